package dev.parallax.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.jobs.train.SoftLabels.SoftLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftLabelsTest {
  @TempDir Path folder;

  @Test
  void theFirstMentionIsTheTargets() throws IOException {
    List<SoftLabel> labels =
        SoftLabels.read(
            file(
                """
                {"text":"Hart said Quill lied.","mentions":[[10,15],[0,4]],"p":[0.8,0.15,0.05]}

                {"text":"Hart won.","mentions":[[0,4]],"p":[0,0.2,0.8],"weight":0.5}
                """));

    assertThat(labels).hasSize(2);
    assertThat(labels.get(0).target().words()).isEqualTo("Quill");
    assertThat(labels.get(0).tone().score()).isCloseTo(-0.75, within(1e-9));
    assertThat(labels.get(0).weight()).isEqualTo(1);
    assertThat(labels.get(1).weight()).isEqualTo(0.5);
  }

  @Test
  void aLineThatIsNoneIsNamed() throws IOException {
    Path wrong = file("{\"text\":\"Hart won.\",\"mentions\":[[0,4]],\"p\":[0.5,0.9,0.2]}\n");
    assertThatThrownBy(() -> SoftLabels.read(wrong))
        .hasMessageContaining("line 1")
        .hasMessageContaining("sum to 1.6");
    Path beyond = file("{\"text\":\"Hart won.\",\"mentions\":[[0,40]],\"p\":[0.5,0.4,0.1]}\n");
    assertThatThrownBy(() -> SoftLabels.read(beyond)).hasMessageContaining("line 1");
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("soft.jsonl"), lines);
  }
}

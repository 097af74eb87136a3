package dev.parallax.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.ParallaxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ActorsEvaluationTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();

  @Test
  void namesAreScoredByPlaceAndByKind() throws IOException {
    Files.writeString(
        directory.resolve("a.txt"), "Irena Quill left Port Elsin. Quill gave no reason.");
    gold("file\tbegin\tend\tkind\na.txt\t0\t11\tPER\na.txt\t17\t27\tPER\na.txt\t29\t34\tPER\n");

    assertThat(evaluation().call()).isZero();

    assertThat(out.toString())
        .contains(
            "names, span            F1 1.000  precision 1.000  recall 1.000  (3 true, 3 found)")
        .contains("names, span and kind   F1 0.667");
  }

  @Test
  void aGoldFileWithOtherColumnsIsRefused() throws IOException {
    gold("name\tplace\nQuill\t3\n");

    assertThatThrownBy(() -> evaluation().call())
        .isInstanceOf(ParallaxException.class)
        .hasMessageContaining("does not begin with the columns file begin end kind");
  }

  @Test
  void aLineThatIsNoMentionIsNamed() throws IOException {
    gold("file\tbegin\tend\tkind\na.txt\tzero\t11\tPER\n");

    assertThatThrownBy(() -> evaluation().call())
        .isInstanceOf(ParallaxException.class)
        .hasMessageContaining("line 2 of");
  }

  private void gold(String lines) throws IOException {
    Files.writeString(directory.resolve("gold.tsv"), lines);
  }

  private ActorsEvaluation evaluation() {
    ActorsEvaluation evaluation = new ActorsEvaluation();
    new CommandLine(evaluation)
        .setOut(new PrintWriter(out, true))
        .parseArgs(
            "--gold", directory.resolve("gold.tsv").toString(), "--texts", directory.toString());
    return evaluation;
  }
}

package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.jobs.report.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the sample corpus, as a browser shows it. */
@Tag("browser")
class SamplePageTest {
  @ParameterizedTest
  @ValueSource(ints = {500, 1440})
  void everyLinkOfThePageLeadsSomewhereAndEveryFigureToItsSentences(int width, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path page = SampleRun.get().warehouse.resolve("index.html");

    JsonNode found = Chromium.visit(page, folder, width);

    assertThat(found.get("wrong")).isEmpty();
    assertThat(found.get("wide")).isEmpty();
    assertThat(found.get("pages").asInt()).isGreaterThan(70); // 19 stories, 28 actors, 10 outlets
    assertThat(found.get("opened").asInt()).isGreaterThan(80);
    assertThat(found.get("sentences").asInt()).isGreaterThanOrEqualTo(found.get("opened").asInt());
    assertThat(found.get("marks").asInt()).isGreaterThan(80);
  }
}

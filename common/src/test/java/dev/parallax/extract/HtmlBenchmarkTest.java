package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parallax.measure.ShingleScore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores the extractor on the real pages of the article extraction benchmark, where present. */
@Tag("shared")
class HtmlBenchmarkTest {
  private static final Path PAGES =
      Path.of(System.getProperty("parallax.root", "."), "../shared/data/article-extraction");

  @Test
  void bodiesMatchTheBenchmark() throws IOException {
    Path truths = PAGES.resolve("ground-truth.json");
    assumeTrue(Files.exists(truths), () -> "Skipped 92 pages: there is no " + truths);
    List<ShingleScore> scores = new ArrayList<>();
    long nanos = 0;
    for (Map.Entry<String, JsonNode> page :
        new JsonMapper().readTree(truths.toFile()).properties()) {
      String html = html(page.getKey());
      long begin = System.nanoTime();
      Extraction extraction = HtmlExtractor.extract(html, page.getValue().path("url").asText());
      nanos += System.nanoTime() - begin;
      String body = extraction.articles().isEmpty() ? "" : extraction.articles().get(0).body();
      scores.add(ShingleScore.of(page.getValue().path("articleBody").asText(), body));
    }
    ShingleScore.Mean mean = ShingleScore.mean(scores);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d pages: %s, F1 %.4f, %.1f pages a second",
            scores.size(),
            mean,
            mean.f1(),
            scores.size() * 1e9 / nanos));
    assertThat(scores).hasSize(92);
    assertThat(mean.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(mean.f1()).isGreaterThanOrEqualTo(0.98);
  }

  private static String html(String key) throws IOException {
    try (InputStream page =
        new GZIPInputStream(
            Files.newInputStream(PAGES.resolve("html").resolve(key + ".html.gz")))) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package dev.parallax.jobs;

import static dev.parallax.jobs.CommandRun.parallax;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories among real articles whose events are known, with all settings at their defaults. */
@Tag("shared")
class RealEventsTest {
  private static final Path SHARED =
      Path.of(System.getProperty("parallax.root")).resolve("../shared");

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void articlesOfSixtyNineEventsAreGroupedByEvent(@TempDir Path folder) throws IOException {
    Path source = SHARED.resolve("data/giveme5w1h/articles.jsonl.gz");
    assumeTrue(Files.exists(source), "0 articles grouped: no " + source);
    List<String> articles = new ArrayList<>();
    List<String> events = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = mapper.readTree(line);
        if (!article.get("damaged").asText().equalsIgnoreCase("true")) {
          articles.add(line);
          events.add(
              mapper.writeValueAsString(
                  Map.of("source_id", article.get("id"), "event", article.get("event_id"))));
        }
      }
    }
    Path corpus = Files.write(folder.resolve("articles.jsonl"), articles);
    Path gold = Files.write(folder.resolve("gold.jsonl"), events);
    String out = folder.resolve("out").toString();
    parallax("run", corpus.toString(), "--out", out);

    String report = parallax("evaluate", "stories", "--gold", gold.toString(), "--out", out);

    System.out.println(report);
    Matcher f1 = Pattern.compile("BCubed F1 ([0-9.]+)").matcher(report);
    assertThat(f1.find()).isTrue();
    assertThat(Double.parseDouble(f1.group(1))).isGreaterThan(0.93);
  }

  @Test
  void fiveAccountsOfOneVisitAreOneStory(@TempDir Path folder) {
    Path seeds = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "0 documents grouped: no " + seeds);
    String report = parallax("run", seeds.toString(), "--out", folder.resolve("out").toString());
    System.out.println(report);
    assertThat(report).contains("1 of them told by more than one article");
  }
}

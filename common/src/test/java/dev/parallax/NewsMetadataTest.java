package dev.parallax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.language.LanguageIdentifier;
import dev.parallax.outlet.OutletCatalogue;
import dev.parallax.outlet.OutletMatch;
import dev.parallax.text.PublicationDates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Outlets, dates and languages of a large corpus of real news, counted and held to bounds. */
@Tag("shared")
class NewsMetadataTest {
  private static final Path ROOT = Path.of(System.getProperty("parallax.root"));
  private static final Path NEWS = ROOT.resolve("../shared/data/news");

  private final Map<String, Integer> counts = new TreeMap<>();
  private int articles;

  @Test
  void nearlyAllRealNewsHasAKnownOutletADateOrAReasonAndALanguage() throws IOException {
    assumeTrue(Files.isDirectory(NEWS), "0 articles checked: no " + NEWS);
    OutletCatalogue catalogue;
    try (InputStream json = Files.newInputStream(ROOT.resolve("seeds/outlets.json"))) {
      catalogue = OutletCatalogue.parse(json);
    }
    ObjectMapper mapper = new ObjectMapper();
    for (Path part : parts()) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(part)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          count(catalogue, mapper.readTree(line));
        }
      }
    }
    System.out.println(articles + " articles: " + counts);
    assertThat(share("outlet known")).isGreaterThan(0.999);
    assertThat(counts).doesNotContainKey("outlet none");
    assertThat(counts).doesNotContainKeys("date ambiguous", "date unreadable");
    assertThat(share("url date agrees")).isEqualTo(share("url date and stated date"));
    assertThat(share("language en")).isGreaterThan(0.999);
  }

  private void count(OutletCatalogue catalogue, JsonNode article) {
    articles++;
    String url = article.get("url").asText();
    String date = article.get("date").asText();
    OutletMatch outlet =
        catalogue.resolve(url, article.get("outlet_url").asText(), article.get("outlet").asText());
    count("outlet " + (outlet == null ? "none" : outlet.evidence().replaceAll("_.*", "")));

    LocalDate latest = LocalDate.of(2026, 1, 1);
    PublicationDates.Reading stated = PublicationDates.read(date, url, latest);
    count("date " + (stated.problem() == null ? stated.source() : stated.problem()));
    LocalDate inUrl = PublicationDates.read(null, url, latest).date();
    if (inUrl != null && "field".equals(stated.source()) && stated.date() != null) {
      count("url date and stated date");
      if (Math.abs(inUrl.toEpochDay() - stated.date().toEpochDay()) <= 1) {
        count("url date agrees");
      }
    }
    count(
        "language "
            + LanguageIdentifier.shared().identify(article.get("text").asText()).language());
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private double share(String what) {
    return counts.getOrDefault(what, 0) / (double) articles;
  }

  private static List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(NEWS)) {
      return files.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
    }
  }
}

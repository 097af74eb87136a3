package dev.parallax.jobs;

import static dev.parallax.jobs.CommandRun.parallax;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attributions and actors in real texts, against what readers marked in them. */
@Tag("shared")
class RealSpeakersTest {
  private static final Path SHARED =
      Path.of(System.getProperty("parallax.root")).resolve("../shared");

  @Test
  void attributionsOfEightyFourPoliticalArticlesAreFound() {
    Path gold = SHARED.resolve("data/polnear/dev.jsonl.gz");
    assumeTrue(Files.exists(gold), "0 articles read: no " + gold);

    String report = parallax("evaluate", "attribution", "--gold", gold.toString());

    System.out.println(report);
    assertThat(figure(report, "voice, words +F1 ([0-9.]+)")).isGreaterThanOrEqualTo(.80);
    assertThat(figure(report, "overlap > 0.3 +F1 ([0-9.]+)")).isGreaterThanOrEqualTo(.68);
    assertThat(figure(report, "overlap > 0.8 +F1 ([0-9.]+)")).isGreaterThanOrEqualTo(.55);
    assertThat(figure(report, "direct quotations.* F1 ([0-9.]+)")).isGreaterThanOrEqualTo(.93);
    assertThat(figure(report, "speaker accuracy ([0-9.]+)")).isGreaterThanOrEqualTo(.85);
  }

  @Test
  void namesAndSpeakersOfTheFiveDocumentsAreFound() {
    Path gold = SHARED.resolve("data/seeds-gold");
    assumeTrue(Files.isDirectory(gold), "0 names read: no " + gold);

    String report =
        parallax(
            "evaluate",
            "actors",
            "--gold",
            gold.resolve("mentions.tsv").toString(),
            "--speakers",
            gold.resolve("speakers.tsv").toString(),
            "--texts",
            SHARED.resolve("seeds").toString());

    System.out.println(report);
    assertThat(figure(report, "names, span +F1 ([0-9.]+)")).isGreaterThanOrEqualTo(.93);
    assertThat(figure(report, "speakers right: ([0-9]+) of 38")).isGreaterThanOrEqualTo(36);
  }

  @Test
  void everyPersonInTheFiveDocumentsIsOneActorAndNobodyElseIs(@TempDir Path folder)
      throws IOException {
    Path seeds = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "0 documents read: no " + seeds);
    String out = folder.resolve("out").toString();
    parallax("ingest", seeds.toString(), "--out", out);
    parallax("annotate", "--out", out);

    try (SparkSession spark = Sessions.local(2)) {
      assertThat(
              new TableStore(spark, out)
                  .read(ActorTable.TABLE).where("kind = 'person'").collectAsList().stream()
                      .map(row -> row.<String>getAs("name"))
                      .map(name -> name.substring(name.lastIndexOf(' ') + 1)))
          .containsExactlyInAnyOrder(
              "Biden",
              "Blinken",
              "Gabuev",
              "Jinping",
              "Lavrov",
              "Putin",
              "Watson",
              "Weidong",
              "Yellen",
              "Yi",
              "Zelensky"); // as a reader counted them: eleven
    }
  }

  private static double figure(String report, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(report);
    assertThat(matcher.find()).as(pattern + " in " + report).isTrue();
    return Double.parseDouble(matcher.group(1));
  }
}

package dev.parallax.jobs.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parallax.extract.Extraction;
import dev.parallax.extract.KnownMetadata;
import dev.parallax.extract.TextExtractor;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.SharedPassageTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which passages the five real documents share, told by a few of their words. */
@Tag("shared")
@ExtendWith(SharedSpark.class)
class SeedPassagesTest {
  private static final Path SEEDS = Path.of(System.getProperty("parallax.root"), "../shared/seeds");

  @Test
  void theFourthDocumentSharesPassagesWithTwoArticlesOfTheFirst(SparkSession spark)
      throws IOException {
    Dataset<Row> articles = articles(spark);
    Dataset<Row> pairs = TextReuse.pairs(TextReuse.words(articles), TextReuse.SHORTEST_PASSAGE);

    List<Row> passages =
        SharedPassageTable.TABLE
            .conform(TextReuse.sharedPassages(pairs, articles))
            .orderBy("article_a", "begin_a")
            .collectAsList();

    assertThat(passages)
        .extracting(row -> row.getAs("article_a") + " " + row.getAs("article_b"))
        .containsExactly("000.1 003.0", "000.2 003.0", "000.2 003.0", "000.2 003.0");
    assertThat(passages)
        .extracting(row -> row.<String>getAs("text"))
        .satisfiesExactly(
            text -> assertThat(text).contains("Blinken told reporters").endsWith("base"),
            text -> assertThat(text).startsWith("analysts say").endsWith("deepens"),
            text -> assertThat(text).contains("strong support").endsWith("according to"),
            text -> assertThat(text).startsWith("RIA").contains("bright future"));
  }

  /** Articles named by document and place: 000.1 is the second of the first document. */
  private static Dataset<Row> articles(SparkSession spark) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(SEEDS)) {
      try (Stream<Path> listed = Files.list(SEEDS)) {
        listed.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    assumeTrue(files.size() == 5, "5 documents wanted in " + SEEDS + ", found " + files.size());
    List<Row> rows = new ArrayList<>();
    for (Path file : files) {
      String number = file.getFileName().toString().substring(0, 3);
      Extraction extraction = TextExtractor.extract(Files.readString(file), KnownMetadata.NONE);
      for (int part = 0; part < extraction.articles().size(); part++) {
        String body = extraction.articles().get(part).body();
        rows.add(RowFactory.create(number + "." + part, null, null, body));
      }
    }
    return spark.createDataFrame(
        rows,
        StructType.fromDDL("article_id string, published_on date, outlet_id string, body string"));
  }
}

package dev.parallax.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import dev.parallax.text.PublicationDates.DateOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class IngestTest {
  @TempDir Path corpus;

  @Test
  void aRecordRepeatedInEveryFieldIsKeptOnceAndAccountedForTwice(SparkSession spark)
      throws IOException {
    write("a.jsonl", record("1", "Ships sail") + record("2", "Rain falls"));
    write("b.jsonl", record("1", "Ships sail"));
    Ingest ingest = ingest(spark);
    assertThat(texts(ingest.rejects(), "reason")).containsExactly("duplicate_record");
    assertThat(texts(ingest.rejects(), "detail").get(0))
        .contains("record 0 of")
        .contains("a.jsonl");
    assertThat(ingest.articles().count()).isEqualTo(2);
  }

  @Test
  void anIdUsedTwiceInOneFileIsRefusedButTwoFilesMayCountAlike(SparkSession spark)
      throws IOException {
    write("a.jsonl", record("1", "Ships sail") + record("1", "Rain falls"));
    write("b.jsonl", record("1", "Snow falls"));
    Dataset<Row> rejects = ingest(spark).rejects();
    assertThat(texts(rejects, "reason")).containsExactly("duplicate_id");
    assertThat(texts(rejects, "source_uri").get(0)).endsWith("a.jsonl");
  }

  @Test
  void ofManyCopiesInManyFilesTheFirstStaysAndTheOthersNameIt(SparkSession spark)
      throws IOException {
    for (String file : List.of("c.jsonl", "a.jsonl", "b.jsonl")) {
      write(file, record("7", "Rain falls in " + file) + record("1", "Ships sail").repeat(3));
    }
    Ingest ingest = ingest(spark);
    assertThat(texts(ingest.articles().orderBy("source_uri", "body"), "body"))
        .containsExactly(
            "Rain falls in a.jsonl.",
            "Ships sail.",
            "Rain falls in b.jsonl.",
            "Rain falls in c.jsonl.");
    // The last two of each file repeat an id as well; what is said is that they are the same.
    assertThat(texts(ingest.rejects(), "reason")).hasSize(8).containsOnly("duplicate_record");
    assertThat(texts(ingest.rejects(), "detail"))
        .allSatisfy(detail -> assertThat(detail).contains("record 1 of").endsWith("a.jsonl"));
  }

  @Test
  void everyFilesRecordsAddUp(SparkSession spark) throws IOException {
    write("a.jsonl", record("1", "One") + "{broken\n" + record("1", "Two") + record("2", "Two"));
    write("b.txt", "Harbour reopens\n\nThe harbour of Port Elsin reopened on Monday.");
    write("c.pdf", "%PDF");
    write("empty.jsonl", "");
    List<Row> files = Accounts.of(outcomes(spark)).sourceFiles();
    assertThat(files.stream().map(row -> row.mkString(" ")).map(IngestTest::withoutFolder))
        .containsExactly(
            "a.jsonl jsonl 4 2 2 2",
            "b.txt text 1 1 0 1",
            "c.pdf unknown 1 0 1 0",
            "empty.jsonl jsonl 1 0 1 0");
  }

  @Test
  void aDamagedShardCostsItsOwnRecordsOnlyAndIsAccountedFor(SparkSession spark) throws IOException {
    write("a.jsonl", record("1", "Ships sail"));
    write("b.jsonl.gz", "this was a gzip file once");
    write("c.jsonl", record("2", "Rain falls"));
    Ingest ingest = ingest(spark);
    assertThat(texts(ingest.articles(), "body"))
        .containsExactlyInAnyOrder("Ships sail.", "Rain falls.");
    assertThat(texts(ingest.rejects(), "source_uri")).singleElement().asString().contains("b.json");
  }

  @Test
  void theSameRecordHasTheSameIdWhereverItLies(SparkSession spark) throws IOException {
    write("a.jsonl", record("1", "Ships sail"));
    String one = texts(ingest(spark).articles(), "article_id").get(0);
    Files.move(corpus.resolve("a.jsonl"), corpus.resolve("moved.jsonl"));
    write("another.jsonl", record("9", "Rain falls"));
    assertThat(texts(ingest(spark).articles(), "article_id")).contains(one);
    assertThat(one).matches("[0-9a-f]{20}");
  }

  @Test
  void parquetGivesTheSameArticlesAsJsonLines(SparkSession spark) throws IOException {
    write("a.jsonl", record("1", "Ships sail") + record("2", "Rain falls"));
    Set<String> fromJson = new HashSet<>(texts(ingest(spark).articles(), "article_id"));
    spark
        .read()
        .json(corpus.resolve("a.jsonl").toString())
        .coalesce(1)
        .write()
        .parquet(corpus.resolve("with space").toString());
    Files.delete(corpus.resolve("a.jsonl"));
    assertThat(new HashSet<>(texts(ingest(spark).articles(), "article_id"))).isEqualTo(fromJson);
    Accounts.FileCounts counts = Accounts.of(outcomes(spark)).total();
    assertThat(counts.records()).isEqualTo(2);
    assertThat(counts.documents()).isEqualTo(2);
  }

  @Test
  void aLongFileReadInSlicesNumbersItsRecordsAsIfReadInOne(SparkSession spark) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      String words = "word ".repeat(1 + i * 7919 % 500);
      lines.append(record(Integer.toString(i), words + i)).append(i % 50 == 0 ? "\n" : "");
    }
    write("long.jsonl", lines.toString());
    List<String> expected = places(outcomes(spark, reader(spark, Integer.MAX_VALUE)));
    assertThat(expected).hasSize(3000).contains("2999:2999");
    for (int sliceBytes : new int[] {1000, 65_536, 1_000_003}) {
      assertThat(places(outcomes(spark, reader(spark, sliceBytes))))
          .as("slices of " + sliceBytes)
          .isEqualTo(expected);
    }
  }

  @Test
  void datesAndOutletsComeFromFieldsAndAddresses(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        """
        {"id":"1","text":"Ships sail.","date":"2052-01-01","url":"https://www.courier.example/a"}
        {"id":"2","text":"Rain falls.","url":"https://www.courier.example/2024/03/05/rain"}
        {"id":"3","text":"Snow falls.","date":"2024-03-06T23:59:00-05:00"}
        """);
    assertThat(
            ingest(spark)
                .articles()
                .orderBy("source_id")
                .select("published_on", "published_evidence", "published_problem")
                .collectAsList()
                .stream()
                .map(row -> row.mkString(" ")))
        .containsExactly("null null in_the_future", "2024-03-05 url null", "2024-03-06 field null");
  }

  @Test
  void verbatimKeepsEveryCharacter(SparkSession spark) throws IOException {
    String text = " Skip to content\r\n\r\nBy A. Pell\n\n[Ships](#) sail 😀. \n";
    write("a.txt", text);
    CleaningOptions none =
        new CleaningOptions(true, DateOrder.AUTO, LocalDate.of(2026, 1, 1), "{\"outlets\":[]}");
    CorpusReader reader =
        new CorpusReader(spark, reading(), FieldNames.of(Map.of()), none, 1 << 20);
    assertThat(texts(new Ingest(spark, outcomes(spark, reader)).articles(), "body"))
        .containsExactly(text);
  }

  private Ingest ingest(SparkSession spark) {
    return new Ingest(spark, outcomes(spark));
  }

  private JavaRDD<Outcome> outcomes(SparkSession spark) {
    return outcomes(spark, reader(spark, 1 << 25));
  }

  private JavaRDD<Outcome> outcomes(SparkSession spark, CorpusReader reader) {
    return Repeats.rejected(reader.read(CorpusFiles.list(corpus.toString(), hadoop(spark))));
  }

  private static CorpusReader reader(SparkSession spark, int sliceBytes) {
    CleaningOptions cleaning =
        new CleaningOptions(false, DateOrder.AUTO, LocalDate.of(2026, 1, 1), "{\"outlets\":[]}");
    return new CorpusReader(spark, reading(), FieldNames.of(Map.of()), cleaning, sliceBytes);
  }

  private static ReadOptions reading() {
    return new ReadOptions(null, 1 << 20);
  }

  private static org.apache.hadoop.conf.Configuration hadoop(SparkSession spark) {
    return spark.sparkContext().hadoopConfiguration();
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(corpus.resolve(name), content, StandardCharsets.UTF_8);
  }

  private static String record(String id, String text) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + ".\"}\n";
  }

  private static List<String> places(JavaRDD<Outcome> outcomes) {
    return outcomes.filter(outcome -> outcome.document() != null).collect().stream()
        .sorted(Comparator.comparing(Outcome::recordIndex))
        .map(outcome -> outcome.recordIndex() + ":" + outcome.sourceId())
        .toList();
  }

  private static List<String> texts(Dataset<Row> rows, String column) {
    return rows.select(column).as(Encoders.STRING()).collectAsList();
  }

  /** Leaves the file's name, and leaves out its size. */
  private static String withoutFolder(String row) {
    String[] parts = row.substring(row.lastIndexOf('/') + 1).split(" ", -1);
    return String.join(" ", parts[0], parts[1], parts[3], parts[4], parts[5], parts[6]);
  }
}

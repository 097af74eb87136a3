package dev.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
class TableStoreTest {
  private static final Table HEADLINE =
      Table.named("headline")
          .oneRowPer("headline")
          .writtenBy("ingest")
          .key("article_id")
          .required("article_id", DataTypes.StringType, "Article")
          .required("words", DataTypes.IntegerType, "Words of the headline")
          .optional("desk", DataTypes.StringType, "Desk; null if not stated")
          .build();

  private static final Table PASSAGE =
      Table.named("passage")
          .oneRowPer("passage")
          .writtenBy("ingest")
          .key("article_id", "begin")
          .required("article_id", DataTypes.StringType, "Article")
          .required("begin", DataTypes.IntegerType, "First code point")
          .build();

  private static final Table OPENING =
      Table.named("opening")
          .oneRowPer("article")
          .writtenBy("ingest")
          .key("article_id")
          .required("article_id", DataTypes.StringType, "Article")
          .build();

  @TempDir Path warehouse;

  @Test
  void writesWhatItReadsAndKeepsTheMeaningsOfColumns(SparkSession spark) {
    TableStore tables = new TableStore(spark, warehouse.toString());
    tables.write(HEADLINE, rows(spark, "{\"article_id\":\"a\",\"words\":7}"));

    assertThat(Rows.json(tables.read(HEADLINE)))
        .containsExactly("{\"article_id\":\"a\",\"words\":7}");
    assertThat(
            spark
                .read()
                .parquet(warehouse.resolve("headline").toString())
                .schema()
                .apply("desk")
                .getComment()
                .get())
        .isEqualTo("Desk; null if not stated");
    assertThat(tables.tablesWritten()).containsEntry(HEADLINE, 1L);
  }

  @Test
  void refusesARepeatedKeyAndLeavesTheTableAsItWas(SparkSession spark) throws IOException {
    TableStore tables = new TableStore(spark, warehouse.toString());
    tables.write(HEADLINE, rows(spark, "{\"article_id\":\"a\",\"words\":7}"));

    assertThatThrownBy(
            () ->
                tables.write(
                    HEADLINE,
                    rows(
                        spark,
                        """
                        {"article_id":"b","words":1}
                        {"article_id":"b","words":2}
                        """)))
        .hasMessageContaining("more than one row has article_id = b");
    assertThat(Rows.json(tables.read(HEADLINE)))
        .containsExactly("{\"article_id\":\"a\",\"words\":7}");
    assertThat(namesIn(warehouse)).containsExactly("headline");
  }

  @Test
  void oneRepeatedKeyAmongSeveralTablesIsFoundAndKeepsAllOfThemFromAppearing(SparkSession spark)
      throws IOException {
    TableStore tables = new TableStore(spark, warehouse.toString());
    Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
    results.put(HEADLINE, rows(spark, "{\"article_id\":\"a\",\"words\":7}"));
    results.put(
        PASSAGE,
        Rows.of(
            spark,
            PASSAGE,
            """
            {"article_id":"a","begin":0}
            {"article_id":"a","begin":12}
            {"article_id":"b","begin":0}
            {"article_id":"a","begin":12}
            """));
    assertThatThrownBy(() -> tables.write(results, counts -> {}))
        .hasMessageContaining("Table `passage` was not written")
        .hasMessageContaining("more than one row has article_id = a, begin = 12");
    assertThat(namesIn(warehouse)).isEmpty();
  }

  @Test
  void theSameKeyInTwoTablesIsNoRepeat(SparkSession spark) {
    TableStore tables = new TableStore(spark, warehouse.toString());
    Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
    results.put(HEADLINE, rows(spark, "{\"article_id\":\"a\",\"words\":7}"));
    results.put(OPENING, Rows.of(spark, OPENING, "{\"article_id\":\"a\"}"));
    tables.write(results, counts -> {});
    assertThat(tables.tablesWritten()).containsEntry(HEADLINE, 1L).containsEntry(OPENING, 1L);
  }

  @Test
  void refusesANullInARequiredColumn(SparkSession spark) throws IOException {
    TableStore tables = new TableStore(spark, warehouse.toString());
    assertThatThrownBy(() -> tables.write(HEADLINE, rows(spark, "{\"article_id\":\"a\"}")))
        .hasMessageContaining("a required column is null in 1 of 1 rows");
    assertThat(namesIn(warehouse)).isEmpty();
  }

  @Test
  void tablesDroppedGoWithTheTablesThatCome(SparkSession spark) throws IOException {
    TableStore tables = new TableStore(spark, warehouse.toString());
    tables.write(OPENING, Rows.of(spark, OPENING, "{\"article_id\":\"a\"}"));
    tables.write(
        Map.of(HEADLINE, rows(spark, "{\"article_id\":\"b\",\"words\":2}")),
        List.of(OPENING),
        counts -> assertThat(tables.has(OPENING)).isTrue());
    assertThat(tables.has(OPENING)).isFalse();
    assertThat(namesIn(warehouse)).containsExactly("headline");
  }

  @Test
  void whatAKilledRunHadDecidedIsReadAtOnceAndPutInPlaceByTheNext(SparkSession spark)
      throws IOException {
    TableStore tables = new TableStore(spark, warehouse.toString());
    tables.write(OPENING, Rows.of(spark, OPENING, "{\"article_id\":\"a\"}"));
    tables.write(HEADLINE, rows(spark, "{\"article_id\":\"a\",\"words\":7}"));
    Path staged = Files.createDirectories(warehouse.resolve("_parallax_staging/killed"));
    Files.move(warehouse.resolve("headline"), staged.resolve("headline"));
    Files.delete(staged.resolve("headline/_SUCCESS"));
    assertThat(tables.has(HEADLINE)).isFalse();
    String names =
        namesIn(staged.resolve("headline"))
            .filter(name -> name.endsWith(".parquet"))
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(","));
    Files.writeString(
        warehouse.resolve("_parallax_commit.json"),
        "{\"staging\":\"_parallax_staging/killed\",\"moved\":{\"headline\":["
            + names
            + "]},\"dropped\":[\"opening\"]}");

    assertThat(Rows.json(tables.read(HEADLINE)))
        .containsExactly("{\"article_id\":\"a\",\"words\":7}");
    assertThat(tables.has(OPENING)).isFalse();
    tables.recover();
    assertThat(Rows.json(tables.read(HEADLINE)))
        .containsExactly("{\"article_id\":\"a\",\"words\":7}");
    assertThat(namesIn(warehouse)).containsExactly("headline");
  }

  @Test
  void aTableWithoutItsLastFileIsNotTakenForWhole(SparkSession spark) throws IOException {
    TableStore tables = new TableStore(spark, warehouse.toString());
    tables.write(HEADLINE, rows(spark, "{\"article_id\":\"a\",\"words\":7}"));
    Files.delete(warehouse.resolve("headline/_SUCCESS"));
    assertThat(tables.has(HEADLINE)).isFalse();
  }

  @Test
  void allWritesOfAJobBearItsNameInSparksInterface(SparkSession spark) throws Exception {
    Set<String> groups = ConcurrentHashMap.newKeySet();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart event) {
            groups.add(String.valueOf(event.properties().getProperty("spark.jobGroup.id")));
          }
        };
    spark.sparkContext().addSparkListener(listener);
    spark.sparkContext().setJobGroup("annotate", "annotate: writing", false);
    try {
      Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
      results.put(HEADLINE, rows(spark, "{\"article_id\":\"a\",\"words\":7}"));
      results.put(OPENING, Rows.of(spark, OPENING, "{\"article_id\":\"a\"}"));
      new TableStore(spark, warehouse.toString()).write(results, counts -> {});
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().clearJobGroup();
      spark.sparkContext().removeSparkListener(listener);
    }
    assertThat(groups).containsExactly("annotate");
  }

  @Test
  void saysWhichJobWritesAMissingTable(SparkSession spark) {
    TableStore tables = new TableStore(spark, warehouse.toString());
    assertThatThrownBy(() -> tables.read(HEADLINE))
        .hasMessageContaining("no table `headline`")
        .hasMessageContaining("Run `parallax ingest`");
  }

  @Test
  void namesTheColumnThatIsMissingExtraOrOfAnotherType(SparkSession spark) {
    assertThatThrownBy(() -> HEADLINE.conform(Rows.of(spark, "article_id string", "")))
        .hasMessageContaining("headline.words is missing");
    assertThatThrownBy(
            () ->
                HEADLINE.conform(
                    Rows.of(spark, "article_id string, words string, desk string", "")))
        .hasMessageContaining("headline.words is int but was given string");
    assertThatThrownBy(
            () ->
                HEADLINE.conform(
                    Rows.of(spark, "article_id string, words int, desk string, x int", "")))
        .hasMessageContaining("headline does not declare [x]");
  }

  private static Dataset<Row> rows(SparkSession spark, String json) {
    return Rows.of(spark, HEADLINE, json);
  }

  private static Stream<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).toList().stream();
    }
  }
}

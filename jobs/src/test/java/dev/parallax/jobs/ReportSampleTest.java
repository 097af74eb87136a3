package dev.parallax.jobs;

import static dev.parallax.jobs.CommandRun.parallax;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.spark.SharedSpark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.apache.spark.sql.SparkSession;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The report of the sample corpus, as DuckDB reads it. */
@ExtendWith(SharedSpark.class)
class ReportSampleTest {
  /** What Power BI, Tableau and DuckDB all read from Parquet. */
  private static final Set<String> FLAT_TYPES =
      Set.of(
          "VARCHAR", "BIGINT", "INTEGER", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP WITH TIME ZONE");

  private static final Path REPORT = SampleRun.get().warehouse.resolve("report");

  private static Connection duckDb;

  @BeforeAll
  static void openTheReport() throws IOException, SQLException {
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    String views =
        Files.readString(REPORT.resolve("duckdb.sql"))
            .replace("read_parquet('", "read_parquet('" + REPORT + "/");
    try (Statement statement = duckDb.createStatement()) {
      statement.execute(views);
    }
  }

  @AfterAll
  static void closeTheReport() throws SQLException {
    duckDb.close();
  }

  @Test
  void thePageBesideTheTablesHasTheStoriesOfTheSampleAndTheirSentences() throws IOException {
    Path page = REPORT.resolveSibling("index.html");

    JsonNode data =
        new ObjectMapper()
            .readTree(Jsoup.parse(Files.readString(page)).getElementById("data").data());

    assertThat(Files.size(page)).isLessThan(2_000_000);
    for (String table :
        List.of(
            "story",
            "article",
            "passage",
            "statement_evidence",
            "story_tone_evidence",
            "speaker_evidence",
            "sourcing_evidence",
            "loaded_evidence",
            "stance_evidence",
            "actor_tone_evidence")) {
      assertThat(data.at("/tables/" + table + "/rows")).as(table).hasSizeGreaterThan(10);
    }
  }

  @Test
  void everyReferenceOfTheSchemaIsFoundInItsDimension() throws IOException, SQLException {
    int references = 0;
    for (JsonNode table : tables()) {
      for (JsonNode column : table.get("columns")) {
        if (column.has("references")) {
          String[] to = column.get("references").asText().split("\\.", -1);
          String name = table.get("name").asText();
          String from = column.get("name").asText();
          references++;
          assertThat(
                  number(
                      "SELECT count(*) FROM %s WHERE %s AND %s IS NOT NULL AND %s NOT IN (SELECT %s FROM %s)"
                          .formatted(name, isMeant(table, from), from, from, to[1], to[0])))
              .as(name + "." + from)
              .isZero();
        }
      }
    }
    assertThat(references).isGreaterThan(50);
  }

  @Test
  void everyTableHasTheKeyAndTheColumnsThatTheSchemaSaysOfFlatTypes()
      throws IOException, SQLException {
    for (JsonNode table : tables()) {
      String name = table.get("name").asText();
      List<String> key = new ArrayList<>();
      table.get("key").forEach(column -> key.add(column.asText()));
      assertThat(
              number(
                  "SELECT count(*) - count(DISTINCT (%s)) FROM %s"
                      .formatted(String.join(", ", key), name)))
          .as(name)
          .isZero();
      List<String> columns = new ArrayList<>();
      table.get("columns").forEach(column -> columns.add(column.get("name").asText()));
      assertThat(texts("SELECT column_name FROM (DESCRIBE " + name + ")")).isEqualTo(columns);
      assertThat(FLAT_TYPES)
          .as(name)
          .containsAll(new TreeSet<>(texts("SELECT column_type FROM (DESCRIBE " + name + ")")));
    }
  }

  @Test
  void aFactHasTheRowsOfTheTableItIsMadeFrom() throws IOException, SQLException {
    int facts = 0;
    for (JsonNode table : tables()) {
      if (table.get("kind").asText().equals("fact")) {
        String name = table.get("name").asText();
        facts++;
        assertThat(number("SELECT count(*) FROM " + name))
            .as(name)
            .isEqualTo(
                number("SELECT count(*) FROM '" + REPORT.getParent() + "/" + name + "/*.parquet'"));
      }
    }
    assertThat(facts).isGreaterThan(15);
  }

  @Test
  void aSentenceStandsInItsArticleWhereItSays() throws SQLException {
    String articles = "'" + REPORT.getParent() + "/article/*.parquet'";
    assertThat(number("SELECT count(*) FROM sentence")).isGreaterThan(900);
    assertThat(
            number(
                "SELECT count(*) FROM sentence s JOIN "
                    + articles
                    + " a USING (article_id) WHERE s.text <> a.body[s.begin + 1 : s.end]"))
        .isZero();
  }

  @Test
  void theCalendarHasEveryDayOnce() throws SQLException {
    assertThat(
            number(
                "SELECT date_diff('day', min(date), max(date)) + 1 - count(*) FROM calendar_date"))
        .isZero();
    assertThat(
            number(
                "SELECT count(*) FROM calendar_date WHERE day_of_week <> isodow(date)"
                    + " OR iso_week <> weekofyear(date) OR quarter <> quarter(date)"))
        .isZero();
  }

  @Test
  void readyQuestionsAreAnswered() throws SQLException {
    assertThat(number("SELECT count(*) FROM left_out"))
        .isEqualTo(
            number(
                "SELECT count(*) FROM statement_coverage JOIN outlet USING (outlet_id) WHERE is_left_out"))
        .isPositive();
    assertThat(number("SELECT count(*) FROM copied")).isPositive();
    assertThat(number("SELECT count(*) FROM heard"))
        .isEqualTo(number("SELECT count(*) FROM attribution"));
    assertThat(number("SELECT count(*) FROM tone"))
        .isEqualTo(number("SELECT count(*) FROM outlet_actor_sentiment"))
        .isPositive();
    assertThat(number("SELECT count(*) FROM tone_evidence WHERE text IS NULL")).isZero();
  }

  /** A user's own metastore: the statements are run as they are. */
  @Test
  void sparkSqlMakesTheTablesWithTheirMeanings(SparkSession spark) throws IOException {
    String statements = Files.readString(REPORT.resolve("spark.sql")).replaceAll("(?m)^--.*$", "");
    try {
      for (String statement : statements.split(";\n", -1)) {
        if (!statement.isBlank()) {
          spark.sql(statement);
        }
      }
      assertThat(spark.table("parallax.article").count())
          .isEqualTo(spark.read().parquet(REPORT.resolve("article").toString()).count())
          .isPositive();
      assertThat(spark.table("parallax.outlet").schema().apply("outlet_name").getComment().get())
          .isEqualTo("Its name");
    } finally {
      spark.sql("DROP DATABASE IF EXISTS parallax CASCADE");
    }
  }

  @Test
  void timesComeBackEqualInDuckDbAndSpark(SparkSession spark) throws SQLException {
    List<Timestamp> bySpark =
        spark
            .read()
            .parquet(REPORT.resolveSibling("run").toString())
            .select("started_at")
            .distinct()
            .orderBy("started_at")
            .collectAsList()
            .stream()
            .map(row -> row.getTimestamp(0))
            .toList();
    List<Long> microseconds = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT epoch_us(started_at) t FROM '"
                    + REPORT.resolveSibling("run")
                    + "/*.parquet' ORDER BY t")) {
      while (rows.next()) {
        microseconds.add(rows.getLong(1));
      }
    }
    assertThat(microseconds)
        .isEqualTo(
            bySpark.stream()
                .map(t -> t.toInstant().getEpochSecond() * 1_000_000 + t.getNanos() / 1_000)
                .toList())
        .isNotEmpty();
  }

  @Test
  void aTableExportedIsReadByOthersAsItWas(@TempDir Path folder) throws IOException, SQLException {
    String out = REPORT.getParent().toString();
    for (String format : List.of("csv", "jsonl", "xlsx")) {
      String file = folder.resolve("article." + format).toString();
      parallax("export", "article", "--out", out, "--format", format, "--to", file);
    }
    String columns =
        "SELECT article_id, source_id, outlet_name, title, byline, published_on::VARCHAR, body,"
            + " word_count::VARCHAR FROM ";
    String parquet = columns + "'" + out + "/article/*.parquet'";
    String csv =
        columns
            + "read_csv('"
            + folder
            + "/article.csv', header = true, all_varchar = true, allow_quoted_nulls = false)";
    String json = columns + "read_json('" + folder + "/article.jsonl')";
    for (String other : List.of(csv, json)) {
      assertThat(number("SELECT count(*) FROM (" + parquet + " EXCEPT " + other + ")"))
          .as(other)
          .isZero();
    }
    long rows = number("SELECT count(*) FROM '" + out + "/article/*.parquet'");
    try (ZipFile workbook = new ZipFile(folder.resolve("article.xlsx").toFile());
        InputStream sheet =
            workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
      String xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(xml.split("<row ", -1)).hasSize((int) rows + 2);
    }
  }

  @Test
  void oneFileOfDuckDbHasTablesMeaningsAndViews(@TempDir Path folder) throws SQLException {
    Path file = folder.resolve("parallax.duckdb");
    parallax("export", "duckdb", "--out", REPORT.getParent().toString(), "--to", file.toString());

    try (Connection handedOver = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = handedOver.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM tone),"
                    + " (SELECT count(*) FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"
                    + "  AND table_name IN (SELECT table_name FROM duckdb_tables()))")) {
      answer.next();
      assertThat(answer.getLong(1)).isPositive();
      assertThat(answer.getLong(2)).as("columns without a meaning").isZero();
    }
  }

  /** In coverage, an article whose outlet is not known stands for itself, and says so. */
  private static String isMeant(JsonNode table, String column) {
    return table.get("name").asText().equals("statement_coverage") && column.equals("outlet_id")
        ? "is_outlet_known"
        : "true";
  }

  private static JsonNode tables() throws IOException {
    return new ObjectMapper().readTree(REPORT.resolve("schema.json").toFile()).get("tables");
  }

  private static long number(String query) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      while (answer.next()) {
        texts.add(answer.getString(1));
      }
    }
    return texts;
  }
}

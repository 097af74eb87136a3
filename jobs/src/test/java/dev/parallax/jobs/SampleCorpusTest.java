package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parallax.measure.ClusterScore;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.IngestRejectTable;
import dev.parallax.table.StoryArticleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One run over the sample corpus, against what its gold file says a correct run must find. */
@ExtendWith(SharedSpark.class)
class SampleCorpusTest {
  private static final SampleRun RUN = SampleRun.get();

  @Test
  void findsEveryArticleAndNoOther() {
    List<String> expected = new ArrayList<>();
    RUN.gold.get("articles").forEach(article -> expected.add(SampleRun.place(article)));
    assertThat(RUN.articleByPlace.keySet()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void readsWhatEachDocumentStatesAndGuessesNothing() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode article : RUN.gold.get("articles")) {
      Row row = RUN.articleByPlace.get(SampleRun.place(article));
      if (row == null) {
        continue; // another test says so
      }
      compare(wrong, article, "title", row.getAs("title"));
      compare(wrong, article, "byline", row.getAs("byline"));
      compare(wrong, article, "outlet", row.getAs("outlet_name"));
      compare(wrong, article, "url", row.getAs("url"));
      compare(wrong, article, "language", row.getAs("language"));
      compare(wrong, article, "source_id", row.getAs("source_id"));
      Object day = row.getAs("published_on");
      compare(wrong, article, "published_on", day == null ? null : day.toString());
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void bodiesHoldTheArticleAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode article : RUN.gold.get("articles")) {
      Row row = RUN.articleByPlace.get(SampleRun.place(article));
      String body = row == null ? "" : row.getAs("body");
      String key = article.get("key").asText();
      if (!body.startsWith(article.get("body_begins").asText())) {
        wrong.add(key + " begins: " + body.substring(0, Math.min(80, body.length())));
      }
      if (!body.endsWith(article.get("body_ends").asText())) {
        wrong.add(key + " ends: " + body.substring(Math.max(0, body.length() - 80)));
      }
      for (JsonNode never : article.get("never_in_body")) {
        if (body.contains(never.asText())) {
          wrong.add(key + " holds: " + never.asText());
        }
      }
      for (JsonNode must : article.get("must_be_in_body")) {
        if (!body.contains(must.asText())) {
          wrong.add(key + " lacks: " + must.asText());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void rejectsTheBrokenRecordsAndNoOthers() {
    List<String> expected = new ArrayList<>();
    RUN.gold
        .get("rejects")
        .forEach(
            reject -> expected.add(reject.get("file").asText() + "#" + reject.get("record_index")));
    List<String> found =
        RUN.rows(IngestRejectTable.TABLE).stream()
            .map(row -> SampleRun.file(row.getString(0)) + "#" + row.getLong(1))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void groupsArticlesByTheEventTheyTellOf() {
    Map<String, String> events = new HashMap<>();
    RUN.gold
        .get("stories")
        .forEach(
            story ->
                story
                    .get("articles")
                    .forEach(key -> events.put(key.asText(), story.get("story").asText())));
    Map<String, String> stories = new HashMap<>();
    RUN.rows(StoryArticleTable.TABLE)
        .forEach(row -> stories.put(row.getAs("article_id"), row.getAs("story_id")));
    List<ClusterScore.Item> items = new ArrayList<>();
    for (JsonNode article : RUN.gold.get("articles")) {
      String event = events.get(article.get("key").asText());
      if (event != null) {
        String id = RUN.articleByPlace.get(SampleRun.place(article)).getAs("article_id");
        items.add(new ClusterScore.Item(stories.get(id), event));
      }
    }
    ClusterScore score = ClusterScore.of(items);
    assertThat(stories).hasSameSizeAs(RUN.articleByPlace);
    assertThat(score.bcubedPrecision()).as(score.toString()).isEqualTo(1);
    assertThat(score.bcubedF1()).as(score.toString()).isGreaterThan(0.85);
  }

  /** Not only Spark says what was written. */
  @Test
  void duckDbAnswersTheFirstQuestions() throws IOException, SQLException {
    String questions =
        Files.readString(SampleRun.SEEDS.resolveSibling("notebooks/first-look.sql"))
            .replaceAll("(?m)^--.*$", "")
            .replaceAll("'(\\w+/\\*)", "'" + RUN.warehouse + "/$1");
    List<Integer> answers = new ArrayList<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String question : questions.split(";", -1)) {
        if (!question.isBlank()) {
          try (ResultSet answer = statement.executeQuery(question)) {
            int rows = 0;
            while (answer.next()) {
              rows++;
            }
            answers.add(rows);
          }
        }
      }
    }
    assertThat(answers).hasSize(7);
    assertThat(answers.get(0)).as("outlets, and one row for none").isEqualTo(11);
    assertThat(answers.get(2)).as("rejects").isEqualTo(RUN.gold.get("rejects").size());
    assertThat(answers.get(3)).as("similar pairs").isEqualTo(20);
    assertThat(answers.get(5)).as("outlets, and one row for none").isEqualTo(11);
    assertThat(answers.get(6)).as("speakers").isEqualTo(20);
  }

  /** The numbers of DuckDB and of Spark, from the same files. */
  @Test
  void duckDbReadsTheSameDaysAndWordsAsSpark() throws SQLException {
    Map<String, String> bySpark = new HashMap<>();
    RUN.articleByPlace
        .values()
        .forEach(
            row ->
                bySpark.put(
                    row.getAs("article_id"),
                    row.getAs("published_on") + " " + row.getAs("word_count")));
    Map<String, String> byDuckDb = new HashMap<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT article_id, published_on::VARCHAR, word_count FROM '"
                    + RUN.warehouse
                    + "/article/*.parquet'")) {
      while (rows.next()) {
        byDuckDb.put(rows.getString(1), rows.getString(2) + " " + rows.getInt(3));
      }
    }
    assertThat(byDuckDb).isEqualTo(bySpark);
  }

  private static void compare(List<String> wrong, JsonNode article, String field, Object found) {
    String expected = article.get(field).isNull() ? null : article.get(field).asText();
    if (!Objects.equals(expected, found)) {
      wrong.add(article.get("key").asText() + "." + field + ": " + expected + " <> " + found);
    }
  }
}

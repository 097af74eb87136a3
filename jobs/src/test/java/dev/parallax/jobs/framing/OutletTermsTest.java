package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ActorLabelMentionTable;
import dev.parallax.table.ActorLabelTable;
import dev.parallax.table.OutletTermTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.Table;
import dev.parallax.table.VoiceSpanTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class OutletTermsTest {
  private static final int STORIES = 60;
  private static final String CATALOGUE =
      """
      {"outlets": [{"name": "Courier", "domain": "courier.example"}]}
      """;

  private final List<String> articles = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> voices = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  /**
   * In sixty stories the Courier mostly speaks of a regime and the Herald of a government. The
   * Courier names itself, its column, an author and whoever contributed; in one story it is full of
   * a pier.
   */
  private void tellStories() {
    for (int story = 0; story < STORIES; story++) {
      String pier = story == 7 ? " Pier.".repeat(40) : "";
      String kind = "x" + (char) ('a' + story / 10) + (char) ('a' + story % 10);
      add(
          story,
          "courier",
          "The Courier says the %s and Kimray closed %s schools. Gullbox."
                  .formatted(story % 10 == 1 ? "government" : "regime", kind)
              + pier
              + "\\nAnn Lund contributed with material to this report.");
      add(
          story,
          "herald",
          "The Herald says the %s closed %s schools."
              .formatted(story % 10 == 0 ? "regime" : "government", kind));
    }
  }

  private void add(int story, String outlet, String body) {
    String id = outlet + story;
    int length = body.replace("\\n", "\n").length();
    articles.add(
        """
        {"article_id":"%s","outlet_id":"%s","outlet_name":"%s","language":"en","byline":"Kimray",\
        "published_on":"2024-05-01","body":"%s"}"""
            .formatted(id, outlet, outlet, body));
    places.add("{\"story_id\":\"s%d\",\"article_id\":\"%s\"}".formatted(story, id));
    voices.add(
        """
        {"article_id":"%s","sentence_index":0,"begin":0,"end":%d,"voice":"own","word_count":9}"""
            .formatted(id, length));
    labels.add(
        """
        {"article_id":"%s","sentence_index":0,"mention_begin":4,"begin":4,"end":11,"actor_id":"dravia",\
        "role":"epithet","label":"%s","voice":"own"}"""
            .formatted(id, outlet.equals("courier") ? "regime" : "government"));
  }

  private Dataset<Row> articles(SparkSession spark) {
    return Rows.of(
        spark,
        "article_id string, outlet_id string, outlet_name string, language string, byline string,"
            + " published_on date, body string",
        String.join("\n", articles));
  }

  private Dataset<Row> rows(SparkSession spark, Table table, List<String> rows) {
    return Rows.of(spark, table, String.join("\n", rows));
  }

  private List<Row> terms(SparkSession spark, int partitions) {
    return sorted(
        OutletTermTable.TABLE,
        OutletTerms.tables(
                articles(spark).repartition(partitions),
                rows(spark, StoryArticleTable.TABLE, places).repartition(partitions),
                rows(spark, SharedPassageTable.TABLE, List.of()),
                rows(spark, VoiceSpanTable.TABLE, voices).repartition(partitions),
                OutletOwnWords.names(CATALOGUE))
            .get(OutletTermTable.TABLE));
  }

  private static List<Row> sorted(Table table, Dataset<Row> rows) {
    return Arrays.asList(
        (Row[])
            table
                .conform(rows)
                .orderBy(
                    table.key().stream()
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(Column[]::new))
                .collect());
  }

  @Test
  void theCourierIsKnownByItsRegimeAndNotByNamesCreditsOrOneStory(SparkSession spark) {
    tellStories();
    List<Row> terms = terms(spark, 2);
    assertThat(terms)
        .filteredOn(row -> used(row, "courier", "own"))
        .extracting(row -> row.<String>getAs("term"))
        .containsExactly("regime");
    Row regime =
        terms.stream()
            .filter(row -> used(row, "courier", "own") && row.getAs("term").equals("regime"))
            .findFirst()
            .orElseThrow();
    assertThat(regime.<Long>getAs("count")).isEqualTo(54);
    assertThat(regime.<Long>getAs("story_count")).isEqualTo(54);
    assertThat(regime.<Long>getAs("other_count")).isEqualTo(6);
  }

  @Test
  void theNumberOfPartitionsChangesNoFigure(SparkSession spark) {
    tellStories();
    List<Row> terms = terms(spark, 1);
    assertThat(terms).isNotEmpty();
    assertThat(terms(spark, 2)).isEqualTo(terms);
    assertThat(terms(spark, 7)).isEqualTo(terms);
  }

  @Test
  void eachOutletHasItsWordForDravia(SparkSession spark) {
    tellStories();
    List<Row> rows =
        sorted(
            ActorLabelTable.TABLE,
            ActorLabelling.tables(
                    articles(spark),
                    rows(spark, StoryArticleTable.TABLE, places),
                    rows(spark, SharedPassageTable.TABLE, List.of()),
                    rows(spark, ActorLabelMentionTable.TABLE, labels))
                .get(ActorLabelTable.TABLE));
    Row regime =
        rows.stream()
            .filter(row -> row.getAs("outlet_id").equals("courier"))
            .filter(row -> row.getAs("label").equals("regime"))
            .filter(row -> row.getAs("voice").equals("own") && row.getAs("copy").equals("all_copy"))
            .findFirst()
            .orElseThrow();
    assertThat(regime.<Long>getAs("count")).isEqualTo(60);
    assertThat(regime.<Double>getAs("share")).isEqualTo(1);
    assertThat(regime.<Double>getAs("other_share")).isZero();
    // prior 30 of 60 words: ln(90 / 30) - ln(30 / 90)
    assertThat(regime.<Double>getAs("log_odds")).isCloseTo(2 * Math.log(3), within(1e-12));
  }

  private static boolean used(Row row, String outlet, String voice) {
    return row.getAs("outlet_id").equals(outlet)
        && row.getAs("voice").equals(voice)
        && row.getAs("copy").equals("all_copy")
        && row.<Double>getAs("log_odds") > 0;
  }
}

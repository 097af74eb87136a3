package dev.parallax.jobs.sentiment;

import static dev.parallax.jobs.sentiment.MadeTones.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.spark.Rows;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleActorSentimentTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.OutletActorContrastTable;
import dev.parallax.table.OutletActorSelectionTable;
import dev.parallax.table.OutletActorSentimentTable;
import dev.parallax.table.SentimentEvidenceTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class SentimentAggregatesTest {
  /**
   * The Courier tells the strike (a1) and, alone, a fair (a3, which no story lists); the Herald
   * tells the strike (a2) and the flood (a4). Of the mayor, a1 says -.6 twice in one sentence and
   * lets somebody say .2; what it says in its third sentence is not certain, in its fourth it is
   * copied.
   */
  private static Map<Table, List<Row>> news(SparkSession spark) {
    String mentions =
        mention("a1", 0, 3, "mayor", "own", -0.6, true, true)
            + mention("a1", 0, 12, "mayor", "own", -0.6, true, true)
            + mention("a1", 1, 30, "mayor", "direct", 0.2, true, true)
            + mention("a1", 2, 50, "mayor", "own", 0.9, false, true)
            + mention("a1", 3, 70, "mayor", "own", -0.2, true, false)
            + mention("a2", 0, 5, "mayor", "own", 0.3, true, true)
            + mention("a3", 0, 5, "mayor", "own", 0.5, true, true)
            + mention("a4", 0, 5, "mayor", "own", -0.1, true, true)
            + mention("a5", 0, 5, "mayor", "own", -0.9, true, true);
    Dataset<Row> rows = Rows.of(spark, MentionSentimentTable.TABLE, mentions);
    Dataset<Row> articles =
        Rows.of(
            spark,
            "article_id string, outlet_id string",
            """
            {"article_id":"a1","outlet_id":"courier"}
            {"article_id":"a2","outlet_id":"herald"}
            {"article_id":"a3","outlet_id":"courier"}
            {"article_id":"a4","outlet_id":"herald"}
            {"article_id":"a5"}
            """);
    Dataset<Row> stories =
        Rows.of(
            spark,
            StoryArticleTable.TABLE,
            """
            {"story_id":"strike","article_id":"a1"}
            {"story_id":"strike","article_id":"a2"}
            {"story_id":"flood","article_id":"a4"}
            {"story_id":"strike","article_id":"a5"}
            """);
    return collected(
        rows,
        articles,
        stories,
        rows.dropDuplicates("article_id", "sentence_index")
            .select("article_id", "sentence_index", "begin", "end"));
  }

  @Test
  void aSentenceCountsOnceHoweverOftenItMentionsTheMayor(SparkSession spark) {
    List<Row> articles = news(spark).get(ArticleActorSentimentTable.TABLE);
    Row own = only(articles, Map.of("article_id", "a1", "voice", "own"));
    assertThat(own.<Long>getAs("mention_count")).isEqualTo(4);
    assertThat(own.<Long>getAs("certain_count")).isEqualTo(3);
    assertThat(own.<Long>getAs("reading_count")).isEqualTo(2);
    assertThat(own.<Double>getAs("mean_score")).isCloseTo(-0.4, within(1e-9)); // of -.6 and -.2
    assertThat(own.<Double>getAs("p_negative")).isCloseTo(0.58, within(1e-9)); // .72 and .44
    Row all = only(articles, Map.of("article_id", "a1", "voice", "all"));
    assertThat(all.<Double>getAs("mean_score")).isCloseTo(-0.2, within(1e-9)); // -.6, .2, -.2
    assertThat(articles).as("an article without an outlet is read too").hasSize(3 + 4 * 2);
  }

  @Test
  void anOutletsMeanIsOverSentencesAndLeavesCopyOutWhereAsked(SparkSession spark) {
    List<Row> outlets = news(spark).get(OutletActorSentimentTable.TABLE);
    Row all = only(outlets, cell("courier", "own", "all_copy"));
    assertThat(all.<Double>getAs("mean_score")).isCloseTo(-0.1, within(1e-9)); // -.6, -.2, .5
    assertThat(all.<Long>getAs("mention_count")).isEqualTo(5);
    assertThat(all.<Double>getAs("certain_share")).isEqualTo(0.8);
    assertThat(all.<Long>getAs("article_count")).isEqualTo(2);
    assertThat(all.<Long>getAs("story_count")).isEqualTo(2);
    assertThat(all.<Double>getAs("interval_low")).as("two stories say too little").isNull();
    Row ownCopy = only(outlets, cell("courier", "own", "own_copy"));
    assertThat(ownCopy.<Double>getAs("mean_score")).isCloseTo(-0.05, within(1e-9)); // -.6, .5
    assertThat(outlets).as("outlets that are not known have no figures").hasSize(6 + 4);
  }

  @Test
  void aContrastIsOfTheSameStoryAndSelectionOfTheOthers(SparkSession spark) {
    Map<Table, List<Row>> news = news(spark);
    Row contrast =
        only(news.get(OutletActorContrastTable.TABLE), cell("courier", "own", "all_copy"));
    assertThat(contrast.<Long>getAs("story_count")).isEqualTo(1);
    assertThat(contrast.<Double>getAs("outlet_score")).isCloseTo(-0.4, within(1e-9));
    assertThat(contrast.<Double>getAs("other_score")).isCloseTo(0.3, within(1e-9));
    assertThat(contrast.<Double>getAs("contrast_score")).isCloseTo(-0.7, within(1e-9));
    assertThat(contrast.<Double>getAs("p_value")).isNull();
    assertThat(contrast.<Boolean>getAs("is_called")).isNull();
    // The Herald tells the strike at .3 and, without the Courier, the flood at -.1.
    Row selection =
        only(news.get(OutletActorSelectionTable.TABLE), cell("courier", "own", "all_copy"));
    assertThat(selection.<Long>getAs("story_count")).isEqualTo(2);
    assertThat(selection.<Long>getAs("covered_story_count")).isEqualTo(1);
    assertThat(selection.<Double>getAs("covered_score")).isCloseTo(0.3, within(1e-9));
    assertThat(selection.<Double>getAs("all_score")).isCloseTo(0.1, within(1e-9));
    assertThat(selection.<Double>getAs("selection_score")).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void theStrongestSentencesEachWayAreTheEvidence(SparkSession spark) {
    List<Row> evidence = news(spark).get(SentimentEvidenceTable.TABLE);
    List<String> courier =
        evidence.stream()
            .filter(row -> row.getAs("outlet_id").equals("courier"))
            .filter(row -> row.getAs("voice").equals("all") && row.getAs("copy").equals("all_copy"))
            .map(
                row ->
                    row.getAs("direction")
                        + " "
                        + row.getAs("rank")
                        + " "
                        + row.getAs("article_id")
                        + " "
                        + row.getAs("sentence_index")
                        + " "
                        + row.getAs("mention_voice"))
            .sorted()
            .toList();
    assertThat(courier)
        .containsExactly(
            "negative 1 a1 0 own",
            "negative 2 a1 3 own",
            "positive 1 a3 0 own",
            "positive 2 a1 1 direct");
  }

  @Test
  void anOutletThatSpeaksWorseInEveryStoryIsCalledAndOthersAreNot(SparkSession spark) {
    MadeTones made = new MadeTones(60, -0.5, 11);
    Map<Table, List<Row>> tables = collected(made, spark, 3);
    List<Row> contrasts = tables.get(OutletActorContrastTable.TABLE);
    Row worse =
        only(
            contrasts,
            Map.of(
                "outlet_id",
                "outlet-0",
                "actor_id",
                "actor-0",
                "voice",
                "all",
                "copy",
                "all_copy"));
    assertThat(worse.<Boolean>getAs("is_called")).isTrue();
    assertThat(worse.<Double>getAs("contrast_score")).isBetween(-0.7, -0.3);
    assertThat(worse.<Double>getAs("interval_high")).isNegative();
    assertThat(
            contrasts.stream()
                .filter(row -> !row.getAs("actor_id").equals("actor-0"))
                .filter(row -> Boolean.TRUE.equals(row.getAs("is_called"))))
        .isEmpty();
    for (Row row : tables.get(OutletActorSentimentTable.TABLE)) {
      Double weight = row.getAs("own_weight");
      double mean = row.<Double>getAs("mean_score");
      double common = row.<Double>getAs("actor_score");
      assertThat(row.<Double>getAs("pooled_score"))
          .isCloseTo(weight * mean + (1 - weight) * common, within(1e-9))
          .isBetween(Math.min(mean, common) - 1e-9, Math.max(mean, common) + 1e-9);
    }
  }

  @Test
  void partitionsHaveNoSay(SparkSession spark) {
    MadeTones made = new MadeTones(25, 0.3, 5);
    Map<Table, List<Row>> one = collected(made, spark, 1);
    for (int partitions : new int[] {2, 7}) {
      Map<Table, List<Row>> more = collected(made, spark, partitions);
      one.forEach((table, rows) -> assertThat(texts(more.get(table))).isEqualTo(texts(rows)));
    }
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream().map(Row::toString).sorted().toList();
  }

  private static Map<Table, List<Row>> collected(
      MadeTones made, SparkSession spark, int partitions) {
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", partitions);
    try {
      return collected(
          made.mentions(spark).repartition(partitions),
          made.articles(spark).repartition(partitions),
          made.storyArticles(spark),
          made.sentences(spark));
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  private static Map<Table, List<Row>> collected(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> stories, Dataset<Row> sentences) {
    Sessions.planFor(mentions.sparkSession(), 0); // a few rows: to compile queries takes longer
    try (SentimentAggregates aggregates = new SentimentAggregates(mentions, articles, stories)) {
      Map<Table, List<Row>> rows = new HashMap<>();
      aggregates
          .tables(sentences)
          .forEach((table, dataset) -> rows.put(table, table.conform(dataset).collectAsList()));
      return rows;
    } finally {
      Sessions.planFor(mentions.sparkSession(), Long.MAX_VALUE);
    }
  }

  private static Map<String, Object> cell(String outlet, String voice, String copy) {
    return Map.of("outlet_id", outlet, "voice", voice, "copy", copy);
  }

  private static Row only(List<Row> rows, Map<String, Object> key) {
    List<Row> found =
        rows.stream()
            .filter(
                row ->
                    key.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(row.getAs(entry.getKey()))))
            .collect(Collectors.toList());
    assertThat(found).as(key.toString()).hasSize(1);
    return found.get(0);
  }
}

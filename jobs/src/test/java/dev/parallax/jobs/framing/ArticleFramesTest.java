package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ArticleFrameTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.OutletFigures;
import dev.parallax.table.SentenceFrameTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.Table;
import dev.parallax.table.VoiceSpanTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class ArticleFramesTest {
  private static final List<String> QUARREL =
      List.of(
          "The two parties clashed in parliament over the ferry law on Monday.",
          "The opposition accused the government of lying and blocked the vote.",
          "Ministers hit back and attacked their rivals as hypocrites.",
          "A court had rejected the law after a bitter lawsuit against the state.",
          "Critics denounced the fight as a battle nobody would win.");

  private static final List<String> MONEY =
      List.of(
          "The new ferry law will cost the company $30 million a year.",
          "Ticket prices will rise by 12 percent, and the budget needs $4 billion of loans.",
          "Investors sold shares worth $80 million, as profits and revenues fall.",
          "Taxes paid by consumers and businesses fund the subsidies.",
          "Economists expect the market to lose jobs and exports to become costly.");

  @Test
  void aQuarrelIsToldAsConflictAndABillAsEconomics(SparkSession spark) {
    Map<Table, List<Row>> news = news(spark, 1);
    assertThat(present(news, "a1")).contains("conflict").doesNotContain("economic");
    assertThat(present(news, "a2")).contains("economic").doesNotContain("conflict");
    assertThat(frame(news, "a1", "own_copy", "conflict").<String>getAs("words"))
        .contains("accused");
    assertThat(frame(news, "a1", "own_copy", "economic").<String>getAs("words")).isEmpty();
  }

  @Test
  void theSentencesThatCarryAFrameAreNamed(SparkSession spark) {
    List<Row> sentences = news(spark, 1).get(SentenceFrameTable.TABLE);
    Row first =
        sentences.stream()
            .filter(row -> row.getAs("article_id").equals("a2"))
            .filter(row -> row.getAs("frame").equals("economic"))
            .findFirst()
            .orElseThrow();
    assertThat(first.<Integer>getAs("rank")).isEqualTo(1);
    assertThat(first.<Double>getAs("probability")).isGreaterThanOrEqualTo(0.6);
    assertThat(first.<String>getAs("voice")).isEqualTo("own");
  }

  @Test
  void outletsAreComparedWithinTheStory(SparkSession spark) {
    Map<Table, List<Row>> news = news(spark, 1);
    Row courier =
        news.get(OutletFigures.FRAMES).stream()
            .filter(row -> row.getAs("outlet_id").equals("courier"))
            .filter(row -> row.getAs("measure").equals("conflict_share"))
            .filter(row -> row.getAs("voice").equals("all"))
            .filter(row -> row.getAs("copy").equals("all_copy"))
            .findFirst()
            .orElseThrow();
    double difference =
        frame(news, "a1", "all_copy", "conflict").<Double>getAs("probability")
            - frame(news, "a2", "all_copy", "conflict").<Double>getAs("probability");
    assertThat(courier.<Double>getAs("contrast")).isCloseTo(difference, within(1e-12)).isPositive();
  }

  @Test
  void figuresDoNotDependOnPartitions(SparkSession spark) {
    Map<Table, List<Row>> one = news(spark, 1);
    assertThat(news(spark, 2)).isEqualTo(one);
    assertThat(news(spark, 7)).isEqualTo(one);
  }

  private static List<String> present(Map<Table, List<Row>> news, String article) {
    return news.get(ArticleFrameTable.TABLE).stream()
        .filter(row -> row.getAs("article_id").equals(article) && row.getAs("voice").equals("all"))
        .filter(row -> row.getAs("copy").equals("all_copy"))
        .filter(row -> row.<Boolean>getAs("is_present"))
        .map(row -> row.<String>getAs("frame"))
        .toList();
  }

  private static Row frame(Map<Table, List<Row>> news, String article, String copy, String frame) {
    return news.get(ArticleFrameTable.TABLE).stream()
        .filter(row -> row.getAs("article_id").equals(article) && row.getAs("voice").equals("own"))
        .filter(row -> row.getAs("copy").equals(copy) && row.getAs("frame").equals(frame))
        .findFirst()
        .orElseThrow();
  }

  /** The Courier (a1) tells of a quarrel, the Herald (a2) of money, all in their own voice. */
  private static Map<Table, List<Row>> news(SparkSession spark, int partitions) {
    List<String> voices = new ArrayList<>();
    Dataset<Row> articles =
        Rows.of(
            spark,
            "article_id string, outlet_id string, language string, title string, body string,"
                + " published_on date",
            article("a1", "courier", QUARREL, voices) + article("a2", "herald", MONEY, voices));
    Dataset<Row> stories =
        Rows.of(
            spark,
            StoryArticleTable.TABLE,
            """
            {"story_id":"ferry","article_id":"a1"}
            {"story_id":"ferry","article_id":"a2"}
            """);
    try (SourceFraming framing =
        new SourceFraming(
            articles.repartition(partitions),
            stories.repartition(partitions),
            Rows.of(spark, SharedPassageTable.TABLE, ""),
            Rows.of(spark, VoiceSpanTable.TABLE, String.join("", voices)).repartition(partitions),
            Rows.of(spark, AttributionTable.TABLE, ""),
            Rows.of(spark, AttributionSpanTable.TABLE, ""),
            Rows.of(spark, ActorMentionTable.TABLE, ""),
            Rows.of(spark, HeadlineMentionTable.TABLE, ""))) {
      Map<Table, Dataset<Row>> tables = framing.tables();
      return Map.of(
          ArticleFrameTable.TABLE, collected(tables, ArticleFrameTable.TABLE),
          SentenceFrameTable.TABLE, collected(tables, SentenceFrameTable.TABLE),
          OutletFigures.FRAMES, collected(tables, OutletFigures.FRAMES));
    }
  }

  private static String article(
      String id, String outlet, List<String> sentences, List<String> voices) {
    int begin = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int end = begin + sentences.get(i).length();
      voices.add(
          """
          {"article_id":"%s","sentence_index":%d,"begin":%d,"end":%d,"voice":"own","word_count":9}
          """
              .formatted(id, i, begin, end));
      begin = end + 1;
    }
    return """
    {"article_id":"%s","outlet_id":"%s","language":"en","title":"Ferries","body":"%s"}
    """
        .formatted(id, outlet, String.join(" ", sentences));
  }

  private static List<Row> collected(Map<Table, Dataset<Row>> tables, Table table) {
    Column[] key =
        table.key().stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    return table.conform(tables.get(table)).orderBy(key).collectAsList();
  }
}

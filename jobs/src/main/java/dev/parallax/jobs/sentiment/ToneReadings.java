package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Readings, the unit of every figure of tone: a sentence's tone toward an actor in one voice.
 * Scores are summed as whole billionths, so that the order of the sentences has no say.
 */
public final class ToneReadings {
  private static final double UNIT = 1e-9;

  private ToneReadings() {}

  /**
   * One row per article, sentence, actor and voice: {@code mention_count} and, of the first
   * mention, the other columns of {@code mention_sentiment}. All mentions of an actor in a sentence
   * share its tone.
   *
   * @param mentions rows of {@code mention_sentiment}
   */
  static Dataset<Row> from(Dataset<Row> mentions) {
    return mentions
        .repartition(col("article_id")) // what follows is grouped by article first
        .groupBy("article_id", "sentence_index", "actor_id", "voice")
        .agg(
            count(lit(1)).as("mention_count"),
            min(struct(
                    "begin",
                    "end",
                    "attribution_id",
                    "speaker_actor_id",
                    "p_negative",
                    "p_neutral",
                    "p_positive",
                    "score",
                    "is_certain",
                    "is_own_copy"))
                .as("first"))
        .select("article_id", "sentence_index", "actor_id", "voice", "mention_count", "first.*");
  }

  /** Rows of {@link dev.parallax.table.ArticleActorSentimentTable}. */
  static Dataset<Row> perArticle(Dataset<Row> readings) {
    Column isCertain = col("is_certain");
    return readings
        .withColumn("voice", explode(array(col("voice"), lit(ToneCell.ALL_VOICES))))
        .groupBy("article_id", "actor_id", "voice")
        .agg(
            sum("mention_count").as("mention_count"),
            sum(when(isCertain, col("mention_count")).otherwise(0L)).as("certain_count"),
            sum(when(isCertain, 1L).otherwise(0L)).as("reading_count"),
            mean("score").as("mean_score"),
            mean("p_negative").as("p_negative"),
            mean("p_neutral").as("p_neutral"),
            mean("p_positive").as("p_positive"));
  }

  /** Mean over certain readings; null where there are none. */
  private static Column mean(String value) {
    return try_divide(
        sum(when(col("is_certain"), units(col(value)))).multiply(UNIT),
        sum(when(col("is_certain"), 1L)));
  }

  /**
   * One row per article and actor: {@code actor_id, outlet_id, story_id, article_id} and five
   * tallies of six amounts each, as {@link ToneCell#of} takes them: {@code mentions, certain,
   * readings, units, squares}, the last two sums of scores and of their squares.
   *
   * @param places as {@link #places} gives them
   */
  static Dataset<Row> tallies(Dataset<Row> readings, Dataset<Row> places) {
    Column one = lit(1L);
    return readings
        .groupBy("article_id", "actor_id")
        .agg(
            tally(lit(true), col("mention_count")).as("mentions"),
            tally(col("is_certain"), col("mention_count")).as("certain"),
            tally(col("is_certain"), one).as("readings"),
            tally(col("is_certain"), units(col("score"))).as("units"),
            tally(col("is_certain"), units(col("score").multiply(col("score")))).as("squares"))
        .join(places, "article_id")
        .select(
            "actor_id",
            "outlet_id",
            "story_id",
            "article_id",
            "mentions",
            "certain",
            "readings",
            "units",
            "squares");
  }

  /**
   * One row per article of a known outlet: {@code article_id, outlet_id, story_id}. An article that
   * no story lists is a story of its own.
   */
  public static Dataset<Row> places(Dataset<Row> articles, Dataset<Row> storyArticles) {
    return articles
        .where(col("outlet_id").isNotNull())
        .select("article_id", "outlet_id")
        .join(storyArticles.select("article_id", "story_id"), new String[] {"article_id"}, "left")
        .withColumn("story_id", coalesce(col("story_id"), col("article_id")));
  }

  private static Column tally(Column isCounted, Column amount) {
    List<Column> amounts = new ArrayList<>();
    for (String voice : ToneCell.VOICES) {
      for (boolean isOwnCopy : new boolean[] {true, false}) {
        Column isHere =
            isCounted.and(col("voice").equalTo(voice)).and(col("is_own_copy").equalTo(isOwnCopy));
        amounts.add(sum(when(isHere, amount).otherwise(0L)));
      }
    }
    return array(amounts.toArray(Column[]::new));
  }

  private static Column units(Column value) {
    return round(value.divide(UNIT)).cast("bigint");
  }
}

package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.udf;

import dev.parallax.measure.Seeds;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.immutable.Seq;

/**
 * Tones whose mean is known, in place of those of real mentions: who is mentioned where, how often,
 * in which stories, and what is certain stays as it is.
 *
 * <p>Every actor has a mean, every outlet one around it, at most .5 from 0: the truth. Around this
 * a story is told better or worse by .2, an article by .1, and a sentence is negative, neutral or
 * positive so that on average it is as told; as many are neutral as in the corpus, where the mean
 * allows it.
 */
public final class PlantedTones {
  private static final double ACTOR = 0.3;
  private static final double OUTLET = 0.2;
  private static final double STORY = 0.2;
  private static final double ARTICLE = 0.1;

  /** Score of a sentence that is not neutral, give or take the spread: more than all the above. */
  private static final double STRENGTH = 0.9;

  private static final double SPREAD = 0.1;

  private PlantedTones() {}

  /** The true mean score of an outlet toward an actor, in every voice. */
  static double truth(long seed, String outlet, String actor) {
    return ACTOR * even(Seeds.of(seed, Seeds.of("actor", actor)))
        + OUTLET * even(Seeds.of(seed, Seeds.of("outlet", outlet, actor)));
  }

  /** The score of one sentence in one voice, where this share of sentences is neutral. */
  static double score(
      long seed,
      double neutralShare,
      String outlet,
      String actor,
      String story,
      String article,
      String sentence) {
    double told =
        truth(seed, outlet, actor)
            + STORY * sign(Seeds.of(seed, Seeds.of("story", outlet, actor, story)))
            + ARTICLE * sign(Seeds.of(seed, Seeds.of("article", actor, article)));
    long draw = Seeds.of(seed, Seeds.of("sentence", actor, article, sentence));
    double tonal = Math.max(1 - neutralShare, Math.abs(told) / STRENGTH);
    double positive = (tonal + told / STRENGTH) / 2;
    double u = (even(draw) + 1) / 2;
    double mood = u < positive ? STRENGTH : u < tonal ? -STRENGTH : 0;
    return mood + SPREAD * even(Seeds.of(draw, 1));
  }

  /**
   * The mentions with planted scores, once for each round; in each an actor has another id.
   *
   * @param mentions rows of {@code mention_sentiment}
   */
  public static Dataset<Row> plantedInto(
      Dataset<Row> mentions,
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      double neutralShare,
      long seed,
      int rounds) {
    UserDefinedFunction score =
        udf(
            (UDF1<Seq<String>, Double>) ids -> score(seed, neutralShare, ids),
            DataTypes.DoubleType);
    return mentions
        .join(ToneReadings.places(articles, storyArticles), "article_id")
        .withColumn("round", explode(sequence(lit(1), lit(rounds))))
        .withColumn("actor_id", concat(col("actor_id"), lit("#"), col("round")))
        .withColumn(
            "score",
            score.apply(
                array(
                    col("outlet_id"),
                    col("actor_id"),
                    col("story_id"),
                    col("article_id"),
                    concat(col("sentence_index"), lit("#"), col("voice")))))
        .drop("outlet_id", "story_id", "round");
  }

  /** Rows of {@code outlet_actor_sentiment} with the {@code truth} that was planted. */
  public static Dataset<Row> withTruth(Dataset<Row> outletActors, long seed) {
    UserDefinedFunction truth =
        udf(
            (UDF2<String, String, Double>) (outlet, actor) -> truth(seed, outlet, actor),
            DataTypes.DoubleType);
    return outletActors.withColumn("truth", truth.apply(col("outlet_id"), col("actor_id")));
  }

  private static double score(long seed, double neutralShare, Seq<String> ids) {
    return score(
        seed, neutralShare, ids.apply(0), ids.apply(1), ids.apply(2), ids.apply(3), ids.apply(4));
  }

  /** Evenly between -1 and 1. */
  private static double even(long hash) {
    return (hash >>> 11) * 0x1p-52 - 1;
  }

  private static double sign(long hash) {
    return hash < 0 ? -1 : 1;
  }
}

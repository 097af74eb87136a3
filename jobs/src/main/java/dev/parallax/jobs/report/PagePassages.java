package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Who has whose text in the page's stories: near-duplicates, and passages as they stand in each.
 */
final class PagePassages {
  private static final int PAIRS = 20;
  private static final int PASSAGES = 10;
  private static final int PASSAGES_OF_PAIR = 3;
  private static final int PASSAGE_LETTERS = 1500;
  private static final int LETTERS_BESIDE = 160;

  /** Code points between two passages that are shown as one. */
  private static final int MOST_BETWEEN = 400;

  private PagePassages() {}

  /** Rows about two articles that are both shown, of one story. */
  private static Dataset<Row> pairsWithin(Dataset<Row> pairs, Dataset<Row> shown) {
    Dataset<Row> articles = shown.select("article_id", "story_id");
    return pairs
        .where(col("story_a").equalTo(col("story_b")))
        .join(
            broadcast(articles.select(col("article_id").as("article_a"), col("story_id"))),
            "article_a")
        .join(broadcast(articles.select(col("article_id").as("article_b"))), "article_b");
  }

  /** The pairs of near-duplicates that have most in common. */
  static Dataset<Row> nearDuplicates(Dataset<Row> pairs, Dataset<Row> shown) {
    Dataset<Row> within =
        pairsWithin(pairs, shown)
            .select(
                "story_id",
                "article_a",
                "article_b",
                "jaccard",
                "containment_a_in_b",
                "containment_b_in_a",
                "shared_word_count");
    return Firsts.of(
        within,
        PAIRS,
        List.of("story_id"),
        col("shared_word_count").desc(),
        col("article_a"),
        col("article_b"));
  }

  /**
   * Passages of a pair that follow each other closely in both articles as one, with what differs
   * between them.
   */
  private static Dataset<Row> joined(Dataset<Row> passages) {
    WindowSpec inOrder = Window.partitionBy("article_a", "article_b").orderBy("begin_a");
    Column isClose =
        col("begin_a")
            .minus(lag("end_a", 1).over(inOrder))
            .between(0, MOST_BETWEEN)
            .and(col("begin_b").minus(lag("end_b", 1).over(inOrder)).between(0, MOST_BETWEEN));
    Column isNew = when(coalesce(isClose, lit(false)), 0).otherwise(1);
    return passages
        .withColumn("is_new", isNew)
        .withColumn("run", sum("is_new").over(inOrder))
        .groupBy("story_id", "article_a", "article_b", "is_same_outlet", "run")
        .agg(
            sum("word_count").as("word_count"),
            min("begin_a").as("begin_a"),
            max("end_a").as("end_a"),
            min("begin_b").as("begin_b"),
            max("end_b").as("end_b"));
  }

  /** The longest shared passages, of different tellers first, as they stand in both articles. */
  static Dataset<Row> passages(
      Dataset<Row> passages, Dataset<Row> shown, Dataset<Row> articleBodies) {
    Column[] longest = {
      coalesce(col("is_same_outlet"), lit(false)),
      col("word_count").desc(),
      col("article_a"),
      col("article_b"),
      col("begin_a")
    };
    Dataset<Row> ofPairs =
        Firsts.of(
            joined(pairsWithin(passages, shown)),
            PASSAGES_OF_PAIR,
            List.of("article_a", "article_b"),
            longest);
    Dataset<Row> longestOnes = Firsts.of(ofPairs, PASSAGES, List.of("story_id"), longest);
    return longestOnes
        .join(
            articleBodies.select(col("article_id").as("article_a"), col("body").as("body_a")),
            "article_a")
        .join(
            articleBodies.select(col("article_id").as("article_b"), col("body").as("body_b")),
            "article_b")
        .select(
            col("story_id"),
            col("article_a"),
            col("article_b"),
            col("word_count"),
            before("a"),
            within("a"),
            after("a"),
            before("b"),
            within("b"),
            after("b"))
        .orderBy(col("story_id"), col("word_count").desc(), col("article_a"), col("article_b"));
  }

  private static Column before(String side) {
    return expr(String.format(
            Locale.ROOT,
            "substring(body_%1$s, greatest(begin_%1$s - %2$d, 0) + 1, least(begin_%1$s, %2$d))",
            side,
            LETTERS_BESIDE))
        .as("before_" + side);
  }

  private static Column within(String side) {
    return expr(String.format(
            Locale.ROOT,
            "substring(body_%1$s, begin_%1$s + 1, least(end_%1$s - begin_%1$s, %2$d))",
            side,
            PASSAGE_LETTERS))
        .as("text_" + side);
  }

  /** Null if the passage is too long to be shown whole. */
  private static Column after(String side) {
    return expr(String.format(
            Locale.ROOT,
            "if(end_%1$s - begin_%1$s > %2$d, null, substring(body_%1$s, end_%1$s + 1, %3$d))",
            side,
            PASSAGE_LETTERS,
            LETTERS_BESIDE))
        .as("after_" + side);
  }
}

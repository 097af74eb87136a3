package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What articles have of one another: pairs are first proposed by common fingerprints, then compared
 * on all their words; nothing leaves that was not.
 */
public final class TextReuse {
  /** Shared passages of fewer words than this are not certain to be found. */
  public static final int SHORTEST_PASSAGE = ReuseCandidates.CERTAIN_WORDS;

  private TextReuse() {}

  /** One row per article: its words, to be kept between the steps that need them. */
  public static Dataset<Row> words(Dataset<Row> articles) {
    return ArticleWords.from(articles);
  }

  /**
   * One row per pair of articles that have a fingerprint in common, compared on all their words.
   *
   * @param words as {@link #words} gives them
   * @param minPassageWords at least {@link #SHORTEST_PASSAGE}
   */
  public static Dataset<Row> pairs(Dataset<Row> words, int minPassageWords) {
    return ReusePairs.from(ReuseCandidates.from(words), words, minPassageWords);
  }

  /** Rows of {@code near_duplicate}: pairs of which one article has enough of the other. */
  public static Dataset<Row> nearDuplicates(
      Dataset<Row> pairs, Dataset<Row> articles, double minContainment) {
    return pairs
        .where(greatest(col("containment_a_in_b"), col("containment_b_in_a")).geq(minContainment))
        .drop("passages")
        .transform(rows -> withIsSameOutlet(rows, articles));
  }

  /** Rows of {@code shared_passage}. */
  public static Dataset<Row> sharedPassages(Dataset<Row> pairs, Dataset<Row> articles) {
    return pairs
        .select(col("article_a"), col("article_b"), explode(col("passages")).as("passage"))
        .select("article_a", "article_b", "passage.*")
        .transform(rows -> withIsSameOutlet(rows, articles))
        .join(articles.select(col("article_id").as("article_a"), col("body")), "article_a")
        .withColumn(
            "text", col("body").substr(col("begin_a").plus(1), col("end_a").minus(col("begin_a"))))
        .drop("body");
  }

  private static Dataset<Row> withIsSameOutlet(Dataset<Row> pairs, Dataset<Row> articles) {
    return pairs
        .join(outlets(articles, "article_a", "outlet_a"), "article_a")
        .join(outlets(articles, "article_b", "outlet_b"), "article_b")
        .withColumn("is_same_outlet", col("outlet_a").equalTo(col("outlet_b")))
        .drop("outlet_a", "outlet_b");
  }

  private static Dataset<Row> outlets(Dataset<Row> articles, String id, String outlet) {
    return articles.select(col("article_id").as(id), col("outlet_id").as(outlet));
  }
}

package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The terms that make a pair of articles similar, one row each, ranked from 1. */
final class PairTerms {
  private PairTerms() {}

  /**
   * @param pairs as {@link SimilarPairs#from} gives them
   */
  static Dataset<Row> from(Dataset<Row> pairs) {
    return pairs
        .select(col("article_a"), col("article_b"), posexplode(col("terms")))
        .select(
            col("article_a"),
            col("article_b"),
            col("pos").plus(1).as("rank"),
            col("col.term"),
            col("col.contribution"));
  }
}

package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which evidence an outlet has from an earlier article, and so is none for its own copy. */
final class PageReuse {
  private static final String[] PLACE = {"article_id", "sentence_index"};

  private PageReuse() {}

  /**
   * Adds {@code is_reused}: whether most of the sentence stands in a passage that an earlier
   * article has.
   *
   * @param evidence with the columns article_id and sentence_index
   * @param reused passages: {@code article_id, begin, end}
   */
  static Dataset<Row> marked(Dataset<Row> evidence, Dataset<Row> sentences, Dataset<Row> reused) {
    Dataset<Row> places =
        sentences
            .select(
                col("article_id"),
                col("sentence_index"),
                col("begin").as("sentence_begin"),
                col("end").as("sentence_end"))
            .join(broadcast(evidence.select("article_id", "sentence_index").distinct()), PLACE);
    Dataset<Row> ofReused =
        reused
            .select("article_id", "begin", "end")
            .join(broadcast(places), "article_id")
            .where(
                least(col("end"), col("sentence_end"))
                    .minus(greatest(col("begin"), col("sentence_begin")))
                    .multiply(2)
                    .gt(col("sentence_end").minus(col("sentence_begin"))))
            .select("article_id", "sentence_index")
            .distinct()
            .withColumn("is_reused", lit(true));
    return evidence
        .join(broadcast(ofReused), PLACE, "left")
        .withColumn("is_reused", coalesce(col("is_reused"), lit(false)));
  }

  /**
   * The first few of each group; what is not reused comes first, as it is evidence for figures with
   * and without copy.
   *
   * @param candidates with {@code is_reused}
   */
  static Dataset<Row> first(Dataset<Row> candidates, int most, String... group) {
    return Firsts.of(
        candidates,
        most,
        List.of(group),
        col("is_reused"),
        col("article_id"),
        col("sentence_index"));
  }
}

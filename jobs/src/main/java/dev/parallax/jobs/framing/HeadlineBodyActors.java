package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The headline's tone toward each actor against the body's. */
final class HeadlineBodyActors {
  private HeadlineBodyActors() {}

  /**
   * Rows of {@link dev.parallax.table.HeadlineBodyActorTable}.
   *
   * @param headlines rows of {@code headline_sentiment}; an actor's mentions there share their tone
   * @param bodies rows of {@code article_actor_sentiment}
   */
  static Dataset<Row> from(Dataset<Row> headlines, Dataset<Row> bodies) {
    Dataset<Row> ofHeadlines =
        headlines
            .groupBy("article_id", "actor_id")
            .agg(
                first("score").as("headline_score"), first("is_certain").as("is_headline_certain"));
    return bodies
        .where(col("voice").equalTo("all").and(col("mean_score").isNotNull()))
        .select(
            col("article_id"),
            col("actor_id"),
            col("mean_score").as("body_score"),
            col("reading_count"))
        .join(ofHeadlines, new String[] {"article_id", "actor_id"})
        .withColumn("difference", col("headline_score").minus(col("body_score")));
  }
}

package dev.parallax.jobs.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The flat tables that annotated articles are taken apart into. */
final class AnnotationTables {
  private static final int ID_LETTERS = 20;

  private AnnotationTables() {}

  static Dataset<Row> articles(Dataset<Row> annotated) {
    return annotated.select(
        col("article_id"),
        size(col("sentences")).as("sentence_count"),
        col("token_count"),
        total("word_count").as("word_count"),
        total("direct_word_count").plus(total("indirect_word_count")).as("attributed_word_count"),
        size(col("actors")).as("actor_count"),
        size(col("body_mentions")).as("mention_count"),
        size(col("attributions")).as("attribution_count"),
        col("cut_count"));
  }

  private static Column total(String count) {
    return expr("aggregate(sentences." + count + ", 0, (sum, count) -> sum + count)");
  }

  static Dataset<Row> sentences(Dataset<Row> annotated) {
    return exploded(annotated, "sentences").select("article_id", "row.*");
  }

  static Dataset<Row> voiceSpans(Dataset<Row> annotated) {
    return exploded(annotated, "voices").select("article_id", "row.*");
  }

  /** One row per article and actor in it, with the number of mentions in its body. */
  static Dataset<Row> actors(Dataset<Row> annotated) {
    return annotated
        .select(col("article_id"), explode(col("actors")).as("row"), col("body_mentions"))
        .select(
            col("article_id"),
            col("row.*"),
            size(filter(
                    col("body_mentions"),
                    mention -> mention.getField("actor_index").equalTo(col("row.actor_index"))))
                .cast("bigint")
                .as("mention_count"));
  }

  /**
   * @param links as {@link ActorLinks#from} gives them
   */
  static Dataset<Row> bodyMentions(Dataset<Row> annotated, Dataset<Row> links) {
    return withActor(exploded(annotated, "body_mentions").select("article_id", "row.*"), links)
        .drop("actor_index");
  }

  static Dataset<Row> headlineMentions(Dataset<Row> annotated, Dataset<Row> links) {
    return withActor(exploded(annotated, "headline_mentions").select("article_id", "row.*"), links)
        .drop("actor_index", "sentence_index");
  }

  static Dataset<Row> labels(Dataset<Row> annotated, Dataset<Row> links) {
    return withActor(exploded(annotated, "labels").select("article_id", "row.*"), links)
        .drop("actor_index");
  }

  private static Dataset<Row> withActor(Dataset<Row> mentions, Dataset<Row> links) {
    return mentions.join(
        links.select("article_id", "actor_index", "actor_id"),
        new String[] {"article_id", "actor_index"});
  }

  static Dataset<Row> attributions(Dataset<Row> annotated, Dataset<Row> links) {
    Dataset<Row> speakers =
        links.select(
            col("article_id"),
            col("actor_index").as("speaker_index"),
            col("actor_id").as("speaker_actor_id"));
    return exploded(annotated, "attributions")
        .select("article_id", "row.*")
        .join(speakers, new String[] {"article_id", "speaker_index"}, "left")
        .withColumn("attribution_id", attributionId(col("attribution_index")))
        .drop("speaker_index", "spans");
  }

  static Dataset<Row> attributionSpans(Dataset<Row> annotated) {
    return exploded(annotated, "attributions")
        .select(
            attributionId(col("row.attribution_index")).as("attribution_id"),
            explode(col("row.spans")).as("span"))
        .select("attribution_id", "span.*");
  }

  private static Column attributionId(Column index) {
    return substring(
        sha2(concat_ws("|", col("article_id"), index).cast("binary"), 256), 1, ID_LETTERS);
  }

  private static Dataset<Row> exploded(Dataset<Row> annotated, String column) {
    return annotated.select(col("article_id"), explode(col(column)).as("row"));
  }
}

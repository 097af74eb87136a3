package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.jobs.sentiment.ArticleParts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What it takes to know how an article words things and whom it lets speak. */
final class FramingParts {
  private FramingParts() {}

  /**
   * Rows as {@link ArticleParts} describes them. The headline is the body's other; what {@link
   * AttributedStatement} reads is the content's other. Mentions are the headline's.
   */
  static Dataset<Row> from(
      Dataset<Row> articles,
      Dataset<Row> voiceSpans,
      Dataset<Row> attributions,
      Dataset<Row> attributionSpans,
      Dataset<Row> sharedPassages,
      Dataset<Row> headlineMentions) {
    Dataset<Row> english = articles.where(col("language").equalTo("en"));
    return ArticleParts.part(
            english,
            ArticleParts.BODY,
            lit(0),
            lit(0),
            lit(-1),
            coalesce(col("body"), lit("")),
            col("title"))
        .union(
            ArticleParts.part(
                voiceSpans,
                ArticleParts.VOICE,
                col("begin"),
                col("end"),
                col("sentence_index"),
                col("voice"),
                lit(null)))
        .union(contents(attributions, attributionSpans))
        .union(ArticleParts.reused(sharedPassages, articles))
        .union(
            ArticleParts.part(
                headlineMentions,
                ArticleParts.MENTION,
                col("begin"),
                col("end"),
                lit(-1),
                col("actor_id"),
                col("text")));
  }

  private static Dataset<Row> contents(Dataset<Row> attributions, Dataset<Row> spans) {
    Dataset<Row> contents =
        spans
            .where(col("role").equalTo("content"))
            .select("attribution_id", "begin", "end")
            .join(attributions, "attribution_id");
    return ArticleParts.part(
        contents,
        ArticleParts.CONTENT,
        col("begin"),
        col("end"),
        lit(-1),
        col("attribution_id"),
        concat_ws(
            AttributedStatement.SEPARATOR,
            col("attribution_index").cast("string"),
            col("word_count").cast("string"),
            col("cue_stance"),
            coalesce(col("speaker_kind"), lit(AttributedStatement.UNKNOWN)),
            coalesce(col("speaker_actor_id"), lit(""))));
  }
}

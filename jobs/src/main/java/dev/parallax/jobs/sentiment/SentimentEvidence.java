package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** The strongest sentences behind every figure, each way. */
final class SentimentEvidence {
  private static final int SENTENCES_EACH_WAY = 3;

  private SentimentEvidence() {}

  /**
   * Rows of {@code sentiment_evidence}. The strongest of all voices are among the strongest of
   * each, so those are found first.
   *
   * @param readings as {@link ToneReadings#from} gives them
   * @param places as {@link ToneReadings#places} gives them
   */
  static Dataset<Row> from(Dataset<Row> readings, Dataset<Row> places, Dataset<Row> sentences) {
    Column direction = when(col("score").lt(0), "negative").otherwise("positive");
    Dataset<Row> candidates =
        readings
            .where(col("is_certain").and(col("score").notEqual(0)))
            .select(
                "article_id",
                "sentence_index",
                "actor_id",
                "voice",
                "is_own_copy",
                "begin",
                "end",
                "attribution_id",
                "speaker_actor_id",
                "score")
            .withColumn("direction", direction)
            .join(places.select("article_id", "outlet_id"), "article_id");
    Column voices = array(col("voice"), lit(ToneCell.ALL_VOICES));
    Column copies =
        when(col("is_own_copy"), array(lit(ToneCell.ALL_COPY), lit(ToneCell.OWN_COPY)))
            .otherwise(array(lit(ToneCell.ALL_COPY)));
    return strongest(candidates, "outlet_id", "actor_id", "voice", "is_own_copy", "direction")
        .withColumnRenamed("voice", "mention_voice")
        .withColumn("voice", col("mention_voice"))
        .withColumn("voice", explode(voices))
        .withColumn("copy", explode(copies))
        .drop("rank", "is_own_copy")
        .transform(rows -> strongest(rows, "outlet_id", "actor_id", "voice", "copy", "direction"))
        .join(
            sentences.select(
                col("article_id"),
                col("sentence_index"),
                col("begin").as("sentence_begin"),
                col("end").as("sentence_end")),
            new String[] {"article_id", "sentence_index"});
  }

  private static Dataset<Row> strongest(Dataset<Row> rows, String first, String... key) {
    WindowSpec ofFigure =
        Window.partitionBy(first, key)
            .orderBy(
                abs(col("score")).desc(), col("article_id"), col("sentence_index"), col("begin"));
    return rows.withColumn("rank", row_number().over(ofFigure))
        .where(col("rank").leq(SENTENCES_EACH_WAY));
  }
}

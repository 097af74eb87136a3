package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.table.ArticleFrameTable;
import dev.parallax.table.OutletFigures;
import dev.parallax.table.SentenceFrameTable;
import dev.parallax.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The generic frames of articles and sentences, and of outlets within stories. */
final class FrameTables {
  private FrameTables() {}

  /**
   * Every table with its rows.
   *
   * @param readings as {@link ArticleFraming} gives them
   * @param places {@code article_id, outlet_id, story_id}
   */
  static Map<Table, Dataset<Row>> tables(Dataset<Row> readings, Dataset<Row> places) {
    Dataset<Row> articles = readings.select(inline(col(ArticleFraming.FRAMES)));
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(ArticleFrameTable.TABLE, articles);
    tables.put(
        SentenceFrameTable.TABLE, readings.select(inline(col(ArticleFraming.FRAME_SENTENCES))));
    tables.put(
        OutletFigures.FRAMES,
        OutletMeasures.from(
            articles
                .withColumn("measure", concat(col("frame"), lit("_share")))
                .withColumn("numerator", col("probability"))
                .withColumn("denominator", lit(1.0))
                .join(places, "article_id")));
    return tables;
  }
}

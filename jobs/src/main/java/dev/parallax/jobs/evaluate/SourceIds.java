package dev.parallax.jobs.evaluate;

import static org.apache.spark.sql.functions.broadcast;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Articles by the ids that a gold file knows. */
final class SourceIds {
  private SourceIds() {}

  static Dataset<Row> onlyThese(Dataset<Row> articles, List<String> sourceIds) {
    Dataset<Row> wanted =
        articles.sparkSession().createDataset(sourceIds, Encoders.STRING()).toDF("source_id");
    return articles.join(broadcast(wanted), "source_id");
  }
}

package dev.parallax.jobs.ingest;

import dev.parallax.table.ArticleTable;
import dev.parallax.table.DocumentTable;
import dev.parallax.table.IngestRejectTable;
import dev.parallax.table.RemovedBlockTable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What became of one input record: a document with its articles and removed blocks, or a reject.
 * After the records of a file comes one row that says how many there were.
 */
final class Outcome {
  static final StructType SCHEMA =
      new StructType()
          .add("source_uri", DataTypes.StringType, false)
          .add("format", DataTypes.StringType, false)
          .add("byte_count", DataTypes.LongType, false)
          .add("record_index", DataTypes.LongType, true)
          .add("record_count", DataTypes.LongType, true)
          .add("document_id", DataTypes.StringType, true)
          .add("source_id", DataTypes.StringType, true)
          .add("article_count", DataTypes.IntegerType, true)
          .add("document", DocumentTable.TABLE.schema(), true)
          .add("articles", DataTypes.createArrayType(ArticleTable.TABLE.schema(), false), true)
          .add("removed", DataTypes.createArrayType(RemovedBlockTable.TABLE.schema(), false), true)
          .add("reject", IngestRejectTable.TABLE.schema(), true);

  private Outcome() {}

  /**
   * The rows as a Dataset. A query turns into Spark's own form only the columns it asks for, so
   * that those without text are cheap.
   */
  static Dataset<Row> dataset(SparkSession spark, JavaRDD<Row> outcomes) {
    return spark.createDataset(outcomes.rdd(), Encoders.row(SCHEMA));
  }

  static Row document(
      FileSlice file, long recordIndex, Row document, List<Row> articles, List<Row> removed) {
    return RowFactory.create(
        file.uri(),
        file.format().label(),
        file.fileBytes(),
        recordIndex,
        null,
        document.getString(0),
        document.getString(3),
        articles.size(),
        document,
        articles.toArray(),
        removed.toArray(),
        null);
  }

  static Row rejected(FileSlice file, long recordIndex, Reject reject) {
    return RowFactory.create(
        file.uri(),
        file.format().label(),
        file.fileBytes(),
        recordIndex,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        RowFactory.create(
            file.uri(), recordIndex, reject.reason(), reject.detail(), reject.excerpt()));
  }

  static Row endOfFile(FileSlice file, long recordCount) {
    return RowFactory.create(
        file.uri(),
        file.format().label(),
        file.fileBytes(),
        null,
        recordCount,
        null,
        null,
        0,
        null,
        null,
        null,
        null);
  }
}

package dev.parallax.spark;

import dev.parallax.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows from JSON and back, so that a test shows only the columns it is about. */
public final class Rows {
  private Rows() {}

  /** Rows of a table, one JSON object a line; columns left out are null. */
  public static Dataset<Row> of(SparkSession spark, Table table, String jsonLines) {
    return of(spark, table.schema(), jsonLines);
  }

  /** Rows of columns given as DDL, such as {@code "story_id string, n int"}. */
  public static Dataset<Row> of(SparkSession spark, String ddl, String jsonLines) {
    return of(spark, StructType.fromDDL(ddl), jsonLines);
  }

  private static Dataset<Row> of(SparkSession spark, StructType schema, String jsonLines) {
    List<String> lines = jsonLines.lines().filter(line -> !line.isBlank()).toList();
    return spark
        .read()
        .schema(schema)
        .option("mode", "FAILFAST")
        .json(spark.createDataset(lines, Encoders.STRING()));
  }

  /** The rows as JSON, in their own order; nulls are left out. */
  public static List<String> json(Dataset<Row> rows) {
    return rows.toJSON().collectAsList();
  }
}

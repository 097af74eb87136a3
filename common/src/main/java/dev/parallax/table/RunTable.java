package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/** What was run to make the other tables. The only table in which the clock may be seen. */
public final class RunTable {
  public static final Table TABLE =
      Table.named("run")
          .oneRowPer("job run and table written or read by it")
          .writtenBy("every job")
          .key("run_id", "job", "table_name", "direction")
          .required("run_id", StringType, "One call of the command line")
          .required("job", StringType, "Job that ran")
          .required("table_name", StringType, "Table read or written")
          .required("direction", StringType, "read or written")
          .optional("row_count", LongType, "Rows written; null for tables read")
          .required("options", StringType, "The job's options as given or defaulted, as JSON")
          .required("parallax_version", StringType, "Version of Parallax")
          .required("spark_version", StringType, "Version of Spark")
          .required("started_at", TimestampType, "When the job started, UTC")
          .required("seconds", DoubleType, "How long the job took, wall clock")
          .build();

  private RunTable() {}
}

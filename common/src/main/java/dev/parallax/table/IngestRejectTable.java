package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Input records that could not be used, and why. */
public final class IngestRejectTable {
  public static final Table TABLE =
      Table.named("ingest_reject")
          .oneRowPer("input record that could not be used")
          .writtenBy("ingest")
          .key("source_uri", "record_index")
          .required("source_uri", StringType, "File the record was read from")
          .required("record_index", LongType, "Record within the file, from 0")
          .required("reason", StringType, "What is wrong, as a stable code")
          .required("detail", StringType, "What was found, and what to do about it")
          .optional("excerpt", StringType, "How the record begins; null if it cannot be shown")
          .build();

  private IngestRejectTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Every input file, with what became of its records: the counts add up, row by row. */
public final class SourceFileTable {
  public static final String SOURCE_URI = "source_uri";

  public static final Table TABLE =
      Table.named("source_file")
          .oneRowPer("file of the corpus")
          .writtenBy("ingest")
          .key(SOURCE_URI)
          .required(SOURCE_URI, StringType, "Where the file was read")
          .required(
              "format",
              StringType,
              "text, html, json, jsonl, csv, tsv, parquet, warc or unknown; link or special where"
                  + " it was not opened")
          .required("byte_count", LongType, "Size as stored, so compressed if it is")
          .required("record_count", LongType, "Records found; a file that cannot be read is one")
          .required("document_count", LongType, "Records that became documents")
          .required("reject_count", LongType, "Records in `ingest_reject`")
          .required("article_count", LongType, "Articles in those documents")
          .build();

  private SourceFileTable() {}
}

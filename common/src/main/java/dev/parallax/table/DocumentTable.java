package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Records that were taken in: where each came from and how it was read. */
public final class DocumentTable {
  public static final String DOCUMENT_ID = "document_id";

  public static final Table TABLE =
      Table.named("document")
          .oneRowPer("input record that holds at least one article")
          .writtenBy("ingest")
          .key(DOCUMENT_ID)
          .required(
              DOCUMENT_ID,
              StringType,
              "Hash of the record's content and fields; the same on every machine")
          .required("source_uri", StringType, "File the record was read from; see `source_file`")
          .required("record_index", LongType, "Record within the file, from 0")
          .optional("source_id", StringType, "The record's own id; null if it has none")
          .required("media_type", StringType, "text or html: how the content was read")
          .required("encoding", StringType, "Character encoding the content was read in")
          .required("text_length", IntegerType, "Code points of the document's text")
          .required("article_count", IntegerType, "Articles in the document")
          .required("removed_count", IntegerType, "Rows in `removed_block`")
          .build();

  private DocumentTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What was taken out of documents, so that cleaning can be checked. */
public final class RemovedBlockTable {
  public static final Table TABLE =
      Table.named("removed_block")
          .oneRowPer("stretch of a document that is in no article's body")
          .writtenBy("ingest")
          .key("document_id", "begin")
          .required("document_id", StringType, "Document it was removed from; see `document`")
          .required(
              "begin", IntegerType, "First code point in the document's text, from 0, inclusive")
          .required("end", IntegerType, "Code point after the last, exclusive")
          .required(
              "reason",
              StringType,
              "headline, byline, date_line, url, navigation, share, subscribe, advertisement,"
                  + " comments, most_popular, teaser, donation, caption, markdown, footer,"
                  + " unrelated, repeated or other")
          .required("text", StringType, "What was removed")
          .build();

  private RemovedBlockTable() {}
}

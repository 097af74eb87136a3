package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Articles: the unit of every later measure. */
public final class ArticleTable {
  public static final String ARTICLE_ID = "article_id";
  public static final String OUTLET_ID = "outlet_id";
  public static final String TITLE = "title";
  public static final String PUBLISHED_ON = "published_on";
  public static final String LANGUAGE = "language";
  public static final String BODY = "body";

  public static final Table TABLE =
      Table.named("article")
          .oneRowPer("article")
          .writtenBy("ingest")
          .key(ARTICLE_ID)
          .required(
              ARTICLE_ID,
              StringType,
              "Hash of the document and the article's place in it; the same on every machine")
          .optional("source_id", StringType, "The record's own id; null if it has none")
          .required("source_uri", StringType, "File the article was read from")
          .required("document_id", StringType, "Document the article stands in; see `document`")
          .required("part_index", IntegerType, "Place among the document's articles, from 0")
          .optional(OUTLET_ID, StringType, "Outlet; null if nothing states it")
          .optional("outlet_name", StringType, "Outlet's name; null if nothing states it")
          .optional("outlet_desk", StringType, "Desk, such as news or opinion; null if not stated")
          .optional(
              "outlet_evidence",
              StringType,
              "What named it: known_domain, known_name, unknown_domain or unknown_name; null if nothing did")
          .optional(TITLE, StringType, "Headline; null if the document has none")
          .optional("byline", StringType, "Who wrote it, as printed; null if not stated")
          .optional(
              PUBLISHED_ON,
              DateType,
              "Day of publication where it was published; null if unknown or impossible")
          .optional("published_text", StringType, "The date as stated; null if not stated")
          .optional(
              "published_evidence",
              StringType,
              "What the date was read from: field, text or url; null if there is no date")
          .optional(
              "published_problem",
              StringType,
              "Why a stated date was not used, such as in_the_future; null if it was")
          .required(LANGUAGE, StringType, "ISO 639-1 code of the text; `und` if it cannot be told")
          .optional("url", StringType, "Address of the article; null if not stated")
          .required(BODY, StringType, "Text, cleaned; all text offsets count its code points")
          .required("word_count", IntegerType, "Words of the body")
          .build();

  private ArticleTable() {}
}

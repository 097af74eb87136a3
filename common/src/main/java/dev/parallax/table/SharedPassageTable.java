package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * Runs of words that two articles share: same words, whatever case, punctuation and possessive 's.
 */
public final class SharedPassageTable {
  public static final Table TABLE =
      Table.named("shared_passage")
          .oneRowPer(
              "run of at least twelve words (`--min-passage-words`) that two articles share; no word"
                  + " is in two runs of a pair. What more than 50 articles have is listed for each"
                  + " and the earliest of them, not for any two")
          .writtenBy("similarity")
          .key("article_a", "article_b", "begin_a")
          .required("article_a", StringType, "The article with the smaller id")
          .required("begin_a", IntegerType, "First code point in article a's body, from 0")
          .required("end_a", IntegerType, "Code point after the last in article a's body")
          .required("article_b", StringType, "The article with the larger id")
          .required("begin_b", IntegerType, "First code point in article b's body, from 0")
          .required("end_b", IntegerType, "Code point after the last in article b's body")
          .required("word_count", IntegerType, "Words of the passage")
          .optional(
              "article_count",
              IntegerType,
              "Articles that have the rarest eight words in a row of it: 2 if only these two; null"
                  + " if more than 50, as for a newsroom's closing lines")
          .optional(
              "is_same_outlet",
              BooleanType,
              "Whether one outlet published both; null if the outlet of either is not known")
          .required(
              "text",
              StringType,
              "The passage as it stands in article a; in b, case, punctuation and a possessive 's may"
                  + " differ")
          .build();

  private SharedPassageTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The articles of copy groups. */
public final class CopyGroupArticleTable {
  public static final Table TABLE =
      Table.named("copy_group_article")
          .oneRowPer("article of a copy group")
          .writtenBy("similarity")
          .key("article_id")
          .required("group_id", StringType, "Group; see `copy_group`")
          .required("article_id", StringType, "Article; see `article`")
          .required("is_original", BooleanType, "Whether it is the earliest of the group")
          .optional(
              "containment_in_original",
              DoubleType,
              "Share of its shingles that is in the original; null for the original")
          .optional(
              "containment_of_original",
              DoubleType,
              "Share of the original's shingles that is in it; null for the original")
          .optional(
              "is_headline_changed",
              BooleanType,
              "Whether its headline has other words than the original's; null for the original, and"
                  + " where either has no headline")
          .optional(
              "agency_id",
              StringType,
              "Agency credited, or the agency that published it; null if none. A mention in the text"
                  + " or a contribution is no credit")
          .optional(
              "agency_evidence",
              StringType,
              "Where: byline, dateline, credit_line, or outlet if an agency published it; null if"
                  + " there is none")
          .build();

  private CopyGroupArticleTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** An original and its near-duplicates. */
public final class CopyGroupTable {
  public static final Table TABLE =
      Table.named("copy_group")
          .oneRowPer(
              "article with near-duplicates that came after it. Each was compared with this article"
                  + " itself, so groups do not grow by chains; an article is in one group at most")
          .writtenBy("similarity")
          .key("group_id")
          .required(
              "group_id",
              StringType,
              "Id of the original: the earliest article; ties go to the smaller id, and articles"
                  + " without a date come last")
          .required("article_count", LongType, "Articles of the group, the original among them")
          .required("outlet_count", LongType, "Known outlets of the group")
          .optional("first_on", DateType, "Day of the original; null if no article has a date")
          .optional("last_on", DateType, "Day of the last article; null if no article has a date")
          .required(
              "undated_count", LongType, "Articles without a date, which may be earlier than all")
          .optional(
              "first_outlet_id",
              StringType,
              "The only outlet that published on the first day; null if there were several, if it"
                  + " is not known, or if no article has a date")
          .optional(
              "agency_id",
              StringType,
              "Agency that most articles of the group credit, of equals the first by id; null if"
                  + " none does")
          .required("agency_article_count", LongType, "Articles that credit this agency")
          .required(
              "headline_changed_count",
              LongType,
              "Articles with another headline than the original")
          .build();

  private CopyGroupTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** How much an article is told in each of the generic news frames, by voice. */
public final class ArticleFrameTable {
  public static final Table TABLE =
      Table.named("article_frame")
          .oneRowPer(
              "English article, voice that has at least 50 words in it, copy, and generic frame")
          .writtenBy("framing")
          .key("article_id", "voice", "copy", "frame")
          .required("article_id", StringType, "The article")
          .required(
              "voice",
              StringType,
              "own, direct, indirect, or all: these three together; own and all have the headline")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without what is reused from earlier articles")
          .required(
              "frame",
              StringType,
              "conflict, human_interest, economic, morality or responsibility (Semetko and"
                  + " Valkenburg 2000)")
          .required(
              "probability",
              DoubleType,
              "That a reader marks the frame, were frames as frequent as in what the model learned"
                  + " from; see its card")
          .required(
              "is_present",
              BooleanType,
              "Whether the frame is likelier than not where half of the articles have it")
          .required(
              "words",
              StringType,
              "At most eight words and phrases that carry it, folded, the weightiest first, between"
                  + " commas; empty where it is not present")
          .build();

  private ArticleFrameTable() {}
}

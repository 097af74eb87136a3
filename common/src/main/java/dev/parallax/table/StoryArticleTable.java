package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which article tells which story. Every article has one: counts over stories add up. */
public final class StoryArticleTable {
  public static final Table TABLE =
      Table.named("story_article")
          .oneRowPer("article, as every article is of one story")
          .writtenBy("similarity")
          .key("article_id")
          .required("story_id", StringType, "Story of the article; see `story`")
          .required("article_id", StringType, "The article; one that is not English is alone")
          .optional(
              "mean_cosine",
              DoubleType,
              "Mean cosine with the story's other articles, by the terms that stories are found"
                  + " by, not those of `article_pair`; null if it is alone")
          .build();

  private StoryArticleTable() {}
}

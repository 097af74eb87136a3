package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Stories: groups of articles on one event. */
public final class StoryTable {
  public static final Table TABLE =
      Table.named("story")
          .oneRowPer("story, which is an event as told by one or more articles")
          .writtenBy("similarity")
          .key("story_id")
          .required("story_id", StringType, "Id of the story's first article")
          .optional(
              "headline",
              StringType,
              "Headline of the article most like the others, of those that have one; null if none has")
          .optional(
              "terms",
              StringType,
              "Up to ten terms that weigh most over the story's articles, separated by a comma and"
                  + " a space; null if not English")
          .required("article_count", LongType, "Articles of the story; 1 if no other is like it")
          .required(
              "outlet_count",
              LongType,
              "Outlets of these articles; 0 if nothing states the outlet of any")
          .optional("first_on", DateType, "Day of the first dated article; null if none has a date")
          .optional("last_on", DateType, "Day of the last dated article; null if none has a date")
          .required("undated_count", LongType, "Articles of the story without a date")
          .build();

  private StoryTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Presentation: how an outlet speaks of an actor where others tell the same stories. */
public final class OutletActorContrastTable {
  public static final Table TABLE =
      Table.named("outlet_actor_contrast")
          .oneRowPer("outlet, actor, voice and copy with a story that another outlet tells too")
          .writtenBy("sentiment")
          .key("outlet_id", "actor_id", "voice", "copy")
          .required("outlet_id", StringType, "The outlet")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required("voice", StringType, "own, direct, indirect, or all: these three together")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without sentences reused from earlier articles")
          .required(
              "story_count",
              LongType,
              "Stories in which both the outlet and another have certain readings of the actor")
          .required("article_count", LongType, "The outlet's articles with them, in these stories")
          .required("other_article_count", LongType, "The other outlets' articles, likewise")
          .required(
              "outlet_score",
              DoubleType,
              "The outlet's tone: mean over stories of the mean over its articles; a story with k"
                  + " of its articles among m weighs k (m - k) / m")
          .required("other_score", DoubleType, "The other outlets' tone, weighted alike")
          .required("contrast_score", DoubleType, "outlet_score - other_score")
          .optional(
              "std_error",
              DoubleType,
              "Its standard error, as in `outlet_actor_sentiment`; null for fewer than five"
                  + " stories")
          .optional("interval_low", DoubleType, "Lower end of its 95 % interval; null likewise")
          .optional("interval_high", DoubleType, "Upper end; null likewise")
          .optional(
              "p_value",
              DoubleType,
              "How often it is as large, in either direction, after outlets are shuffled among the"
                  + " articles of each story; null likewise")
          .optional(
              "q_value",
              DoubleType,
              "Least false discovery rate at which it is called (Benjamini-Hochberg), among all"
                  + " p-values of one voice and copy; null likewise")
          .optional(
              "is_called", BooleanType, "Whether q_value is at most .05; null without a p-value")
          .build();

  private OutletActorContrastTable() {}
}

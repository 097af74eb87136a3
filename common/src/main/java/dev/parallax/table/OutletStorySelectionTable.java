package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Selection: how often an outlet tells stories about an actor, by how often others do. */
public final class OutletStorySelectionTable {
  public static final Table TABLE =
      Table.named("outlet_story_selection")
          .oneRowPer(
              "outlet and actor, where at least five of the outlet's stories would be about the"
                  + " actor if it chose as the others do. A story that an outlet tells is about an"
                  + " actor if half of the other outlets that tell it, or more, name the actor, so"
                  + " that its own wording has no say; outlets and agencies are no actors here, as"
                  + " they are named for what they report")
          .writtenBy("framing")
          .key("outlet_id", "actor_id")
          .required("outlet_id", StringType, "The outlet")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required(
              "outlet_story_count",
              LongType,
              "Stories that the outlet tells and another outlet tells too")
          .required("covered_story_count", LongType, "Those of them that are about the actor")
          .required(
              "untouched_story_count",
              LongType,
              "Stories about the actor that several other outlets tell and it does not, in the time"
                  + " from its first to its last story")
          .required(
              "expected_share",
              DoubleType,
              "Share of stories about the actor among all that the other outlets tell, each story"
                  + " counted for each of them; by quarter of the year, weighted as the outlet's"
                  + " stories are spread over the quarters")
          .required("expected_story_count", DoubleType, "outlet_story_count times expected_share")
          .required(
              "selection_ratio",
              DoubleType,
              "covered_story_count / expected_story_count: 1 where it chooses as the others do")
          .required(
              "interval_low",
              DoubleType,
              "Lower end of its 95 % interval: Wilson's of the outlet's share, over the expected"
                  + " share, which is taken as known")
          .required("interval_high", DoubleType, "Upper end")
          .required(
              "p_value",
              DoubleType,
              "How likely chance gives so few covered stories or fewer: the lower tail of the"
                  + " binomial distribution")
          .required(
              "q_value",
              DoubleType,
              "The false discovery rate at which it is passed over (Benjamini and Hochberg 1995),"
                  + " over all rows")
          .required("is_passed_over", BooleanType, "Whether q_value is at most .05")
          .build();

  private OutletStorySelectionTable() {}
}

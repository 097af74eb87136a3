package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Selection: which stories about an actor an outlet tells, by how others tell them. */
public final class OutletActorSelectionTable {
  public static final Table TABLE =
      Table.named("outlet_actor_selection")
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
              "Stories about the actor that other outlets tell: all with a certain reading in them")
          .required(
              "covered_story_count",
              LongType,
              "Those that the outlet tells too, with a certain reading of the actor")
          .required(
              "all_score",
              DoubleType,
              "Tone of these stories in the other outlets' articles: mean over stories of the mean"
                  + " over articles")
          .required("covered_score", DoubleType, "The same of the stories the outlet tells")
          .required("selection_score", DoubleType, "covered_score - all_score")
          .optional(
              "std_error",
              DoubleType,
              "Its standard error (Welch); null for fewer than five stories that the outlet tells,"
                  + " or that it does not")
          .optional("interval_low", DoubleType, "Lower end of its 95 % interval; null likewise")
          .optional("interval_high", DoubleType, "Upper end; null likewise")
          .build();

  private OutletActorSelectionTable() {}
}

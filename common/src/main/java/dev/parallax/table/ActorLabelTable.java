package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What outlets call actors, where others tell the same stories. */
public final class ActorLabelTable {
  public static final Table TABLE =
      Table.named("actor_label")
          .oneRowPer(
              "outlet, actor, role, label, voice and copy, where the outlet uses the label in three"
                  + " stories that others tell too, or others do and the outlet clearly less"
                  + " (story_z below -3)")
          .writtenBy("framing")
          .key("outlet_id", "actor_id", "role", "label", "voice", "copy")
          .required("outlet_id", StringType, "The outlet")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required(
              "role",
              StringType,
              "title, epithet, adjective, agent_verb or patient_verb; see `actor_label_mention`")
          .required("label", StringType, "Dictionary form, in lower case")
          .required("voice", StringType, "own, direct, indirect, or all: these three together")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without what is reused from earlier articles")
          .required(
              "count",
              LongType,
              "How often the outlet uses it of the actor, in stories where others label the actor"
                  + " in this role, too")
          .required("other_count", LongType, "How often the other outlets do in these stories")
          .required("story_count", LongType, "Stories in which the outlet uses it: n")
          .required("other_story_count", LongType, "Stories in which another outlet does")
          .required(
              "share",
              DoubleType,
              "Of all the outlet's labels of the actor in this role; in each story, the outlet and"
                  + " the others weigh as many labels as the side that has fewer")
          .required("other_share", DoubleType, "Of those of the others, weighed alike")
          .required(
              "log_odds",
              DoubleType,
              "Log-odds ratio with informative Dirichlet prior, as in `outlet_term`; the prior is"
                  + " how all outlets label the actor")
          .required("std_error", DoubleType, "Its standard error, as in `outlet_term`")
          .required("z", DoubleType, "log_odds over the paper's standard error")
          .required("story_z", DoubleType, "log_odds / std_error")
          .build();

  private ActorLabelTable() {}
}

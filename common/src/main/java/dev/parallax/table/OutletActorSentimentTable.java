package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** How an outlet speaks of an actor over all stories: selection and presentation together. */
public final class OutletActorSentimentTable {
  public static final Table TABLE =
      Table.named("outlet_actor_sentiment")
          .oneRowPer("outlet, actor that it mentions, voice and copy")
          .writtenBy("sentiment")
          .key("outlet_id", "actor_id", "voice", "copy")
          .required("outlet_id", StringType, "The outlet; articles without one are left out")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required("voice", StringType, "own, direct, indirect, or all: these three together")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without sentences reused from earlier articles")
          .required("mention_count", LongType, "Mentions, certain or not")
          .required("certain_count", LongType, "Those whose tone is certain")
          .required("certain_share", DoubleType, "Their share")
          .required(
              "reading_count",
              LongType,
              "Sentences, per voice, with certain mentions: n of the mean; see"
                  + " `article_actor_sentiment`")
          .required("article_count", LongType, "Articles with such readings")
          .required(
              "story_count",
              LongType,
              "Their stories; an article that `story_article` does not list is a story of its own")
          .optional("mean_score", DoubleType, "Mean score of the readings; null if there are none")
          .optional(
              "std_error",
              DoubleType,
              "Its standard error (wild bootstrap over stories); null for fewer than five stories,"
                  + " which say too little of how stories differ")
          .optional(
              "interval_low",
              DoubleType,
              "Lower end of the mean's 95 % interval: the standard error times Student's t, whose"
                  + " degrees of freedom are few where few stories have most readings; null"
                  + " likewise")
          .optional("interval_high", DoubleType, "Upper end; null likewise")
          .optional(
              "pooled_score",
              DoubleType,
              "The mean drawn toward the actor's mean over outlets, the more the fewer readings and"
                  + " stories it has (random effects); null if there are no readings, or the corpus"
                  + " is too small to say how outlets differ")
          .optional("actor_score", DoubleType, "The mean it is drawn toward; null likewise")
          .optional(
              "own_weight", DoubleType, "From 0 to 1, what its own mean counts; null likewise")
          .build();

  private OutletActorSentimentTable() {}
}

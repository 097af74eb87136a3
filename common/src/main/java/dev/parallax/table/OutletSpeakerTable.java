package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Whom outlets let speak. */
public final class OutletSpeakerTable {
  public static final Table TABLE =
      Table.named("outlet_speaker")
          .oneRowPer("outlet, actor that speaks in its articles, and copy")
          .writtenBy("framing")
          .key("outlet_id", "actor_id", "copy")
          .required("outlet_id", StringType, "The outlet; articles without one are left out")
          .required("actor_id", StringType, "Who speaks; see `actor`")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without statements reused from earlier articles")
          .required("article_count", LongType, "Articles in which the actor speaks")
          .required("statement_count", LongType, "Statements ascribed to the actor")
          .required("word_count", LongType, "Their words")
          .required(
              "word_share",
              DoubleType,
              "Share of all words that the outlet ascribes to anybody in this copy")
          .required("first_count", LongType, "Articles in which the actor is heard first")
          .required("neutral_count", LongType, "Statements with a neutral cue, as `said`")
          .required("distancing_count", LongType, "With a distancing cue, as `claimed`")
          .required("endorsing_count", LongType, "With an endorsing cue, as `admitted`")
          .build();

  private OutletSpeakerTable() {}
}

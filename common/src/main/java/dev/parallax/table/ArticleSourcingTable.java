package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Whom an article lets speak, and how much. */
public final class ArticleSourcingTable {
  public static final Table TABLE =
      Table.named("article_sourcing")
          .oneRowPer("English article and copy")
          .writtenBy("framing")
          .key("article_id", "copy")
          .required("article_id", StringType, "The article")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without what is reused from earlier articles")
          .required("word_count", LongType, "Words of the body's sentences")
          .required("attributed_word_count", LongType, "Those that are somebody else's words")
          .required(
              "attribution_count",
              LongType,
              "Statements ascribed to somebody; reused if most of their content is")
          .required(
              "source_word_count",
              LongType,
              "Words of their contents; words of a statement within a statement count for both")
          .required("named_word_count", LongType, "Of these, words of named speakers")
          .required("official_word_count", LongType, "Of unnamed officials")
          .required("analyst_word_count", LongType, "Of unnamed experts")
          .required("collective_word_count", LongType, "Of groups, such as residents")
          .required("document_word_count", LongType, "Of documents")
          .required("anonymous_word_count", LongType, "Of sources that are not to be known")
          .required("unknown_word_count", LongType, "Of speakers that were not found")
          .required("neutral_count", LongType, "Statements with a neutral cue, as `said`")
          .required("distancing_count", LongType, "With a distancing cue, as `claimed`")
          .required("endorsing_count", LongType, "With an endorsing cue, as `admitted`")
          .required(
              "speaker_count",
              LongType,
              "Sources: actors, and each kind of speaker without an actor as one")
          .optional(
              "source_entropy",
              DoubleType,
              "How evenly the words are shared among the sources: Shannon entropy in bits; null"
                  + " without attributed words")
          .optional(
              "first_speaker_kind",
              StringType,
              "Kind of the first attribution's speaker, or unknown; null without an attribution")
          .optional("first_speaker_actor_id", StringType, "Its actor; null if not known")
          .build();

  private ArticleSourcingTable() {}
}

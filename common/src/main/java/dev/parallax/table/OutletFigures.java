package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The tables of outlets' figures, which are one shape: a value, and its contrast with others. */
public final class OutletFigures {
  public static final Table SOURCING =
      of(
          "outlet_sourcing",
          "attributed_share: attributed words of all words; named_share, official_share,"
              + " analyst_share, collective_share, document_share, anonymous_share, unknown_share:"
              + " words of such speakers of all source words; unnamed_share: of all speakers but"
              + " named ones, documents and unknown ones; neutral_share, distancing_share,"
              + " endorsing_share: statements with such cues of all; source_entropy: mean over"
              + " articles, in bits; first_named_share, first_official_share,"
              + " first_unnamed_share: articles that let such a speaker speak first, of those with"
              + " an attribution");
  public static final Table STANCE =
      of(
          "outlet_stance",
          "loaded_sentence_share: of sentences; loaded_word_share, intensifier_share, hedge_share,"
              + " factive_share, assertive_share: such words and phrases of all words; see"
              + " `article_stance`");
  public static final Table FRAMES =
      of(
          "outlet_frame",
          "conflict_share, human_interest_share, economic_share, morality_share,"
              + " responsibility_share: mean over articles of the frame's probability; see"
              + " `article_frame`");

  public static final Table PROFILE =
      of(
          "outlet_profile",
          "What it is a figure of, a point, and the measure: sourcing and stance, see"
              + " `outlet_sourcing` and `outlet_stance`; article.word_count;"
              + " article.reused_word_share: words from earlier articles of all words;"
              + " headline.word_count; headline.cosine, headline.added_actor_count,"
              + " headline.added_number_count: see `headline_body`; headline.loaded_word_share,"
              + " headline.added_loaded_word_share: of the headline's words; story.first_share:"
              + " stories of several outlets told on the first day that any of them did, of those"
              + " told");

  private OutletFigures() {}

  private static Table of(String name, String measures) {
    return Table.named(name)
        .oneRowPer("outlet, measure, voice and copy with anything to measure")
        .writtenBy("framing")
        .key("outlet_id", "measure", "voice", "copy")
        .required("outlet_id", StringType, "The outlet; articles without one are left out")
        .required("measure", StringType, measures)
        .required(
            "voice",
            StringType,
            "own, direct, indirect, or all: these three together; sourcing: all")
        .required(
            "copy",
            StringType,
            "all_copy, or own_copy: without what is reused from earlier articles")
        .required("article_count", LongType, "Articles with anything to measure: n")
        .required("story_count", LongType, "Their stories")
        .required("denominator", DoubleType, "What the share is of, summed over articles")
        .required("value", DoubleType, "The measure over all the outlet's stories")
        .optional(
            "std_error",
            DoubleType,
            "Its standard error (wild bootstrap over stories); null for fewer than five stories")
        .optional("interval_low", DoubleType, "Lower end of its 95 % interval; null likewise")
        .optional("interval_high", DoubleType, "Upper end; null likewise")
        .required(
            "shared_story_count",
            LongType,
            "Stories with anything to measure both here and in another outlet")
        .required("shared_article_count", LongType, "The outlet's articles in these stories")
        .required("other_article_count", LongType, "The other outlets' articles in them")
        .optional(
            "outlet_value",
            DoubleType,
            "The measure in these stories: mean over stories of the mean over its articles; a"
                + " story with k of its articles among m weighs k (m - k) / m; null without such"
                + " a story")
        .optional("other_value", DoubleType, "The other outlets', weighted alike; null likewise")
        .optional("contrast", DoubleType, "outlet_value - other_value; null likewise")
        .optional(
            "contrast_std_error",
            DoubleType,
            "Its standard error; null for fewer than five such stories")
        .optional("contrast_low", DoubleType, "Lower end of its 95 % interval; null likewise")
        .optional("contrast_high", DoubleType, "Upper end; null likewise")
        .optional(
            "rank_percentile",
            DoubleType,
            "Its rank within stories: share of the story's other outlets with a lower mean over"
                + " their articles, an equal one counting half, averaged over stories; .5 is the"
                + " middle; null without a story that others tell too")
        .optional(
            "p_value",
            DoubleType,
            "How often it is as large, in either direction, after outlets are shuffled among the"
                + " articles of each story; from 20 stories on by saddlepoint approximation; null"
                + " likewise")
        .optional(
            "q_value",
            DoubleType,
            "Least false discovery rate at which it is called (Benjamini-Hochberg), among all"
                + " outlets' p-values of this measure, voice and copy; null likewise")
        .optional("is_called", BooleanType, "Whether q_value is at most .05; null likewise")
        .build();
  }
}

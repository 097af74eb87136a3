package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Outlets side by side, in the stories that both tell. */
public final class OutletPairTable {
  public static final Table TABLE =
      Table.named("outlet_pair")
          .oneRowPer("pair of outlets that tell a story in common")
          .writtenBy("similarity")
          .key("outlet_a", "outlet_b")
          .required("outlet_a", StringType, "The outlet with the smaller id")
          .required("outlet_b", StringType, "The outlet with the larger id")
          .required(
              "story_count",
              LongType,
              "Stories that both tell, n of the mean and of the copy share")
          .required(
              "article_pair_count", LongType, "Pairs of an article of each within these stories")
          .required(
              "mean_cosine",
              DoubleType,
              "Mean over the stories of the mean cosine of these pairs, by the terms stories are found by")
          .optional(
              "mean_cosine_low",
              DoubleType,
              "Lower end of its 95 % interval (bootstrap over stories); null for a single story")
          .optional("mean_cosine_high", DoubleType, "Upper end; null for a single story")
          .required(
              "copy_story_count",
              LongType,
              "Stories in which an article of one is a near-duplicate of one of the other's")
          .required("copy_story_share", DoubleType, "Their share of the stories that both tell")
          .required("copy_story_share_low", DoubleType, "Lower end of its 95 % interval (Wilson)")
          .required("copy_story_share_high", DoubleType, "Upper end")
          .required("a_first_count", LongType, "Stories that outlet a had a day or more before b")
          .required("b_first_count", LongType, "Stories that outlet b had a day or more before a")
          .required("same_day_count", LongType, "Stories that both had first on one day")
          .required(
              "undated_story_count",
              LongType,
              "Stories in which either outlet has an article without a date, so none is said to be first")
          .optional(
              "a_first_share",
              DoubleType,
              "Share of a among the stories that one had before the other; null if there is none")
          .optional(
              "a_first_share_low",
              DoubleType,
              "Lower end of its 95 % interval (Wilson); null likewise")
          .optional("a_first_share_high", DoubleType, "Upper end; null likewise")
          .build();

  private OutletPairTable() {}
}

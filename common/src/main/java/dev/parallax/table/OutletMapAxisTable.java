package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What the axes of `outlet_map` mean, and how far the map is to be trusted. */
public final class OutletMapAxisTable {
  public static final Table TABLE =
      Table.named("outlet_map_axis")
          .oneRowPer("axis and measure that could make it")
          .writtenBy("framing")
          .key("axis", "measure")
          .required("axis", StringType, "x or y")
          .required(
              "measure",
              StringType,
              "wording and a concept: the root of the share of the words of the outlet's own voice"
                  + " that name it, reused words left out; the words are in contested-terms.tsv")
          .required(
              "is_used",
              BooleanType,
              "Whether it makes the map: its reliability is enough, and it is not one outlet's"
                  + " habit")
          .optional(
              "weight",
              DoubleType,
              "How much the axis is made of it; squares sum to 1 over an axis, the largest weight"
                  + " is positive; null where it is not used")
          .optional(
              "reliability",
              DoubleType,
              "Correlation over outlets of their differences in one half of the stories with those"
                  + " in the other, mean of the splits; used from .2; null where nothing differs")
          .optional(
              "largest_outlet_share",
              DoubleType,
              "Share of the squared differences that one outlet has; used up to .5; null likewise")
          .optional("largest_outlet_id", StringType, "That outlet; null likewise")
          .required("explained_share", DoubleType, "Of outlets' squared differences, by the axis")
          .required(
              "split_half_correlation",
              DoubleType,
              "Stability of the whole map, the same in all rows: Procrustes correlation between"
                  + " maps of two halves of the stories, mean of the splits")
          .required(
              "split_half_lowest", DoubleType, "The lowest of the splits, the same in all rows")
          .required("outlet_count", LongType, "Outlets on the map")
          .build();

  private OutletMapAxisTable() {}
}

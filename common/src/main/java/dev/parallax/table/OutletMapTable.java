package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Outlets in a plane: those near each other differ alike from the others of the same stories. */
public final class OutletMapTable {
  public static final Table TABLE =
      Table.named("outlet_map")
          .oneRowPer(
              "outlet with enough articles, where at least three have: its place in the plane in"
                  + " which outlets' choice of contested words in their own voice differs most"
                  + " within the same stories; see `outlet_map_axis` for what the axes are")
          .writtenBy("framing")
          .key("outlet_id")
          .required("outlet_id", StringType, "The outlet")
          .required(
              "x",
              DoubleType,
              "Its place on the first axis; 0 is the middle of all outlets. Outlets told by few"
                  + " stories are drawn toward it")
          .required("y", DoubleType, "On the second axis")
          .required(
              "x_std_error",
              DoubleType,
              "Standard error of x: over maps of stories drawn anew, each turned onto this one"
                  + " (Procrustes)")
          .required("y_std_error", DoubleType, "Standard error of y")
          .required(
              "xy_correlation",
              DoubleType,
              "Correlation of the errors of x and y, for an ellipse; 0 where one of them is 0")
          .required(
              "article_count", LongType, "Its articles in stories that other outlets tell too")
          .required("story_count", LongType, "These stories")
          .build();

  private OutletMapTable() {}
}

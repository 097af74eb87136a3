package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Word choice: what sets an outlet's wording apart where others tell the same stories. */
public final class OutletTermTable {
  public static final Table TABLE =
      Table.named("outlet_term")
          .oneRowPer(
              "outlet, voice, copy and word or pair of words that sets the outlet apart most: at"
                  + " most 100 that it uses more than the other outlets of its stories, and 100"
                  + " that it uses less, each with story_z beyond 3")
          .writtenBy("framing")
          .key("outlet_id", "voice", "copy", "term")
          .required("outlet_id", StringType, "The outlet")
          .required(
              "term",
              StringType,
              "A word or two words in a row, folded; no words of grammar, of dates, of the"
                  + " outlet's own name or of its authors' names")
          .required("voice", StringType, "own, direct, indirect, or all: these three together")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without what is reused from earlier articles")
          .required(
              "rank",
              IntegerType,
              "From 1, by how far story_z is from 0; terms used more and terms used less have"
                  + " ranks of their own")
          .required(
              "count", LongType, "How often the outlet uses it, in stories that others tell too")
          .required("other_count", LongType, "How often the other outlets do in these stories")
          .required("story_count", LongType, "Stories in which the outlet uses it: n")
          .required("other_story_count", LongType, "Stories in which another outlet does")
          .required(
              "per_10000",
              DoubleType,
              "Uses per 10,000 of the outlet's words; in each story, the outlet and the others"
                  + " weigh as many words as the side that has fewer")
          .required("other_per_10000", DoubleType, "Those of the others, weighed alike")
          .required(
              "log_odds",
              DoubleType,
              "Log-odds ratio with informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,"
                  + " equation 16), over these weighed counts; above 0 if the outlet uses it more")
          .required(
              "std_error",
              DoubleType,
              "Its standard error: that of the paper (equation 20) or of a jackknife over stories,"
                  + " whichever is larger")
          .required("z", DoubleType, "log_odds over the paper's standard error (equation 22)")
          .required("story_z", DoubleType, "log_odds / std_error")
          .build();

  private OutletTermTable() {}
}

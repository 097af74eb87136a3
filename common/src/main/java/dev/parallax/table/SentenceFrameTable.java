package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The evidence of frames: the sentences that speak most of each. */
public final class SentenceFrameTable {
  public static final Table TABLE =
      Table.named("sentence_frame")
          .oneRowPer(
              "sentence that carries a generic frame, of the five that carry it most in an article"
                  + " in which it is present")
          .writtenBy("framing")
          .key("article_id", "frame", "rank")
          .required("article_id", StringType, "The article")
          .required("frame", StringType, "As in `article_frame`, for all voices and all_copy")
          .required("rank", IntegerType, "From 1: the most probable, of equal ones the first")
          .required("sentence_index", IntegerType, "The sentence; see `sentence`")
          .required(
              "probability",
              DoubleType,
              "That such a sentence is of an article with the frame, where half of the articles"
                  + " have it: .6 or more")
          .required(
              "voice", StringType, "own, direct or indirect: the voice most of its words stand in")
          .required("is_own_copy", BooleanType, "Whether most of its words are not reused")
          .required("words", StringType, "As in `article_frame`")
          .build();

  private SentenceFrameTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Pairs of articles of which one is largely in the other, compared on all their words. */
public final class NearDuplicateTable {
  public static final Table TABLE =
      Table.named("near_duplicate")
          .oneRowPer(
              "pair of articles of which one has at least half (`--min-containment`) of the other")
          .writtenBy("similarity")
          .key("article_a", "article_b")
          .required("article_a", StringType, "The article with the smaller id")
          .required("article_b", StringType, "The article with the larger id")
          .required(
              "jaccard",
              DoubleType,
              "Share of the five-word shingles of both bodies that is in both, from 0 to 1")
          .required(
              "containment_a_in_b", DoubleType, "Share of article a's shingles that is in b too")
          .required(
              "containment_b_in_a", DoubleType, "Share of article b's shingles that is in a too")
          .required("shared_word_count", IntegerType, "Words in the pair's shared passages")
          .required("word_count_a", IntegerType, "Words of article a")
          .required("word_count_b", IntegerType, "Words of article b")
          .optional(
              "is_same_outlet",
              BooleanType,
              "Whether one outlet published both; null if the outlet of either is not known")
          .build();

  private NearDuplicateTable() {}
}

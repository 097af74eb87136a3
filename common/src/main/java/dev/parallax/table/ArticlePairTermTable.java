package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The terms that make a pair of articles similar. */
public final class ArticlePairTermTable {
  public static final Table TABLE =
      Table.named("article_pair_term")
          .oneRowPer("pair of similar articles and one of its most telling terms")
          .writtenBy("similarity")
          .key("article_a", "article_b", "rank")
          .required("article_a", StringType, "The article with the smaller id")
          .required("article_b", StringType, "The article with the larger id")
          .required("rank", IntegerType, "From 1, by contribution; ties go to the earlier term")
          .required("term", StringType, "The term, folded")
          .required(
              "contribution",
              DoubleType,
              "Product of the term's two weights: its part of the pair's cosine")
          .build();

  private ArticlePairTermTable() {}
}

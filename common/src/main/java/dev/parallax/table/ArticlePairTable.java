package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Pairs of articles whose words are alike; every pair at or above the threshold, none missed. */
public final class ArticlePairTable {
  public static final Table TABLE =
      Table.named("article_pair")
          .oneRowPer("pair of similar articles")
          .writtenBy("similarity")
          .key("article_a", "article_b")
          .required("article_a", StringType, "The article with the smaller id")
          .required("article_b", StringType, "The article with the larger id")
          .required(
              "cosine",
              DoubleType,
              "Cosine of the two TF-IDF vectors, from 0 to 1 (sublinear tf, smooth idf, L2)")
          .build();

  private ArticlePairTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** How the headlines speak of the actors. */
public final class HeadlineSentimentTable {
  public static final Table TABLE =
      Table.named("headline_sentiment")
          .oneRowPer("mention of an actor in an English article's headline")
          .writtenBy("sentiment")
          .key("article_id", "begin")
          .required("article_id", StringType, "The article")
          .required("begin", IntegerType, "First code point in `article.title`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required("actor_id", StringType, "Who is meant; see `actor`")
          .required("p_negative", DoubleType, "Probability that the headline is negative toward it")
          .required("p_neutral", DoubleType, "Probability that it is neutral")
          .required("p_positive", DoubleType, "Probability that it is positive")
          .required("score", DoubleType, "p_positive - p_negative, from -1 to 1")
          .required("is_certain", BooleanType, "As in `mention_sentiment`")
          .required("sentiment_model", StringType, "Which model said so, with its version")
          .build();

  private HeadlineSentimentTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** How the articles speak of the actors. */
public final class MentionSentimentTable {
  public static final Table TABLE =
      Table.named("mention_sentiment")
          .oneRowPer("mention of an actor in an English article's body")
          .writtenBy("sentiment")
          .key("article_id", "begin")
          .required("article_id", StringType, "The article")
          .required("sentence_index", IntegerType, "Sentence it stands in; see `sentence`")
          .required("begin", IntegerType, "First code point in `article.body`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required("actor_id", StringType, "Who is meant; see `actor`")
          .required("voice", StringType, "Whose words it stands in: own, direct or indirect")
          .optional(
              "attribution_id",
              StringType,
              "The attribution whose content it stands in; null in the outlet's own voice")
          .optional(
              "speaker_actor_id",
              StringType,
              "Who speaks there; see `actor`; null in the outlet's own voice, or if not known")
          .required("p_negative", DoubleType, "Probability that the sentence is negative toward it")
          .required("p_neutral", DoubleType, "Probability that it is neutral")
          .required("p_positive", DoubleType, "Probability that it is positive")
          .required("score", DoubleType, "p_positive - p_negative, from -1 to 1")
          .required(
              "is_certain",
              BooleanType,
              "Whether the likeliest class is likely enough; others are left out of means")
          .required(
              "is_own_copy",
              BooleanType,
              "Whether its sentence is not reused from an earlier article; see `shared_passage`")
          .required("sentiment_model", StringType, "Which model said so, with its version")
          .build();

  private MentionSentimentTable() {}
}

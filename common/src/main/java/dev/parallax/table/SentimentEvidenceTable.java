package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The sentences that speak most strongly, for every figure of an outlet and an actor. */
public final class SentimentEvidenceTable {
  public static final Table TABLE =
      Table.named("sentiment_evidence")
          .oneRowPer("sentence among the three strongest each way of an `outlet_actor_sentiment`")
          .writtenBy("sentiment")
          .key("outlet_id", "actor_id", "voice", "copy", "direction", "rank")
          .required("outlet_id", StringType, "The outlet")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required("voice", StringType, "Voice of the figure: own, direct, indirect or all")
          .required("copy", StringType, "Copy of the figure: all_copy or own_copy")
          .required("direction", StringType, "negative: score below 0; positive: above")
          .required(
              "rank",
              IntegerType,
              "From 1, the strongest, to 3; of equal scores the smaller article id and the earlier"
                  + " sentence comes first")
          .required("article_id", StringType, "The article")
          .required("sentence_index", IntegerType, "The sentence; see `sentence`")
          .required("sentence_begin", IntegerType, "Its first code point in `article.body`, from 0")
          .required("sentence_end", IntegerType, "Code point after its last")
          .required("begin", IntegerType, "First code point of the actor's first mention there")
          .required("end", IntegerType, "Code point after the mention's last")
          .required("mention_voice", StringType, "Voice the mention stands in")
          .optional(
              "attribution_id", StringType, "As in `mention_sentiment`; null in the outlet's voice")
          .optional(
              "speaker_actor_id",
              StringType,
              "Who speaks; null in the outlet's voice, or if not known")
          .required("score", DoubleType, "Score of the sentence toward the actor, from -1 to 1")
          .build();

  private SentimentEvidenceTable() {}
}

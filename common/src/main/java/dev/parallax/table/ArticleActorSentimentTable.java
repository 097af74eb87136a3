package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * How an article speaks of an actor. A reading is a sentence in which an actor is mentioned in one
 * voice: however often it is mentioned there, it counts once in means.
 */
public final class ArticleActorSentimentTable {
  public static final Table TABLE =
      Table.named("article_actor_sentiment")
          .oneRowPer("English article, actor in its body and voice")
          .writtenBy("sentiment")
          .key("article_id", "actor_id", "voice")
          .required("article_id", StringType, "The article")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required("voice", StringType, "own, direct, indirect, or all: these three together")
          .required("mention_count", LongType, "Mentions, certain or not")
          .required("certain_count", LongType, "Those whose tone is certain")
          .required(
              "reading_count",
              LongType,
              "Sentences, per voice, with certain mentions: n of the means; several mentions in one"
                  + " sentence share their tone and count once")
          .optional("mean_score", DoubleType, "Mean score; null if none is certain")
          .optional("p_negative", DoubleType, "Mean probability of negative; null likewise")
          .optional("p_neutral", DoubleType, "Mean probability of neutral; null likewise")
          .optional("p_positive", DoubleType, "Mean probability of positive; null likewise")
          .build();

  private ArticleActorSentimentTable() {}
}

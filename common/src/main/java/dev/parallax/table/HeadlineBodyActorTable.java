package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Whether headlines are kinder or harder on actors than what stands below them. */
public final class HeadlineBodyActorTable {
  public static final Table TABLE =
      Table.named("headline_body_actor")
          .oneRowPer(
              "English article and actor that its headline names and its body speaks of with"
                  + " certain tone")
          .writtenBy("framing")
          .key("article_id", "actor_id")
          .required("article_id", StringType, "The article")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required(
              "headline_score",
              DoubleType,
              "Score of the headline toward it, from -1 to 1; see `headline_sentiment`")
          .required(
              "is_headline_certain",
              BooleanType,
              "Whether the headline's tone is certain: leave others out of means")
          .required(
              "body_score",
              DoubleType,
              "Mean score of the body, all voices; see `article_actor_sentiment`")
          .required(
              "difference",
              DoubleType,
              "headline_score - body_score: above 0 where the headline is kinder")
          .required("reading_count", LongType, "Sentences of the body's mean, per voice: n")
          .build();

  private HeadlineBodyActorTable() {}
}

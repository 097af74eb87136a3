package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** How loaded and how sure an article's wording is, by voice. */
public final class ArticleStanceTable {
  public static final Table TABLE =
      Table.named("article_stance")
          .oneRowPer("English article, voice that has words in it, and copy")
          .writtenBy("framing")
          .key("article_id", "voice", "copy")
          .required("article_id", StringType, "The article")
          .required("voice", StringType, "own, direct, indirect, or all: these three together")
          .required(
              "copy",
              StringType,
              "all_copy, or own_copy: without what is reused from earlier articles")
          .required("word_count", LongType, "Words")
          .required("sentence_count", LongType, "Sentences that have words in this voice")
          .required(
              "loaded_sentence_count",
              LongType,
              "Those whose words in this voice are loaded: the grades of loaded words and half"
                  + " the intensifiers sum to 2, or 2 per 25 words if there are more")
          .required(
              "loaded_word_count",
              LongType,
              "Loaded words and phrases: one-sided labels, evaluation, dramatic verbs")
          .required("intensifier_count", LongType, "Intensifiers, such as `utterly`")
          .required("hedge_count", LongType, "Hedges, such as `perhaps`")
          .required("factive_count", LongType, "Factives, such as `realise`")
          .required("assertive_count", LongType, "Assertives, such as `insist`")
          .build();

  private ArticleStanceTable() {}
}

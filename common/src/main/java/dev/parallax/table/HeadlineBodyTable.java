package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What headlines keep of their articles, and what they add. */
public final class HeadlineBodyTable {
  public static final Table TABLE =
      Table.named("headline_body")
          .oneRowPer("English article with a headline")
          .writtenBy("framing")
          .key("article_id")
          .required("article_id", StringType, "The article")
          .optional(
              "cosine",
              DoubleType,
              "TF-IDF cosine of headline and body, words weighed by how much they tell in any"
                  + " news; null if one of them has no such word")
          .required("word_count", LongType, "Words of the headline")
          .required("loaded_word_count", LongType, "Loaded words and phrases of the headline")
          .required("added_number_count", LongType, "Numbers in figures that the body lacks")
          .required("added_numbers", StringType, "These, between commas; empty if none")
          .required("added_loaded_word_count", LongType, "Loaded words and phrases it lacks")
          .required("added_loaded_words", StringType, "These, folded, between commas")
          .required(
              "added_actor_count",
              LongType,
              "Actors that the body neither mentions nor has a word for, such as Ukrainian")
          .required("added_actors", StringType, "The words for them, between commas")
          .build();

  private HeadlineBodyTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What the annotator read of each article: an article without a row was not read. */
public final class ArticleAnnotationTable {
  public static final Table TABLE =
      Table.named("article_annotation")
          .oneRowPer("English article, which is what the annotator reads")
          .writtenBy("annotate")
          .key("article_id")
          .required("article_id", StringType, "The article")
          .required("sentence_count", IntegerType, "Sentences of the body")
          .required("token_count", IntegerType, "Words, numbers and marks of the body")
          .required("word_count", IntegerType, "Words of the body's sentences")
          .required("attributed_word_count", IntegerType, "Those that are somebody else's words")
          .required("actor_count", IntegerType, "Actors in body and headline")
          .required("mention_count", IntegerType, "Mentions of actors in the body")
          .required("attribution_count", IntegerType, "Attributions in the body")
          .required(
              "cut_count",
              IntegerType,
              "Stretches too long to be read as one sentence, which were cut; 0 in ordinary text")
          .build();

  private ArticleAnnotationTable() {}
}

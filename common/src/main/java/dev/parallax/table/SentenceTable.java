package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Sentences of English articles, and how many words of each are whose. */
public final class SentenceTable {
  public static final Table TABLE =
      Table.named("sentence")
          .oneRowPer("sentence of an English article's body")
          .writtenBy("annotate")
          .key("article_id", "sentence_index")
          .required("article_id", StringType, "Article the sentence belongs to; see `article`")
          .required("sentence_index", IntegerType, "Place among the body's sentences, from 0")
          .required("paragraph_index", IntegerType, "Place of its line among the body's, from 0")
          .required("begin", IntegerType, "First code point in `article.body`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required("word_count", IntegerType, "Words; the next three add up to them")
          .required("own_word_count", IntegerType, "Words that are the outlet's own")
          .required("direct_word_count", IntegerType, "Words inside a speaker's quotation marks")
          .required("indirect_word_count", IntegerType, "Reported words without quotation marks")
          .build();

  private SentenceTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The evidence of loaded language. */
public final class LoadedSentenceTable {
  public static final Table TABLE =
      Table.named("loaded_sentence")
          .oneRowPer("sentence of an English article and voice in which its words are loaded")
          .writtenBy("framing")
          .key("article_id", "sentence_index", "voice")
          .required("article_id", StringType, "The article")
          .required("sentence_index", IntegerType, "The sentence; see `sentence`")
          .required("voice", StringType, "own, direct, indirect, or all: these three together")
          .required("score", DoubleType, "As in `article_stance.loaded_sentence_count`: 2 or more")
          .required("words", StringType, "Its loaded words and phrases, folded, between commas")
          .required("is_own_copy", BooleanType, "Whether most of its words are not reused")
          .build();

  private LoadedSentenceTable() {}
}

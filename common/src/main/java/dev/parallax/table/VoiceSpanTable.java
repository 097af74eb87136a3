package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Whose words each stretch of an article is. */
public final class VoiceSpanTable {
  public static final Table TABLE =
      Table.named("voice_span")
          .oneRowPer("stretch of a sentence in one voice; together they are the whole sentence")
          .writtenBy("annotate")
          .key("article_id", "begin")
          .required("article_id", StringType, "The article")
          .required("sentence_index", IntegerType, "Its sentence; see `sentence`")
          .required("begin", IntegerType, "First code point in `article.body`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required(
              "voice",
              StringType,
              "own: the outlet's; direct: a speaker's, in quotation marks; indirect: a speaker's,"
                  + " reported without them")
          .required("word_count", IntegerType, "Words of the stretch")
          .build();

  private VoiceSpanTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** The sentences that carry each statement. */
public final class StatementMentionTable {
  public static final Table TABLE =
      Table.named("statement_mention")
          .oneRowPer("sentence that carries a statement; a sentence carries one at most")
          .writtenBy("framing")
          .key("article_id", "sentence_index")
          .required("statement_id", StringType, "The statement; see `statement`")
          .required("article_id", StringType, "The article")
          .required("sentence_index", IntegerType, "The sentence; see `sentence`")
          .required("begin", IntegerType, "First code point in `article.body`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required(
              "similarity",
              DoubleType,
              "How alike it is to the statement's own sentence, from 0 to 1, by telling words,"
                  + " numbers and names")
          .build();

  private StatementMentionTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What the articles of a story state, told by one outlet or by many. */
public final class StatementTable {
  public static final Table TABLE =
      Table.named("statement")
          .oneRowPer(
              "quotation, claim or figure of a story that several outlets tell; sentences that state"
                  + " the same in other words are one")
          .writtenBy("framing")
          .key("statement_id")
          .required("story_id", StringType, "The story; see `story`")
          .required("statement_id", StringType, "Hash of the story and the sentence that follows")
          .required("kind", StringType, "quotation, claim or figure: what most of its mentions are")
          .required(
              "article_id", StringType, "Article of the sentence most like the others, see `text`")
          .required("sentence_index", IntegerType, "Its place in that article; see `sentence`")
          .required("text", StringType, "The sentence")
          .required(
              "outlet_count",
              IntegerType,
              "Outlets that carry it; an article whose outlet is not known counts as one")
          .required("article_count", IntegerType, "Articles that carry it")
          .required(
              "first_article_id",
              StringType,
              "The earliest of them by day; of one day the smaller id, undated ones last")
          .build();

  private StatementTable() {}
}

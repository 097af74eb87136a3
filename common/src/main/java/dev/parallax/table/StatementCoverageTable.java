package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which outlets carry a statement, and which that told the story leave it out. */
public final class StatementCoverageTable {
  public static final Table TABLE =
      Table.named("statement_coverage")
          .oneRowPer(
              "statement that at least two outlets carry, and outlet that told the story. What only"
                  + " one carries, everybody else leaves out: see `statement.outlet_count`")
          .writtenBy("framing")
          .key("statement_id", "outlet_id")
          .required("story_id", StringType, "The story; see `story`")
          .required("statement_id", StringType, "The statement; see `statement`")
          .required(
              "outlet_id",
              StringType,
              "The outlet; the article's id where its outlet is not known, which then stands for"
                  + " itself")
          .required("is_outlet_known", BooleanType, "False if `outlet_id` is an article's")
          .required("is_carried", BooleanType, "Whether an article of it in the story carries it")
          .required("other_outlet_count", IntegerType, "The story's other outlets")
          .required("other_carrier_count", IntegerType, "Those of them that carry the statement")
          .required(
              "is_left_out",
              BooleanType,
              "Whether it does not carry it, although at least three others do"
                  + " (`--min-other-carriers`), and had an article in the story on or after the day"
                  + " of the first that does; where a day is not known it counts as after")
          .required("article_count", IntegerType, "Its articles in the story")
          .required("word_count", IntegerType, "Their words: a brief has little room")
          .build();

  private StatementCoverageTable() {}
}

package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Where the actors are in the headlines. */
public final class HeadlineMentionTable {
  public static final Table TABLE =
      Table.named("headline_mention")
          .oneRowPer("stretch of an English headline that stands for an actor")
          .writtenBy("annotate")
          .key("article_id", "begin")
          .required("article_id", StringType, "The article")
          .required("begin", IntegerType, "First code point in `article.title`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required("actor_id", StringType, "Who is meant; see `actor`")
          .required("mention_kind", StringType, "As in `actor_mention`")
          .required("certainty", DoubleType, "As in `actor_mention`")
          .required("text", StringType, "The words")
          .build();

  private HeadlineMentionTable() {}
}

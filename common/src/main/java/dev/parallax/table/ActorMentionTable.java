package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Where the actors are in the articles. */
public final class ActorMentionTable {
  public static final Table TABLE =
      Table.named("actor_mention")
          .oneRowPer("stretch of an English article's body that stands for an actor")
          .writtenBy("annotate")
          .key("article_id", "begin")
          .required("article_id", StringType, "The article")
          .required("sentence_index", IntegerType, "Sentence it stands in; see `sentence`")
          .required("begin", IntegerType, "First code point in `article.body`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required("actor_id", StringType, "Who is meant; see `actor`")
          .required(
              "mention_kind",
              StringType,
              "name, short_name, alias, role (an office without a name) or pronoun")
          .required(
              "certainty", DoubleType, "From 0 to 1: how often such mentions were found right")
          .required("text", StringType, "The words")
          .build();

  private ActorMentionTable() {}
}

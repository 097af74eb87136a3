package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What articles call their actors, and what they say these do or suffer. */
public final class ActorLabelMentionTable {
  public static final Table TABLE =
      Table.named("actor_label_mention")
          .oneRowPer("word or phrase of an English article's body that labels an actor")
          .writtenBy("annotate")
          .key("article_id", "mention_begin", "role", "begin")
          .required("article_id", StringType, "The article")
          .required("sentence_index", IntegerType, "Sentence it stands in; see `sentence`")
          .required(
              "mention_begin", IntegerType, "Where the actor is mentioned; see `actor_mention`")
          .required("begin", IntegerType, "First code point in `article.body`, from 0")
          .required("end", IntegerType, "Code point after the last")
          .required("actor_id", StringType, "Who is meant; see `actor`")
          .required(
              "role",
              StringType,
              "title: a noun before the name; epithet: a noun said of it, or an office in its"
                  + " place; adjective: before the name or said of it; agent_verb: what the actor"
                  + " does; patient_verb: what is done to the actor")
          .required("label", StringType, "Dictionary form, in lower case")
          .required("voice", StringType, "Whose words these are: own, direct or indirect")
          .build();

  private ActorLabelMentionTable() {}
}

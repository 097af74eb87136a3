package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Who acts, speaks or is spoken of in the corpus. */
public final class ActorTable {
  public static final Table TABLE =
      Table.named("actor")
          .oneRowPer("person, organisation or state that an English article mentions")
          .writtenBy("annotate")
          .key("actor_id")
          .required("actor_id", StringType, "Hash of the kind and what all spellings share")
          .required("name", StringType, "The catalogue's name; else the spelling of most articles")
          .required("kind", StringType, "person, organisation or state")
          .required("is_catalogued", BooleanType, "Whether the catalogue of actors names it")
          .required("article_count", LongType, "Articles that mention it, headlines counted")
          .required("mention_count", LongType, "Mentions in bodies, roles and pronouns counted")
          .required("name_count", LongType, "Different names in articles; see `actor_merge`")
          .build();

  private ActorTable() {}
}

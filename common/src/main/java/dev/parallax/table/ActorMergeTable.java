package dev.parallax.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** What was taken for the same actor in different articles, and why. */
public final class ActorMergeTable {
  public static final Table TABLE =
      Table.named("actor_merge")
          .oneRowPer("name under which articles know an actor, and reason to take it for this one")
          .writtenBy("annotate")
          .key("actor_id", "name", "reason")
          .required("actor_id", StringType, "The actor; see `actor`")
          .required("name", StringType, "Fullest name of the actor in those articles")
          .required(
              "reason",
              StringType,
              "catalogue: the catalogue lists it; same_name: spelled as the actor; spelling: another"
                  + " spelling of the name; surname: a surname alone, which one person of the corpus"
                  + " has; article: a surname alone, of several persons, so an actor of this article only")
          .required("article_count", LongType, "Articles that know the actor by this name")
          .build();

  private ActorMergeTable() {}
}

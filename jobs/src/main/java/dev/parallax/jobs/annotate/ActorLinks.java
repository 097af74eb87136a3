package dev.parallax.jobs.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which actors of different articles are one.
 *
 * <p>A full name is: its spellings have one key. A surname alone is not, unless the corpus knows
 * one person who bears it: then it is that person; if it knows none, the name is all there is
 * ("Madonna"); if it knows several, the surname stands for somebody else in every article.
 */
final class ActorLinks {
  /** Articles with a person's full name before a surname alone is taken for that person. */
  private static final int LEAST_ARTICLES = 3;

  /** Share of the surname's full-name articles which that person must have. */
  private static final double LEAST_SHARE = 0.95;

  private static final int ID_LETTERS = 20;

  private ActorLinks() {}

  /**
   * One row per article and actor in it: {@code article_id, actor_index, actor_id, name, kind,
   * is_catalogued, reason}.
   *
   * @param actors one row per article and actor, as {@link AnnotationTables#actors} gives them
   */
  static Dataset<Row> from(Dataset<Row> actors) {
    Column isOwn = col("is_surname_alone").and(not(col("is_catalogued")));
    Dataset<Row> bearers = bearers(actors.where(not(col("is_surname_alone"))));
    Column isOneBearer =
        col("bearer_articles")
            .geq(LEAST_ARTICLES)
            .and(col("bearer_articles").geq(col("surname_articles").multiply(LEAST_SHARE)));
    Column reason =
        when(col("is_catalogued"), "catalogue")
            .when(not(isOwn).or(col("bearer").isNull()), "same_key")
            .when(isOneBearer, "surname")
            .otherwise("article");
    Column linkKey =
        when(col("reason").equalTo("surname"), col("bearer"))
            .when(col("reason").equalTo("article"), concat_ws("|", col("key"), col("article_id")))
            .otherwise(col("key"));
    return actors
        .join(bearers, new String[] {"surname"}, "left")
        .withColumn("reason", reason)
        .withColumn("actor_id", id(col("kind"), linkKey))
        .select(
            "article_id",
            "actor_index",
            "actor_id",
            "name",
            "kind",
            "is_catalogued",
            "reason",
            "mention_count");
  }

  /** One row per surname that persons with a full name bear: the one in most articles. */
  private static Dataset<Row> bearers(Dataset<Row> fullNames) {
    return fullNames
        .where(col("surname").isNotNull())
        .groupBy("surname", "key")
        .agg(count(lit(1)).as("articles"))
        .groupBy("surname")
        .agg(
            min_by(col("key"), struct(negate(col("articles")), col("key"))).as("bearer"),
            max("articles").as("bearer_articles"),
            sum("articles").as("surname_articles"));
  }

  private static Column id(Column kind, Column key) {
    return substring(sha2(concat_ws("\u0001", kind, key).cast("binary"), 256), 1, ID_LETTERS);
  }

  /** One row per actor: rows of {@link dev.parallax.table.ActorTable}. */
  static Dataset<Row> actors(Dataset<Row> links) {
    Dataset<Row> names =
        links
            .groupBy("actor_id", "name")
            .agg(
                count(lit(1)).as("articles"),
                max("is_catalogued").as("is_catalogued"),
                max(col("reason").isin("catalogue", "same_key")).as("is_full"),
                min("kind").as("kind"),
                sum("mention_count").as("mention_count"));
    Column mostUsual =
        struct(
            not(col("is_catalogued")), not(col("is_full")), negate(col("articles")), col("name"));
    return names
        .groupBy("actor_id")
        .agg(
            min_by(col("name"), mostUsual).as("name"),
            min("kind").as("kind"),
            max("is_catalogued").as("is_catalogued"),
            sum("articles").as("article_count"),
            sum("mention_count").as("mention_count"),
            count_distinct(col("name")).as("name_count"));
  }

  /** One row per actor, name and reason: rows of {@link dev.parallax.table.ActorMergeTable}. */
  static Dataset<Row> merges(Dataset<Row> links, Dataset<Row> actors) {
    Column sameOrSpelling =
        when(col("name").equalTo(col("actor_name")), "same_name").otherwise("spelling");
    return links
        .join(actors.select(col("actor_id"), col("name").as("actor_name")), "actor_id")
        .withColumn(
            "reason",
            when(col("reason").equalTo("same_key"), sameOrSpelling).otherwise(col("reason")))
        .groupBy("actor_id", "name", "reason")
        .agg(count(lit(1)).as("article_count"));
  }
}

package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.parallax.text.Words;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Originals and their near-duplicates. In the order of publication, an article joins the earliest
 * original it was compared with and found a near-duplicate of; if there is none, it is an original
 * itself. So every article of a group is a near-duplicate of the group's original, however its
 * articles hang together otherwise.
 */
final class CopyGroups {
  private static final UserDefinedFunction FOLD_WORDS =
      udf((UDF1<String, String>) CopyGroups::foldWords, DataTypes.StringType);

  private CopyGroups() {}

  /**
   * One row per article of a group: {@code group_id}, {@code article_id} and both containments,
   * which are null for the original.
   *
   * @param nearDuplicates rows of {@code near_duplicate}
   * @param components of the graph of these pairs, as {@link Components} gives them
   */
  static Dataset<Row> members(
      Dataset<Row> nearDuplicates, Dataset<Row> components, Dataset<Row> articles) {
    Dataset<Row> copies =
        inOrderOfPublication(nearDuplicates, articles)
            .join(components.withColumnRenamed("id", "later_id"), "later_id")
            .select(
                "component",
                "later_id",
                "earlier_id",
                "later_in_earlier",
                "earlier_in_later",
                "later_on",
                "earlier_on")
            .repartition(col("component"))
            .sortWithinPartitions(
                col("component"),
                col("later_on").asc_nulls_last(),
                col("later_id"),
                col("earlier_on").asc_nulls_last(),
                col("earlier_id"))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) CopiesOfOriginals::new,
                Encoders.row(CopiesOfOriginals.SCHEMA));
    Dataset<Row> originals =
        copies
            .select("group_id")
            .distinct()
            .select(
                col("group_id"),
                col("group_id").as("article_id"),
                lit(null).cast("double").as("containment_in_original"),
                lit(null).cast("double").as("containment_of_original"));
    return copies.unionByName(originals);
  }

  /** Each pair as a later and an earlier article; without a date is last, ties go to the id. */
  private static Dataset<Row> inOrderOfPublication(Dataset<Row> pairs, Dataset<Row> articles) {
    Column isBLater =
        when(col("a_on").equalTo(col("b_on")), lit(true)) // ids ascend
            .when(col("b_on").isNull(), lit(true))
            .when(col("a_on").isNull(), lit(false))
            .otherwise(col("b_on").gt(col("a_on")));
    return pairs
        .join(days(articles, "article_a", "a_on"), "article_a")
        .join(days(articles, "article_b", "b_on"), "article_b")
        .withColumn("is_b_later", isBLater)
        .select(
            pick("article_b", "article_a").as("later_id"),
            pick("b_on", "a_on").as("later_on"),
            pick("article_a", "article_b").as("earlier_id"),
            pick("a_on", "b_on").as("earlier_on"),
            pick("containment_b_in_a", "containment_a_in_b").as("later_in_earlier"),
            pick("containment_a_in_b", "containment_b_in_a").as("earlier_in_later"));
  }

  private static Column pick(String ifBLater, String otherwise) {
    return when(col("is_b_later"), col(ifBLater)).otherwise(col(otherwise));
  }

  private static Dataset<Row> days(Dataset<Row> articles, String id, String day) {
    return articles.select(col("article_id").as(id), col("published_on").as(day));
  }

  /**
   * Rows of {@code copy_group_article}.
   *
   * @param members as {@link #members} gives them
   * @param agencies as {@link Agencies#from} gives them
   */
  static Dataset<Row> articles(Dataset<Row> members, Dataset<Row> articles, Dataset<Row> agencies) {
    Dataset<Row> headlines =
        articles.select(col("article_id"), FOLD_WORDS.apply(col("title")).as("headline"));
    return members
        .withColumn("is_original", col("article_id").equalTo(col("group_id")))
        .join(headlines, "article_id")
        .join(headlines.toDF("group_id", "original_headline"), "group_id")
        .withColumn(
            "is_headline_changed",
            when(
                col("is_original").equalTo(false),
                col("headline").notEqual(col("original_headline"))))
        .drop("headline", "original_headline")
        .join(
            agencies.select("article_id", "agency_id", "agency_evidence"),
            new String[] {"article_id"},
            "left");
  }

  /**
   * Rows of {@code copy_group}.
   *
   * @param groupArticles rows of {@code copy_group_article}
   */
  static Dataset<Row> groups(Dataset<Row> groupArticles, Dataset<Row> articles) {
    Dataset<Row> dated =
        groupArticles.join(
            articles.select("article_id", "outlet_id", "published_on"), "article_id");
    Dataset<Row> groups =
        dated
            .groupBy("group_id")
            .agg(
                count(lit(1)).as("article_count"),
                count_distinct(col("outlet_id")).as("outlet_count"),
                min("published_on").as("first_on"),
                max("published_on").as("last_on"),
                count_if(col("published_on").isNull()).as("undated_count"),
                count_if(col("is_headline_changed")).as("headline_changed_count"));
    return groups
        .join(firstOutlets(dated, groups), new String[] {"group_id"}, "left")
        .join(mostCredited(groupArticles), new String[] {"group_id"}, "left")
        .withColumn("agency_article_count", coalesce(col("agency_article_count"), lit(0L)));
  }

  /** The outlet of each group that alone published on the first day, if there is one. */
  private static Dataset<Row> firstOutlets(Dataset<Row> dated, Dataset<Row> groups) {
    return dated
        .join(groups.select("group_id", "first_on"), "group_id")
        .where(col("published_on").equalTo(col("first_on")))
        .groupBy("group_id")
        .agg(
            when(
                    count_distinct(col("outlet_id"))
                        .equalTo(1)
                        .and(count(col("outlet_id")).equalTo(count(lit(1)))),
                    min("outlet_id"))
                .as("first_outlet_id"));
  }

  private static Dataset<Row> mostCredited(Dataset<Row> groupArticles) {
    return groupArticles
        .where(col("agency_id").isNotNull())
        .groupBy("group_id", "agency_id")
        .agg(count(lit(1)).as("credits"))
        .groupBy("group_id")
        .agg(
            min_by(col("agency_id"), struct(negate(col("credits")), col("agency_id")))
                .as("agency_id"),
            max("credits").as("agency_article_count"));
  }

  private static String foldWords(String title) {
    return title == null
        ? null
        : Words.tokens(title).stream().map(Words::fold).collect(Collectors.joining(" "));
  }
}

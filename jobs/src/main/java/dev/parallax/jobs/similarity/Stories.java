package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Stories and the articles that tell them. */
final class Stories {
  private static final int TERMS_PER_STORY = 10;

  private Stories() {}

  /**
   * Every article with its story, named by its first article: the earliest, those without a date
   * last, ties by id.
   *
   * @param articles all, in any language
   * @param grouped as {@link StoryBlocks#grouped} gives them; the others are alone
   */
  static Dataset<Row> storyArticles(Dataset<Row> articles, Dataset<Row> grouped) {
    Dataset<Row> members =
        articles.select("article_id", "published_on").join(grouped, "article_id", "right");
    Column earliest = struct(col("published_on").isNull(), col("published_on"), col("article_id"));
    Dataset<Row> firsts =
        members.groupBy("group_id").agg(min_by(col("article_id"), earliest).as("first_id"));
    Dataset<Row> ofGroups =
        members.join(firsts, "group_id").select("article_id", "first_id", "mean_cosine");
    return articles
        .select("article_id")
        .join(ofGroups, new String[] {"article_id"}, "left")
        .select(
            coalesce(col("first_id"), col("article_id")).as("story_id"),
            col("article_id"),
            col("mean_cosine"));
  }

  /**
   * One row per story.
   *
   * @param storyTerms as {@link StoryCandidates#storyTerms} gives them
   */
  static Dataset<Row> from(
      Dataset<Row> articles, Dataset<Row> storyArticles, Dataset<Row> storyTerms) {
    Column mostAlike =
        struct(
            col("title").isNull(),
            negate(coalesce(col("mean_cosine"), lit(0.0))),
            col("article_id"));
    return articles
        .select("article_id", "title", "outlet_id", "published_on")
        .join(storyArticles, "article_id")
        .groupBy("story_id")
        .agg(
            min_by(col("title"), mostAlike).as("headline"),
            count(lit(1)).as("article_count"),
            count_distinct(col("outlet_id")).as("outlet_count"),
            min("published_on").as("first_on"),
            max("published_on").as("last_on"),
            count_if(col("published_on").isNull()).as("undated_count"))
        .join(topTerms(storyArticles, storyTerms), new String[] {"story_id"}, "left");
  }

  /** Weights are summed as whole billionths, so that the order of the articles has no say. */
  private static Dataset<Row> topTerms(Dataset<Row> storyArticles, Dataset<Row> storyTerms) {
    Column units = round(col("term.weight").multiply(1e9)).cast("bigint");
    return storyTerms
        .select(col("article_id"), explode(col("terms")).as("term"))
        .join(storyArticles, "article_id")
        .groupBy(col("story_id"), col("term.term"))
        .agg(sum(units).as("weight"))
        .groupBy("story_id")
        .agg(sort_array(collect_list(struct(negate(col("weight")), col("term")))).as("terms"))
        .select(
            col("story_id"),
            array_join(slice(col("terms.term"), 1, TERMS_PER_STORY), ", ").as("terms"));
  }
}

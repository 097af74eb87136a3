package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.udf;

import dev.parallax.measure.Intervals;
import dev.parallax.measure.Intervals.Interval;
import dev.parallax.measure.StoryVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/** Outlets compared in the stories that both tell: like with like. */
final class OutletPairs {
  private static final StructType TOLD_BY_BOTH =
      StructType.fromDDL(
          "story_id string, outlet_a string, outlet_b string, article_pairs bigint, cosine double,"
              + " days_a_is_earlier int");
  private static final DataType INTERVAL = StructType.fromDDL("low double, high double");

  /** The mean with its interval is of values in the order of their stories, so a rerun agrees. */
  private static final UserDefinedFunction MEAN =
      udf((UDF1<Seq<Row>, Double>) OutletPairs::mean, DataTypes.DoubleType);

  private static final UserDefinedFunction MEAN_INTERVAL =
      udf((UDF1<Seq<Row>, Row>) OutletPairs::meanInterval, INTERVAL);
  private static final UserDefinedFunction SHARE_INTERVAL =
      udf((UDF2<Long, Long, Row>) (part, all) -> row(Intervals.ofShare(part, all)), INTERVAL);

  private OutletPairs() {}

  /**
   * Rows of {@code outlet_pair}.
   *
   * @param storyArticles rows of {@code story_article}
   * @param storyTerms as {@link StoryCandidates#storyTerms} gives them
   * @param nearDuplicates rows of {@code near_duplicate}
   */
  static Dataset<Row> from(
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> storyTerms,
      Dataset<Row> nearDuplicates) {
    Column decided = col("a_first_count").plus(col("b_first_count"));
    return toldByBoth(articles, storyArticles, storyTerms)
        .join(
            copied(articles, storyArticles, nearDuplicates),
            new String[] {"story_id", "outlet_a", "outlet_b"},
            "left")
        .groupBy("outlet_a", "outlet_b")
        .agg(
            count(lit(1)).as("story_count"),
            sum("article_pairs").as("article_pair_count"),
            sort_array(collect_list(struct("story_id", "cosine"))).as("cosines"),
            count_if(coalesce(col("is_copied"), lit(false))).as("copy_story_count"),
            count_if(col("days_a_is_earlier").gt(0)).as("a_first_count"),
            count_if(col("days_a_is_earlier").lt(0)).as("b_first_count"),
            count_if(col("days_a_is_earlier").equalTo(0)).as("same_day_count"),
            count_if(col("days_a_is_earlier").isNull()).as("undated_story_count"))
        .withColumn("mean_cosine", MEAN.apply(col("cosines")))
        .withColumn("mean_interval", MEAN_INTERVAL.apply(col("cosines")))
        .withColumn("copy_story_share", col("copy_story_count").divide(col("story_count")))
        .withColumn(
            "copy_interval", SHARE_INTERVAL.apply(col("copy_story_count"), col("story_count")))
        .withColumn("a_first_share", try_divide(col("a_first_count"), decided))
        .withColumn("first_interval", SHARE_INTERVAL.apply(col("a_first_count"), decided))
        .select(
            col("outlet_a"),
            col("outlet_b"),
            col("story_count"),
            col("article_pair_count"),
            col("mean_cosine"),
            col("mean_interval.low").as("mean_cosine_low"),
            col("mean_interval.high").as("mean_cosine_high"),
            col("copy_story_count"),
            col("copy_story_share"),
            col("copy_interval.low").as("copy_story_share_low"),
            col("copy_interval.high").as("copy_story_share_high"),
            col("a_first_count"),
            col("b_first_count"),
            col("same_day_count"),
            col("undated_story_count"),
            col("a_first_share"),
            col("first_interval.low").as("a_first_share_low"),
            col("first_interval.high").as("a_first_share_high"));
  }

  /** One row per story and pair of outlets that tell it. */
  private static Dataset<Row> toldByBoth(
      Dataset<Row> articles, Dataset<Row> storyArticles, Dataset<Row> storyTerms) {
    return storyArticles
        .where(col("mean_cosine").isNotNull()) // alone in its story otherwise
        .join(
            articles.where(col("outlet_id").isNotNull()).select("article_id", "outlet_id"),
            "article_id")
        .join(storyTerms.select("article_id", "day", "vector"), "article_id")
        .select("story_id", "outlet_id", "article_id", "day", "vector")
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) OutletPairs::pairsOfStory,
            Encoders.row(TOLD_BY_BOTH));
  }

  /** What an outlet has of a story. */
  private record Telling(String outlet, int articles, StoryVector sum, Integer firstDay) {
    /** The mean cosine over all pairs of an article of each. */
    double cosine(Telling other) {
      return sum.dot(other.sum) / ((double) articles * other.articles);
    }
  }

  private static Iterator<Row> pairsOfStory(String story, Iterator<Row> rows) {
    List<Row> articles = new ArrayList<>();
    rows.forEachRemaining(articles::add);
    articles.sort(
        Comparator.comparing((Row row) -> row.getString(1)).thenComparing(row -> row.getString(2)));
    List<Telling> tellings = new ArrayList<>();
    for (int from = 0, to; from < articles.size(); from = to) {
      String outlet = articles.get(from).getString(1);
      to = from;
      while (to < articles.size() && articles.get(to).getString(1).equals(outlet)) {
        to++;
      }
      tellings.add(telling(outlet, articles.subList(from, to)));
    }
    List<Row> pairs = new ArrayList<>();
    for (int b = 1; b < tellings.size(); b++) {
      for (int a = 0; a < b; a++) {
        Telling first = tellings.get(a);
        Telling second = tellings.get(b);
        boolean isDated = first.firstDay != null && second.firstDay != null;
        pairs.add(
            RowFactory.create(
                story,
                first.outlet,
                second.outlet,
                (long) first.articles * second.articles,
                first.cosine(second),
                isDated ? second.firstDay - first.firstDay : null));
      }
    }
    return pairs.iterator();
  }

  /** Null for the first day if an article has no date: it may have been the first. */
  private static Telling telling(String outlet, List<Row> articles) {
    boolean isDated = articles.stream().noneMatch(article -> article.isNullAt(3));
    return new Telling(
        outlet,
        articles.size(),
        StoryVector.sum(
            articles.stream().map(article -> StoryVector.fromBytes(article.getAs(4))).toList()),
        isDated ? articles.stream().mapToInt(article -> article.getInt(3)).min().getAsInt() : null);
  }

  /** One row per story and pair of outlets of which one has a near-duplicate of the other's. */
  private static Dataset<Row> copied(
      Dataset<Row> articles, Dataset<Row> storyArticles, Dataset<Row> nearDuplicates) {
    Dataset<Row> places =
        articles
            .where(col("outlet_id").isNotNull())
            .select("article_id", "outlet_id")
            .join(storyArticles.select("article_id", "story_id"), "article_id");
    return nearDuplicates
        .where(col("is_same_outlet").equalTo(false))
        .select("article_a", "article_b")
        .join(places.toDF("article_a", "outlet_of_a", "story_id"), "article_a")
        .join(places.toDF("article_b", "outlet_of_b", "story_of_b"), "article_b")
        .where(col("story_id").equalTo(col("story_of_b")))
        .select(
            col("story_id"),
            least(col("outlet_of_a"), col("outlet_of_b")).as("outlet_a"),
            greatest(col("outlet_of_a"), col("outlet_of_b")).as("outlet_b"))
        .distinct()
        .withColumn("is_copied", lit(true));
  }

  private static double[] values(Seq<Row> storyCosines) {
    double[] values = new double[storyCosines.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = storyCosines.apply(i).getDouble(1);
    }
    return values;
  }

  private static double mean(Seq<Row> storyCosines) {
    double[] values = values(storyCosines);
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static Row meanInterval(Seq<Row> storyCosines) {
    return row(Intervals.ofMean(values(storyCosines), storyCosines.size()));
  }

  private static Row row(Interval interval) {
    return interval == null ? null : RowFactory.create(interval.low(), interval.high());
  }
}

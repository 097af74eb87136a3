package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.quarter;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.weekday;
import static org.apache.spark.sql.functions.weekofyear;
import static org.apache.spark.sql.functions.year;

import dev.parallax.table.Dimensions;
import dev.parallax.table.Fact;
import dev.parallax.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/** Facts and dimensions of the report, from the tables of the warehouse. */
final class StarSchema {
  private static final String CALENDAR_KEY = "date";

  /** The texts between offsets in code points. */
  private static final UserDefinedFunction STRETCHES =
      udf(
          (UDF3<String, Seq<Integer>, Seq<Integer>, List<String>>) StarSchema::stretches,
          DataTypes.createArrayType(DataTypes.StringType, false));

  private StarSchema() {}

  /** Rows of {@link Dimensions#ARTICLE}. */
  static Dataset<Row> articles(
      Dataset<Row> articles, Dataset<Row> storyArticles, Dataset<Row> copyGroupArticles) {
    Dataset<Row> copies =
        copyGroupArticles.select(
            col("article_id"), col("group_id").as("copy_group_id"), col("is_original"));
    String[] columns = Dimensions.ARTICLE.schema().fieldNames();
    return articles
        .join(storyArticles.select("article_id", "story_id"), list("article_id"), "left")
        .join(copies, list("article_id"), "left")
        .select(Stream.of(columns).map(name -> col(name)).toArray(Column[]::new));
  }

  /**
   * Rows of {@link Dimensions#OUTLET}.
   *
   * @param articles of the warehouse, which name the outlets
   * @param placed rows of {@link Dimensions#ARTICLE}
   */
  static Dataset<Row> outlets(Dataset<Row> articles, Dataset<Row> placed) {
    Dataset<Row> names =
        articles
            .where(col("outlet_id").isNotNull())
            .groupBy("outlet_id")
            .agg(min("outlet_name").as("outlet_name"));
    return placed
        .where(col("outlet_id").isNotNull())
        .groupBy("outlet_id")
        .agg(
            count(lit(1)).as("article_count"),
            count_if(col("language").equalTo("en")).as("english_article_count"),
            sum("word_count").as("word_count"),
            countDistinct("story_id").as("story_count"),
            min("published_on").as("first_on"),
            max("published_on").as("last_on"))
        .join(names, "outlet_id");
  }

  /** Rows of {@link Dimensions#CALENDAR_DATE}; none if no article has a date. */
  static Dataset<Row> calendar(Dataset<Row> articles) {
    Column day = col(CALENDAR_KEY);
    return articles
        .agg(min("published_on").as("first"), max("published_on").as("last"))
        .where(col("first").isNotNull())
        .select(
            explode(sequence(col("first"), col("last"), expr("interval 1 day"))).as(CALENDAR_KEY))
        .withColumn("year", year(day))
        .withColumn("quarter", quarter(day))
        .withColumn("month", month(day))
        .withColumn("day", dayofmonth(day))
        .withColumn("iso_week", weekofyear(day))
        .withColumn("day_of_week", weekday(day).plus(1))
        .withColumn("is_weekend", col("day_of_week").geq(6));
  }

  /** Rows of {@link Dimensions#SENTENCE}; a body is counted once for all its sentences. */
  static Dataset<Row> sentences(Dataset<Row> sentences, Dataset<Row> articles) {
    return sentences
        .groupBy("article_id")
        .agg(collect_list(struct(col("*"))).as("row"))
        .join(articles.select("article_id", "body"), "article_id")
        .withColumn("text", STRETCHES.apply(col("body"), col("row.begin"), col("row.end")))
        .select(inline(arrays_zip(col("row"), col("text"))))
        .select("row.*", "text");
  }

  private static List<String> stretches(String text, Seq<Integer> begins, Seq<Integer> ends) {
    CodePoints points = new CodePoints(text);
    List<String> stretches = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      stretches.add(text.substring(points.offset(begins.apply(i)), points.offset(ends.apply(i))));
    }
    return stretches;
  }

  /**
   * Rows of a fact's table.
   *
   * @param placed rows of {@link Dimensions#ARTICLE}
   */
  static Dataset<Row> fact(Fact fact, Dataset<Row> source, Dataset<Row> placed) {
    List<String> own = Arrays.asList(source.columns());
    Dataset<Row> rows = source;
    for (Fact.Place place : fact.articles()) {
      Dataset<Row> keys =
          placed.select(
              col("article_id").as(place.column()),
              col("outlet_id").as(place.outlet()),
              col("story_id").as(place.story()),
              col("published_on").as(place.day()));
      String[] known =
          Stream.of(place.outlet(), place.story(), place.day())
              .filter(own::contains)
              .toArray(String[]::new);
      rows = rows.join(keys.drop(known), list(place.column()), "left");
    }
    return rows;
  }

  private static String[] list(String column) {
    return new String[] {column};
  }
}

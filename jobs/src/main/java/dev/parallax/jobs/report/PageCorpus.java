package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the page says of the corpus as a whole, and of what was lost on the way. */
final class PageCorpus {
  private PageCorpus() {}

  /** One row: the corpus in numbers. */
  static Dataset<Row> numbers(Dataset<Row> articles) {
    return articles.agg(
        count(lit(1)).as("article_count"),
        countDistinct("document_id").as("document_count"),
        countDistinct("outlet_id").as("outlet_count"),
        sum("word_count").as("word_count"),
        min("published_on").as("first_on"),
        max("published_on").as("last_on"),
        countDistinct("published_on").as("day_count"),
        count_if(col("published_on").isNull()).as("undated_count"),
        count_if(col("outlet_id").isNull()).as("outlet_unknown_count"),
        count_if(col("language").notEqual("en")).as("not_english_count"));
  }

  /** How often each value of a column stands in the rows, most frequent first. */
  static Dataset<Row> counts(Dataset<Row> rows, String column) {
    return rows.groupBy(column)
        .agg(count(lit(1)).as("row_count"))
        .orderBy(col("row_count").desc(), col(column));
  }
}

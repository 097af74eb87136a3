package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the page says of the corpus as a whole, and of what was lost on the way. */
final class PageCorpus {
  /** Beyond this, weeks are shown rather than days, and beyond as many weeks, months. */
  private static final int MOST_DAYS = 62;

  /** Beyond this, years are shown. */
  private static final int MOST_MONTHS = 240;

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

  /**
   * Articles by day, week, month or year, whichever makes at most some 240 of them: {@code unit,
   * begin, article_count}; periods without articles too. No rows if no article has a date.
   *
   * @param calendar rows of {@link dev.parallax.table.Dimensions#CALENDAR_DATE}
   */
  static Dataset<Row> periods(Dataset<Row> articles, Dataset<Row> calendar) {
    String unit = unit(calendar.count());
    Dataset<Row> perDay =
        articles.groupBy(col("published_on").as("date")).agg(count(lit(1)).as("article_count"));
    return calendar
        .join(perDay, new String[] {"date"}, "left")
        .groupBy(lit(unit).as("unit"), to_date(date_trunc(unit, col("date"))).as("begin"))
        .agg(coalesce(sum("article_count"), lit(0L)).as("article_count"))
        .orderBy("begin");
  }

  private static String unit(long days) {
    if (days <= MOST_DAYS) {
      return "day";
    }
    if (days <= 7 * MOST_DAYS) {
      return "week";
    }
    return days <= 30 * MOST_MONTHS ? "month" : "year";
  }

  /** How often each value of a column stands in the rows, most frequent first. */
  static Dataset<Row> counts(Dataset<Row> rows, String column) {
    return rows.groupBy(column)
        .agg(count(lit(1)).as("row_count"))
        .orderBy(col("row_count").desc(), col(column));
  }
}

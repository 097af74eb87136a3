package dev.parallax.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Larger corpora made from one: what an archive of more years looks like. Each copy lies ten years
 * from the one before, and every fourth word of the language is another word in it, so that a copy
 * shares no passage with its model and the vocabulary grows.
 */
final class Replicas {
  private static final int DAYS_APART = 3653;
  private static final int CHANGED_OF = 4;
  private static final int SKEWED_OF = 10;
  private static final Pattern SPACE = Pattern.compile("(?<= )");

  private static final UserDefinedFunction REWORDED =
      udf((UDF2<String, Integer, String>) Replicas::reworded, DataTypes.StringType);

  private static final UserDefinedFunction MIXED =
      udf((UDF3<String, String, Long, String>) Replicas::mixed, DataTypes.StringType);

  private Replicas() {}

  /** The articles, {@code factor} times. */
  static Dataset<Row> of(Dataset<Row> articles, int factor) {
    Dataset<Row> all = articles;
    for (int copy = 1; copy < factor; copy++) {
      Column number = lit(copy);
      all =
          all.union(
              articles
                  .withColumn("article_id", newId(number))
                  .withColumn("document_id", col("article_id"))
                  .withColumn("published_on", date_add(col("published_on"), DAYS_APART * copy))
                  .withColumn("title", REWORDED.apply(col("title"), number))
                  .withColumn("body", REWORDED.apply(col("body"), number)));
    }
    return all;
  }

  /** The articles, with a tenth of them moved to one day and turned to that day's event. */
  static Dataset<Row> withOneGreatDay(Dataset<Row> articles) {
    Row event =
        articles
            .where(col("published_on").isNotNull().and(col("word_count").between(400, 1200)))
            .orderBy("article_id")
            .select("published_on", "title", "body")
            .first();
    Column hash = xxhash64(col("article_id"));
    Column isOnIt = pmod(hash, lit(SKEWED_OF)).equalTo(0);
    return articles
        .withColumn(
            "published_on", when(isOnIt, lit(event.getDate(0))).otherwise(col("published_on")))
        .withColumn("title", when(isOnIt, lit(event.getString(1))).otherwise(col("title")))
        .withColumn(
            "body",
            when(isOnIt, MIXED.apply(col("body"), lit(event.getString(2)), hash))
                .otherwise(col("body")));
  }

  private static Column newId(Column copy) {
    return substring(sha2(concat_ws("|", col("article_id"), copy).cast("binary"), 256), 1, 20);
  }

  private static String reworded(String text, int copy) {
    if (text == null) {
      return null;
    }
    StringBuilder reworded = new StringBuilder(text.length());
    for (String word : words(text)) {
      String bare = word.strip();
      boolean isChanged =
          bare.length() > 3
              && bare.chars().allMatch(Character::isLetter)
              && Math.floorMod(hash(bare.toLowerCase(Locale.ROOT), copy), CHANGED_OF) == 0;
      reworded.append(isChanged ? bare + (char) ('a' + copy % 26) + "o " : word);
    }
    return reworded.toString();
  }

  private static int hash(String word, int copy) {
    int mixed = (word.hashCode() + copy * 0x9E3779B9) * 0x85EBCA6B;
    return mixed ^ mixed >>> 15;
  }

  /** Half of the event's words, those that the article draws, before half of its own. */
  private static String mixed(String own, String event, long seed) {
    StringBuilder mixed = new StringBuilder();
    int drawn = 0;
    for (String word : words(event)) {
      if ((hash(word.strip(), (int) seed) & 1) == 0) {
        mixed.append(word);
        drawn++;
      }
    }
    words(own).stream().limit(drawn).forEach(mixed::append);
    return mixed.toString();
  }

  /** Each with the space after it. */
  private static List<String> words(String text) {
    return SPACE.splitAsStream(text).toList();
  }
}

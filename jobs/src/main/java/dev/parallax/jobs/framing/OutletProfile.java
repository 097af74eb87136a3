package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.parallax.jobs.sentiment.ToneReadings;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All figures of an outlet in one table, and a few facts that no other table has. */
public final class OutletProfile {
  private OutletProfile() {}

  /**
   * Rows of {@link dev.parallax.table.OutletFigures#PROFILE}. All but the first are tables.
   *
   * @param figures tables of figures by what their measures are called after
   */
  public static Dataset<Row> from(
      Map<String, Dataset<Row>> figures,
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> stances,
      Dataset<Row> headlineBodies) {
    Dataset<Row> places = ToneReadings.places(articles, storyArticles);
    Dataset<Row> facts =
        wordCounts(articles)
            .unionByName(reusedWords(stances))
            .unionByName(headlines(headlineBodies))
            .join(places, "article_id")
            .unionByName(firstStories(articles, storyArticles))
            .withColumn("voice", lit("all"))
            .withColumn("copy", lit("all_copy"));
    Dataset<Row> profile = OutletMeasures.from(facts);
    for (Map.Entry<String, Dataset<Row>> source : new TreeMap<>(figures).entrySet()) {
      profile =
          profile.unionByName(
              source
                  .getValue()
                  .withColumn("measure", concat(lit(source.getKey() + "."), col("measure"))));
    }
    return profile;
  }

  private static Dataset<Row> wordCounts(Dataset<Row> articles) {
    return measured(articles, measure("article.word_count", col("word_count"), lit(1)));
  }

  /** Of the words of sentences, those from an earlier article. */
  private static Dataset<Row> reusedWords(Dataset<Row> stances) {
    Dataset<Row> words =
        stances
            .where(col("voice").equalTo("all"))
            .groupBy("article_id")
            .agg(
                sum(when(col("copy").equalTo("all_copy"), col("word_count")).otherwise(0L))
                    .as("words"),
                sum(when(col("copy").equalTo("own_copy"), col("word_count")).otherwise(0L))
                    .as("own_words"));
    return measured(
        words,
        measure("article.reused_word_share", col("words").minus(col("own_words")), col("words")));
  }

  private static Dataset<Row> headlines(Dataset<Row> headlineBodies) {
    Column words = col("word_count");
    return measured(
        headlineBodies,
        measure("headline.word_count", words, lit(1)),
        measure("headline.cosine", col("cosine"), lit(1)),
        measure("headline.loaded_word_share", col("loaded_word_count"), words),
        measure("headline.added_loaded_word_share", col("added_loaded_word_count"), words),
        measure("headline.added_actor_count", col("added_actor_count"), lit(1)),
        measure("headline.added_number_count", col("added_number_count"), lit(1)));
  }

  /** A row per outlet and story of several outlets: 1 if it is among those that told it first. */
  private static Dataset<Row> firstStories(Dataset<Row> articles, Dataset<Row> storyArticles) {
    Dataset<Row> tellings =
        articles
            .where(col("outlet_id").isNotNull().and(col("published_on").isNotNull()))
            .select("article_id", "outlet_id", "published_on")
            .join(storyArticles.select("article_id", "story_id"), "article_id");
    Dataset<Row> stories =
        tellings
            .groupBy("story_id")
            .agg(countDistinct("outlet_id").as("outlets"), min("published_on").as("first_on"))
            .where(col("outlets").gt(1));
    return tellings
        .groupBy("story_id", "outlet_id")
        .agg(min("published_on").as("told_on"), min("article_id").as("article_id"))
        .join(stories, "story_id")
        .select(
            col("article_id"),
            lit("story.first_share").as("measure"),
            when(col("told_on").equalTo(col("first_on")), 1.0).otherwise(0.0).as("numerator"),
            lit(1.0).as("denominator"),
            col("outlet_id"),
            col("story_id"));
  }

  private static Column measure(String name, Column numerator, Column denominator) {
    return struct(
        lit(name).as("measure"),
        numerator.cast("double").as("numerator"),
        denominator.cast("double").as("denominator"));
  }

  private static Dataset<Row> measured(Dataset<Row> rows, Column... measures) {
    return rows.select(col("article_id"), inline(array(measures)))
        .where(col("denominator").gt(0).and(col("numerator").isNotNull()));
  }
}

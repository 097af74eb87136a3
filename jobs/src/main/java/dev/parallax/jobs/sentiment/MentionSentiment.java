package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.col;

import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.table.MentionSentimentTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tone toward every actor at every mention. */
public final class MentionSentiment {
  /** Columns of the table, and what each tone is known by when it is to be read again. */
  static final StructType SCHEMA =
      MentionSentimentTable.TABLE.schema().add(KeptTones.KEY, DataTypes.StringType);

  private MentionSentiment() {}

  /**
   * Rows of {@link #SCHEMA}.
   *
   * @param parts of articles, as {@link ArticleParts} and {@link KeptTones} give them
   * @param model makes or finds the model of a JVM
   * @param tasks how many to make of it
   */
  static Dataset<Row> from(Dataset<Row> parts, Supplier<ToneModel> model, int tasks) {
    return parts
        .repartition(tasks, col("article_id"))
        .sortWithinPartitions(ArticleParts.order())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new TonesOfArticles(rows, model.get()),
            Encoders.row(SCHEMA));
  }

  /** How often a sentence has to be read for an actor in it. */
  static long readingCount(Dataset<Row> mentions) {
    return mentions.select("article_id", "sentence_index", "actor_id").distinct().count();
  }

  /**
   * What is to be read in some articles.
   *
   * @param parts of few articles, which are collected
   */
  public static List<ToneTarget> targets(Dataset<Row> parts) {
    List<ToneTarget> targets = new ArrayList<>();
    List<Row> rows =
        parts
            .orderBy(ArticleParts.order())
            .collectAsList(); // of 20 articles, or bench's --articles
    ArticleText.from(rows.iterator())
        .forEachRemaining(
            article ->
                ArticleReadings.of(article).forEach(reading -> targets.add(reading.target())));
    return targets;
  }
}

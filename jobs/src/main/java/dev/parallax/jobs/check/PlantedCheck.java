package dev.parallax.jobs.check;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.sentiment.OutletActorSentiment;
import dev.parallax.jobs.sentiment.PlantedTones;
import dev.parallax.jobs.sentiment.SentimentAggregates;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.StoryArticleTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "planted",
    description = {
      "Gives every outlet a known tone toward every actor, draws the tone of each sentence from it",
      "where the corpus has one, and counts how many 95 % intervals of `outlet_actor_sentiment`",
      "hold the truth: 93 to 97 of 100. Exit code 1 if not."
    })
final class PlantedCheck extends ToneCheck {
  private static final double LEAST = 0.93;
  private static final double MOST = 0.97;
  private static final int MOST_ROUNDS = 1000;
  private static final long[] STORIES = {5, 10, 20, 50, Long.MAX_VALUE};

  @Option(
      names = "--cells",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Intervals to look at, of an outlet, an actor and a voice; in a small corpus the same"
              + " cells are planted several times (default: ${DEFAULT-VALUE}).")
  int cells;

  @Override
  void check() {
    if (cells < 1) {
      throw ParallaxException.usage("--cells: at least 1, not " + cells);
    }
  }

  @Override
  List<Row> results(TableStore tables) {
    List<Row> results = results(tables, 1);
    if (results.isEmpty() || results.size() >= cells) {
      return results;
    }
    int rounds = (cells + results.size() - 1) / results.size();
    return results(tables, Math.min(MOST_ROUNDS, rounds));
  }

  /** As many cells with an interval as asked for, if there are so many, in an order by hash. */
  private List<Row> results(TableStore tables, int rounds) {
    Dataset<Row> mentions = tables.read(MentionSentimentTable.TABLE);
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    Dataset<Row> storyArticles = tables.read(StoryArticleTable.TABLE);
    Column isNeutral = col("p_neutral").geq(greatest(col("p_negative"), col("p_positive")));
    Row neutral =
        mentions.where("is_certain").agg(avg(when(isNeutral, 1.0).otherwise(0.0))).first();
    if (neutral.isNullAt(0)) {
      return List.of();
    }
    Dataset<Row> planted =
        PlantedTones.plantedInto(
            mentions, articles, storyArticles, neutral.getDouble(0), seed, rounds);
    try (SentimentAggregates tones = new SentimentAggregates(planted, articles, storyArticles)) {
      return PlantedTones.withTruth(OutletActorSentiment.from(tones.grouped()), seed)
          .where(col("copy").equalTo("all_copy").and(col("interval_low").isNotNull()))
          .orderBy(
              xxhash64(lit(seed), col("outlet_id"), col("actor_id"), col("voice")),
              col("outlet_id"),
              col("actor_id"),
              col("voice"))
          .select(
              "story_count", "truth", "interval_low", "interval_high", "mean_score", "pooled_score")
          .limit(cells)
          .collectAsList(); // at most --cells rows
    }
  }

  /** Intervals that were looked at, and those that hold the truth. */
  private static final class Coverage {
    private int cells;
    private int covered;
    private double width;

    void add(Row row) {
      cells++;
      covered +=
          row.getDouble(2) <= row.getDouble(1) && row.getDouble(1) <= row.getDouble(3) ? 1 : 0;
      width += row.getDouble(3) - row.getDouble(2);
    }

    double share() {
      return (double) covered / cells;
    }

    void print(PrintWriter report, String stories) {
      if (cells > 0) {
        report.printf(
            Locale.ROOT,
            "%-10s %,8d %14.1f %% %12.2f%n",
            stories,
            cells,
            100 * share(),
            width / cells);
      }
    }
  }

  @Override
  int report(List<Row> results, PrintWriter report) {
    if (results.isEmpty()) {
      throw ParallaxException.failure(
          "No outlet has certain mentions of an actor in five stories: nothing to check.");
    }
    report.printf(
        Locale.ROOT, "%-10s %8s %16s %12s%n", "stories", "cells", "hold the truth", "mean width");
    Coverage all = new Coverage();
    for (int i = 0; i + 1 < STORIES.length; i++) {
      Coverage some = new Coverage();
      for (Row row : results) {
        if (row.getLong(0) >= STORIES[i] && row.getLong(0) < STORIES[i + 1]) {
          some.add(row);
          all.add(row);
        }
      }
      boolean isLast = STORIES[i + 1] == Long.MAX_VALUE;
      some.print(report, STORIES[i] + (isLast ? " or more" : " to " + (STORIES[i + 1] - 1)));
    }
    all.print(report, "together");
    report.printf(
        Locale.ROOT,
        "%nRoot mean square error: %.3f of the mean, %.3f of the pooled score%n",
        rootMeanSquareError(results, 4),
        rootMeanSquareError(results, 5));
    boolean isWithin = all.share() >= LEAST && all.share() <= MOST;
    report.printf(
        Locale.ROOT,
        isWithin
            ? "Passed: %.1f %% of the 95 %% intervals hold the truth.%n"
            : "Failed: %.1f %% of the 95 %% intervals hold the truth, not 93 to 97 %%.%n",
        100 * all.share());
    report.flush();
    return isWithin ? 0 : 1;
  }

  private static double rootMeanSquareError(List<Row> results, int column) {
    return Math.sqrt(
        results.stream()
            .mapToDouble(row -> Math.pow(row.getDouble(column) - row.getDouble(1), 2))
            .average()
            .getAsDouble());
  }
}

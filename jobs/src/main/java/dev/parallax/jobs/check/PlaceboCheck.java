package dev.parallax.jobs.check;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.sentiment.PlaceboContrasts;
import dev.parallax.jobs.sentiment.SentimentAggregates;
import dev.parallax.jobs.sentiment.ToneCell;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.StoryArticleTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "placebo",
    description = {
      "Shuffles outlets among the articles of each story, so that no outlet differs from others,",
      "and counts the contrasts that are called all the same: no more than 5 % may have p <= .05,",
      "and no more than 5 % of families may have any with q <= .05, but for chance (two standard",
      "errors, shuffles being independent of each other). Exit code 1 if there are more."
    })
final class PlaceboCheck extends ToneCheck {
  private static final double NOMINAL = 0.05;
  private static final double STANDARD_ERRORS = 2;

  @Option(
      names = "--shuffles",
      paramLabel = "N",
      defaultValue = "200",
      description = "How often, at least 2 (default: ${DEFAULT-VALUE}).")
  int shuffles;

  @Override
  void check() {
    if (shuffles < 2) {
      throw ParallaxException.usage("--shuffles: at least 2, not " + shuffles);
    }
  }

  @Override
  List<Row> results(TableStore tables) {
    try (SentimentAggregates tones =
        new SentimentAggregates(
            tables.read(MentionSentimentTable.TABLE),
            tables.read(ArticleTable.TABLE),
            tables.read(StoryArticleTable.TABLE))) {
      return PlaceboContrasts.from(tones.grouped(), shuffles, seed)
          .collectAsList(); // eight rows per shuffle
    }
  }

  /** Sums over the shuffles of one family, or of all families together. */
  private static final class Count {
    private final long[] tests;
    private final long[] called;
    private final long[] families;
    private final long[] familiesWithAny;

    Count(int shuffles) {
      tests = new long[shuffles];
      called = new long[shuffles];
      families = new long[shuffles];
      familiesWithAny = new long[shuffles];
    }

    void add(Row row) {
      int shuffle = row.getInt(0);
      tests[shuffle] += row.getLong(3);
      called[shuffle] += row.getLong(4);
      families[shuffle]++;
      familiesWithAny[shuffle] += row.getLong(5) > 0 ? 1 : 0;
    }
  }

  /** A share with its standard error, shuffles taken as the independent units. */
  private record Share(double share, double error) {
    static Share of(long[] parts, long[] wholes) {
      double part = 0;
      double whole = 0;
      for (int i = 0; i < parts.length; i++) {
        part += parts[i];
        whole += wholes[i];
      }
      double share = part / whole;
      double squares = 0;
      for (int i = 0; i < parts.length; i++) {
        double residual = parts[i] - share * wholes[i];
        squares += residual * residual;
      }
      double n = parts.length;
      return new Share(share, Math.sqrt(squares * n / (n - 1)) / whole);
    }

    boolean isWithin() {
      return share <= NOMINAL + STANDARD_ERRORS * error;
    }
  }

  @Override
  int report(List<Row> results, PrintWriter report) {
    if (results.isEmpty()) {
      throw ParallaxException.failure(
          "No outlet shares enough stories about an actor with others: nothing to check.");
    }
    report.printf(
        Locale.ROOT,
        "%,d shuffles of outlets within stories, seed %d%n%n%-10s %-9s %10s %18s %22s%n",
        shuffles,
        seed,
        "voice",
        "copy",
        "contrasts",
        "with p <= .05",
        "shuffles with q <= .05");
    for (ToneCell cell : ToneCell.ALL) {
      Count count = new Count(shuffles);
      results.stream()
          .filter(row -> cell.voice().equals(row.get(1)) && cell.copy().equals(row.get(2)))
          .forEach(count::add);
      print(report, cell.voice(), cell.copy(), count);
    }
    Count all = new Count(shuffles);
    results.forEach(all::add);
    print(report, "together", "", all);
    List<String> faults = new ArrayList<>();
    if (!Share.of(all.called, all.tests).isWithin()) {
      faults.add("too many contrasts have p <= .05");
    }
    if (!Share.of(all.familiesWithAny, all.families).isWithin()) {
      faults.add("too many families have a contrast with q <= .05");
    }
    report.printf(
        Locale.ROOT,
        "%n%s%n",
        faults.isEmpty()
            ? "Passed: no more contrasts are called than chance allows."
            : "Failed: " + String.join(", and ", faults) + ".");
    report.flush();
    return faults.isEmpty() ? 0 : 1;
  }

  private static void print(PrintWriter report, String voice, String copy, Count count) {
    long tests = 0;
    for (long ofShuffle : count.tests) {
      tests += ofShuffle;
    }
    if (tests == 0) {
      return;
    }
    Share called = Share.of(count.called, count.tests);
    Share families = Share.of(count.familiesWithAny, count.families);
    report.printf(
        Locale.ROOT,
        "%-10s %-9s %,10d %8.2f %% ± %.2f %12.1f %% ± %.1f%n",
        voice,
        copy,
        tests / count.tests.length,
        100 * called.share,
        100 * STANDARD_ERRORS * called.error,
        100 * families.share,
        100 * STANDARD_ERRORS * families.error);
  }
}

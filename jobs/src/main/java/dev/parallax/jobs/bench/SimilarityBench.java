package dev.parallax.jobs.bench;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.bench.Turn.Cost;
import dev.parallax.jobs.similarity.TermWeights;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticlePairTable;
import dev.parallax.table.ArticleTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "similarity",
    description = {
      "All similar pairs against scikit-learn's TfidfVectorizer and a product of sparse blocks,",
      "without a window, on the same tokens. Each is a process of its own; scikit-learn is given",
      "the tokens ready-made. Parallax runs twice: as usual, and on one core in little memory.",
      "Needs python3-sklearn and GNU time."
    })
final class SimilarityBench implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse whose English articles are compared; it is left as it is.")
  String out;

  @Option(
      names = "--threshold",
      defaultValue = "0.5",
      description = "Least cosine (default: ${DEFAULT-VALUE}).")
  double threshold;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "Compare the first N by id only (default: all).")
  Integer articles;

  @Override
  public Integer call() {
    PrintWriter report = spec.commandLine().getOut();
    Path scratch = Turn.scratch();
    try {
      String warehouse = scratch.resolve("warehouse").toString();
      Path tokens = scratch.resolve("tokens.tsv");
      long count = prepare(warehouse, tokens);
      String[] arguments = {
        "similarity",
        "--out",
        warehouse,
        "--only",
        "pairs",
        "--window-days",
        "none",
        "--threshold",
        Double.toString(threshold)
      };
      Cost ours = Turn.ofParallax(arguments);
      report.printf(Locale.ROOT, "%,d articles%nparallax          %s%n", count, ours);
      report.flush();
      Cost frugal = Turn.ofFrugalParallax(arguments);
      report.printf(Locale.ROOT, "parallax, frugal  %s%n", frugal);
      report.flush();
      Path pairs = scratch.resolve("pairs.tsv");
      Cost theirs =
          Turn.of(
              List.of(
                  "/usr/bin/python3",
                  script().toString(),
                  tokens.toString(),
                  Double.toString(threshold),
                  pairs.toString()));
      report.printf(Locale.ROOT, "scikit-learn      %s%n", theirs);
      print(report, "parallax", theirs, ours);
      print(report, "parallax, frugal", theirs, frugal);
      report.printf(Locale.ROOT, "pairs %,d and %,d%n", lineCount(pairs), pairCount(warehouse));
      report.flush();
      return 0;
    } finally {
      FileUtil.fullyDelete(scratch.toFile());
    }
  }

  private static void print(PrintWriter report, String what, Cost theirs, Cost ours) {
    report.printf(
        Locale.ROOT,
        "ratio, scikit-learn to %s: %.2f wall, %.2f CPU, %.2f memory%n",
        what,
        theirs.wallSeconds() / ours.wallSeconds(),
        theirs.cpuSeconds() / ours.cpuSeconds(),
        theirs.peakMebibytes() / ours.peakMebibytes());
  }

  /** Copies the articles and writes their tokens; how many there are. */
  private long prepare(String warehouse, Path tokens) {
    try (SparkSession session = Sessions.open("parallax bench similarity");
        BufferedWriter lines = Files.newBufferedWriter(tokens)) {
      Dataset<Row> english =
          TermWeights.onlyEnglish(new TableStore(session, out).read(ArticleTable.TABLE))
              .orderBy("article_id");
      Dataset<Row> compared = articles == null ? english : english.limit(articles);
      new TableStore(session, warehouse).write(ArticleTable.TABLE, compared);
      long count = 0;
      Iterator<Row> rows =
          TermWeights.terms(new TableStore(session, warehouse).read(ArticleTable.TABLE))
              .toLocalIterator(); // one partition at a time
      for (; rows.hasNext(); count++) {
        Row row = rows.next();
        lines.write(row.getString(0) + "\t" + row.getString(1) + "\n");
      }
      return count;
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + tokens + ": " + e.getMessage(), e);
    }
  }

  private static long pairCount(String warehouse) {
    try (SparkSession session = Sessions.open("parallax bench similarity")) {
      return new TableStore(session, warehouse).read(ArticlePairTable.TABLE).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lineCount(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path script() {
    return Path.of(System.getProperty("parallax.seeds"))
        .resolveSibling("jobs/src/test/python/tfidf_pairs.py");
  }
}

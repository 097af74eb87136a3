package dev.parallax.jobs.bench;

import dev.parallax.jobs.bench.Turn.Cost;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "growth",
    description = {
      "How the similarity job's time grows with the corpus: copies of a warehouse's articles,",
      "shifted by ten years each and reworded. Prints the exponent of the time: 1 is linear.",
      "Then the same articles with a tenth of them on one day and one event."
    })
final class GrowthBench implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse whose English, dated articles are copied; it is left as it is.")
  String out;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "9000",
      description = "Copy the first N by id only (default: ${DEFAULT-VALUE}).")
  int articles;

  @Option(
      names = "--factors",
      split = ",",
      defaultValue = "1,2,4,8",
      description = "How many times as many (default: ${DEFAULT-VALUE}).")
  List<Integer> factors;

  @Option(
      names = "--only",
      defaultValue = "pairs,reuse,stories",
      description = "As for similarity (default: ${DEFAULT-VALUE}).")
  String parts;

  @Override
  public Integer call() {
    PrintWriter report = spec.commandLine().getOut();
    List<Cost> costs = new ArrayList<>();
    for (int factor : factors) {
      Cost cost = timed(rows -> Replicas.of(rows, factor));
      costs.add(cost);
      report.printf(Locale.ROOT, "%,10d articles      %s%n", (long) articles * factor, cost);
      report.flush();
    }
    Cost skewed = timed(Replicas::withOneGreatDay);
    report.printf(Locale.ROOT, "%,10d, one great day %s%n", articles, skewed);
    report.printf(
        Locale.ROOT,
        "exponent %.2f wall, %.2f CPU; one great day takes %.2f of the wall time without it%n",
        exponent(costs.stream().mapToDouble(Cost::wallSeconds).toArray()),
        exponent(costs.stream().mapToDouble(Cost::cpuSeconds).toArray()),
        skewed.wallSeconds() / costs.get(0).wallSeconds());
    report.flush();
    return 0;
  }

  private Cost timed(UnaryOperator<Dataset<Row>> change) {
    Path scratch = Turn.scratch();
    try {
      try (SparkSession session = Sessions.open("parallax bench growth")) {
        Dataset<Row> dated =
            new TableStore(session, out)
                .read(ArticleTable.TABLE)
                .where("language = 'en' and published_on is not null")
                .orderBy("article_id")
                .limit(articles);
        new TableStore(session, scratch.toString()).write(ArticleTable.TABLE, change.apply(dated));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Turn.ofParallax("similarity", "--out", scratch.toString(), "--only", parts);
    } finally {
      FileUtil.fullyDelete(scratch.toFile());
    }
  }

  /** Slope of the line through the logarithms of factors and times, by least squares. */
  private double exponent(double[] seconds) {
    double meanX = factors.stream().mapToDouble(Math::log).average().orElseThrow();
    double meanY = Arrays.stream(seconds).map(Math::log).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < seconds.length; i++) {
      double x = Math.log(factors.get(i)) - meanX;
      covariance += x * (Math.log(seconds[i]) - meanY);
      variance += x * x;
    }
    return covariance / variance;
  }
}

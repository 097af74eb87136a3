package dev.parallax.jobs.bench;

import dev.parallax.spark.Sessions;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "plain-copy",
    hidden = true,
    description = "Reads JSON lines of news and writes the same text to Parquet, and no more.")
final class PlainCopy implements Callable<Integer> {
  private static final String FIELDS =
      "id string, outlet string, outlet_url string, url string, date string, title string,"
          + " authors string, text string";

  @Parameters(paramLabel = "CORPUS")
  String corpus;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  String out;

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = Sessions.open("parallax bench plain-copy")) {
      spark.read().schema(FIELDS).json(corpus).write().parquet(out);
    }
    return 0;
  }
}

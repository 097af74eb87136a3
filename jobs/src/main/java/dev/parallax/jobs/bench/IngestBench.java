package dev.parallax.jobs.bench;

import dev.parallax.jobs.bench.Turn.Cost;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description = {
      "Ingest against a plain Spark job that reads the same JSON lines and writes the same text",
      "to Parquet. They take turns, each a process of its own; the ratio is that of the sums."
    })
final class IngestBench implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "CORPUS", description = "A folder of JSON lines, plain or gzip.")
  String corpus;

  @Option(
      names = "--rounds",
      defaultValue = "2",
      description = "Turns of each (default: ${DEFAULT-VALUE}).")
  int rounds;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Path scratch = scratch();
    try {
      Cost plain = Cost.NONE;
      Cost ours = Cost.NONE;
      for (int round = 1; round <= rounds; round++) {
        String to = scratch.resolve("round" + round).toString();
        Cost plainNow = Turn.ofParallax("bench", "plain-copy", corpus, "--out", to + "/plain");
        Cost oursNow = Turn.ofParallax("ingest", corpus, "--out", to + "/ours");
        print(out, "round " + round, plainNow, oursNow);
        plain = plain.plus(plainNow);
        ours = ours.plus(oursNow);
        FileUtil.fullyDelete(scratch.resolve("round" + round).toFile());
      }
      print(out, "sum", plain, ours);
      return 0;
    } finally {
      FileUtil.fullyDelete(scratch.toFile());
    }
  }

  private static void print(PrintWriter out, String what, Cost plain, Cost ours) {
    out.printf(
        Locale.ROOT,
        "%-8s  plain %s   ingest %s   ratio %.2f wall %.2f CPU%n",
        what,
        plain,
        ours,
        ours.wallSeconds() / plain.wallSeconds(),
        ours.cpuSeconds() / plain.cpuSeconds());
    out.flush();
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("parallax-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

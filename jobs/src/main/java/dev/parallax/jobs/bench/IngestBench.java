package dev.parallax.jobs.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.parallax.jobs.ingest.IngestJob;
import dev.parallax.jobs.ingest.IngestOptions;
import dev.parallax.spark.Progress;
import dev.parallax.spark.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description = {
      "Ingest against a plain Spark job that reads the same JSON lines and writes the same text",
      "to Parquet. Both take turns in one JVM; the ratio is that of the sums."
    })
final class IngestBench implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "CORPUS", description = "A folder of JSON lines, plain or gzip.")
  String corpus;

  @Option(
      names = "--rounds",
      defaultValue = "2",
      description = "Turns of each, after one that is not counted (default: ${DEFAULT-VALUE}).")
  int rounds;

  @Mixin IngestOptions options = new IngestOptions();

  private record Cost(double wallSeconds, double cpuSeconds) {
    Cost plus(Cost other) {
      return new Cost(wallSeconds + other.wallSeconds, cpuSeconds + other.cpuSeconds);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = Sessions.open("parallax bench ingest");
    Path scratch = scratch();
    try {
      Cost plain = new Cost(0, 0);
      Cost ours = new Cost(0, 0);
      for (int round = 0; round <= rounds; round++) {
        Path plainOut = scratch.resolve("plain");
        Path oursOut = scratch.resolve("ours" + round);
        Cost plainNow = cost(() -> readAndWrite(spark, plainOut));
        Cost oursNow =
            cost(
                () ->
                    new IngestJob(corpus, options)
                        .runIn(spark, new Progress(System.err, false), oursOut.toString()));
        print(out, round == 0 ? "warm-up" : "round " + round, plainNow, oursNow);
        if (round > 0) {
          plain = plain.plus(plainNow);
          ours = ours.plus(oursNow);
        }
      }
      print(out, "sum", plain, ours);
      return 0;
    } finally {
      spark.stop();
      FileUtil.fullyDelete(scratch.toFile());
    }
  }

  private void readAndWrite(SparkSession spark, Path to) {
    spark
        .read()
        .schema(
            "id string, outlet string, outlet_url string, url string, date string, title string,"
                + " authors string, text string")
        .json(corpus)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(to.toString());
  }

  private static void print(PrintWriter out, String what, Cost plain, Cost ours) {
    out.printf(
        Locale.ROOT,
        "%-8s  plain %6.1f s wall %6.1f s CPU   ingest %6.1f s wall %6.1f s CPU   ratio %.2f wall"
            + " %.2f CPU%n",
        what,
        plain.wallSeconds,
        plain.cpuSeconds,
        ours.wallSeconds,
        ours.cpuSeconds,
        ours.wallSeconds / plain.wallSeconds,
        ours.cpuSeconds / plain.cpuSeconds);
    out.flush();
  }

  private static Cost cost(Runnable work) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long wall = System.nanoTime();
    long cpu = machine.getProcessCpuTime();
    work.run();
    return new Cost((System.nanoTime() - wall) / 1e9, (machine.getProcessCpuTime() - cpu) / 1e9);
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("parallax-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

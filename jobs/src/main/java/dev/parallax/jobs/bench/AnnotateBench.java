package dev.parallax.jobs.bench;

import dev.parallax.actor.ActorCatalogue;
import dev.parallax.actor.ActorResolver;
import dev.parallax.jobs.ActorOption;
import dev.parallax.jobs.annotate.ArticleReader;
import dev.parallax.language.english.EnglishAnnotator;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "annotate",
    description = {
      "How fast articles are read for sentences, names, attributions and actors, without Spark: by",
      "one thread and by two, after a warm-up. Tokens per CPU second, and what it takes to load."
    })
final class AnnotateBench implements Callable<Integer> {
  private static final double NANOSECONDS = 1e9;

  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse whose English articles are read; it is left as it is.")
  String out;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Read the first N by id only (default: ${DEFAULT-VALUE}).")
  int articles;

  @Override
  public Integer call() throws IOException {
    PrintWriter report = spec.commandLine().getOut();
    List<Row> rows = articles();
    double begin = cpuSeconds();
    ArticleReader reader = reader();
    report.printf(
        Locale.ROOT,
        "loading %.1f CPU s, %,d MiB on the heap%n",
        cpuSeconds() - begin,
        heapMebibytes());
    readAll(reader, rows); // so that the turns that follow find all code compiled
    double one = seconds(report, 1, reader, rows);
    double two = seconds(report, 2, reader, rows);
    report.printf(Locale.ROOT, "two threads %.2f times as fast as one%n", one / two);
    report.flush();
    return 0;
  }

  /** Reads all articles and says how long it took by the wall clock. */
  private static double seconds(
      PrintWriter report, int threads, ArticleReader reader, List<Row> rows) {
    double cpu = cpuSeconds();
    long begin = System.nanoTime();
    long[] tokens = new long[threads];
    List<Thread> workers =
        IntStream.range(0, threads)
            .mapToObj(
                t ->
                    new Thread(
                        () ->
                            tokens[t] =
                                readAll(
                                    reader,
                                    IntStream.range(0, rows.size())
                                        .filter(i -> i % threads == t)
                                        .mapToObj(rows::get)
                                        .toList())))
            .toList();
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    double seconds = (System.nanoTime() - begin) / NANOSECONDS;
    double cpuSeconds = cpuSeconds() - cpu;
    long total = IntStream.range(0, threads).mapToLong(t -> tokens[t]).sum();
    report.printf(
        Locale.ROOT,
        "%d thread%s %,d articles, %,d tokens: %.1f s wall, %.1f s CPU, %,.0f tokens per CPU s%n",
        threads,
        threads == 1 ? ": " : "s:",
        rows.size(),
        total,
        seconds,
        cpuSeconds,
        total / cpuSeconds);
    report.flush();
    return seconds;
  }

  private static long readAll(ArticleReader reader, List<Row> rows) {
    long tokens = 0;
    for (Row row : rows) {
      tokens +=
          reader
              .read(row.getString(0), row.getString(1), row.getString(2), row.getDate(3))
              .getInt(1);
    }
    return tokens;
  }

  private static ArticleReader reader() throws IOException {
    byte[] catalogue = new ActorOption().json(new Configuration()).getBytes(StandardCharsets.UTF_8);
    var actors = ActorCatalogue.parse(new ByteArrayInputStream(catalogue));
    return new ArticleReader(EnglishAnnotator.shared(), new ActorResolver(actors));
  }

  private List<Row> articles() {
    try (SparkSession session = Sessions.open("parallax bench annotate")) {
      return new TableStore(session, out)
          .read(ArticleTable.TABLE)
          .where("language = 'en'")
          .select("article_id", "title", "body", "published_on")
          .orderBy("article_id")
          .limit(articles)
          .collectAsList(); // as many as asked for
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / NANOSECONDS;
  }

  private static long heapMebibytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}

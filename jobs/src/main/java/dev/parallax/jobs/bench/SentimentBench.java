package dev.parallax.jobs.bench;

import static org.apache.spark.sql.functions.col;

import dev.parallax.jobs.bench.Turn.Cost;
import dev.parallax.jobs.sentiment.ArticleParts;
import dev.parallax.jobs.sentiment.MentionSentiment;
import dev.parallax.jobs.sentiment.SentimentModelOption;
import dev.parallax.jobs.sentiment.ToneBatch;
import dev.parallax.jobs.sentiment.ToneModels;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.Table;
import dev.parallax.table.VoiceSpanTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sentiment",
    description = {
      "How fast tones are read, in targets (a sentence and an actor in it) per CPU second: the whole",
      "job as a process of its own with its most memory, then the model alone in this process,",
      "without Spark, by one thread and by two. Needs GNU time."
    })
final class SentimentBench implements Callable<Integer> {
  private static final double NANOSECONDS = 1e9;
  private static final int WARM_UP = 1_000;

  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse with the tables of annotate and similarity; it is left as it is.")
  String out;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Read the first N English articles by id only (default: ${DEFAULT-VALUE}).")
  int articles;

  @Mixin SentimentModelOption option = new SentimentModelOption();

  @Override
  public Integer call() {
    PrintWriter report = spec.commandLine().getOut();
    ToneModel model = ToneModels.shared(option.model);
    Path scratch = Turn.scratch();
    try {
      String warehouse = scratch.resolve("warehouse").toString();
      List<ToneTarget> targets = prepare(warehouse);
      report.printf(
          Locale.ROOT, "%s, %,d articles, %,d targets%n", model.name(), articles, targets.size());
      Cost job =
          Turn.ofParallax(
              "sentiment", "--out", warehouse, "--sentiment-model", option.model.toString());
      report.printf(
          Locale.ROOT,
          "whole job: %s, %,.0f targets per CPU s%n",
          job,
          targets.size() / job.cpuSeconds());
      report.flush();
      ToneBatch.read(model, targets.subList(0, Math.min(WARM_UP, targets.size())));
      double one = seconds(report, 1, model, targets);
      double two = seconds(report, 2, model, targets);
      report.printf(Locale.ROOT, "two threads %.2f times as fast as one%n", one / two);
      report.flush();
      return 0;
    } finally {
      FileUtil.fullyDelete(scratch.toFile());
    }
  }

  /** Copies the tables of some articles; what is to be read in them. */
  private List<ToneTarget> prepare(String warehouse) {
    try (SparkSession session = Sessions.open("parallax bench sentiment")) {
      TableStore all = new TableStore(session, out);
      Dataset<Row> some =
          all.read(ArticleTable.TABLE)
              .where("language = 'en'")
              .orderBy("article_id")
              .limit(articles);
      Dataset<Row> ids = some.select("article_id");
      Dataset<Row> attributions = of(all, AttributionTable.TABLE, ids);
      Map<Table, Dataset<Row>> copies = new LinkedHashMap<>();
      copies.put(ArticleTable.TABLE, some);
      for (Table table :
          List.of(
              SentenceTable.TABLE,
              ActorMentionTable.TABLE,
              VoiceSpanTable.TABLE,
              StoryArticleTable.TABLE)) {
        copies.put(table, of(all, table, ids));
      }
      copies.put(AttributionTable.TABLE, attributions);
      copies.put(
          AttributionSpanTable.TABLE,
          all.read(AttributionSpanTable.TABLE)
              .join(attributions.select("attribution_id"), "attribution_id"));
      copies.put(
          SharedPassageTable.TABLE,
          all.read(SharedPassageTable.TABLE)
              .join(ids.select(col("article_id").as("article_a")), "article_a")
              .join(ids.select(col("article_id").as("article_b")), "article_b"));
      TableStore copy = new TableStore(session, warehouse);
      copy.write(copies, written -> {});
      return MentionSentiment.targets(
          ArticleParts.texts(
              copy.read(ArticleTable.TABLE),
              copy.read(SentenceTable.TABLE),
              copy.read(ActorMentionTable.TABLE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Dataset<Row> of(TableStore tables, Table table, Dataset<Row> ids) {
    return tables.read(table).join(ids, "article_id");
  }

  /** Reads all targets and says how long it took by the wall clock. */
  private static double seconds(
      PrintWriter report, int threads, ToneModel model, List<ToneTarget> targets) {
    double cpu = cpuSeconds();
    long begin = System.nanoTime();
    List<Thread> readers =
        IntStream.range(0, threads)
            .mapToObj(
                t ->
                    new Thread(
                        () ->
                            ToneBatch.read(
                                model,
                                targets.subList(
                                    targets.size() * t / threads,
                                    targets.size() * (t + 1) / threads))))
            .toList();
    readers.forEach(Thread::start);
    for (Thread reader : readers) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    double seconds = (System.nanoTime() - begin) / NANOSECONDS;
    double cpuSeconds = cpuSeconds() - cpu;
    report.printf(
        Locale.ROOT,
        "model alone, %d thread%s: %.1f s wall, %.1f s CPU, %,.0f targets per CPU s%n",
        threads,
        threads == 1 ? "" : "s",
        seconds,
        cpuSeconds,
        targets.size() / cpuSeconds);
    report.flush();
    return seconds;
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / NANOSECONDS;
  }
}

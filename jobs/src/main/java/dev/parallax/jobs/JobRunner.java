package dev.parallax.jobs;

import dev.parallax.ParallaxException;
import dev.parallax.spark.Progress;
import dev.parallax.spark.TableStore;
import dev.parallax.spark.TaskMetricsListener;
import dev.parallax.spark.WriterLock;
import dev.parallax.table.Table;
import java.io.PrintWriter;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** One call of the command line: the steps of a job one after another, under the writer's lock. */
final class JobRunner {
  private final SparkSession spark;
  private final Progress progress;
  private final Job whole;
  private final PrintWriter summary;
  private final String runId = UUID.randomUUID().toString();

  JobRunner(SparkSession spark, Progress progress, Job whole) {
    this.spark = spark;
    this.progress = progress;
    this.whole = whole;
    this.summary = whole.spec.commandLine().getOut();
  }

  void run() {
    TableStore tables = new TableStore(spark, whole.out);
    tables.requireWritable();
    try (WriterLock lock = WriterLock.acquire(spark, whole.out, runId, progress::say)) {
      tables.recover();
      TaskMetricsListener metrics = TaskMetricsListener.attachedTo(spark);
      RunLog log = new RunLog(tables, runId, spark.sparkContext().applicationId());
      for (Job step : whole.steps()) {
        new Step(step, lock, metrics, log).run();
      }
    }
  }

  /** One job of the run. */
  private final class Step {
    private final Job job;
    private final WriterLock lock;
    private final TaskMetricsListener metrics;
    private final RunLog log;
    private final TableStore tables = new TableStore(spark, whole.out);
    private final JobRecords records = new JobRecords(new TableStore(spark, whole.out));

    Step(Job job, WriterLock lock, TaskMetricsListener metrics, RunLog log) {
      this.job = job;
      this.lock = lock;
      this.metrics = metrics;
      this.log = log;
    }

    void run() {
      job.begin(spark, progress);
      JobConditions conditions = job.conditions(spark.sparkContext().hadoopConfiguration());
      Optional<JobRecord> before =
          whole.keepsWhatIsDone() ? records.finished(job.name()) : Optional.empty();
      Optional<String> difference = before.flatMap(one -> one.differenceTo(conditions, tables));
      if (before.isPresent() && difference.isEmpty()) {
        job.say("done before with the same input and options; kept");
        log.kept(job.name());
        warn(before.get().warnings());
        return;
      }
      difference.ifPresent(what -> job.say("was done before, but " + what));
      job.setResumed(records.isBegun(job.name(), conditions));
      metrics.taken();
      log.started(job.name());
      try {
        run(conditions);
      } catch (RuntimeException | Error e) {
        log.failed(job.name(), e, metrics.taken());
        throw e;
      }
    }

    private void run(JobConditions conditions) {
      job.check(tables);
      tables.beforeDeciding(
          () -> {
            lock.requireHeld();
            if (!records.isBegun(job.name(), conditions)) {
              records.begin(job.name(), conditions);
            }
          });
      Instant started = Instant.now(); // seen in the table of runs only
      long startedNanos = System.nanoTime();
      job.run(spark, tables);
      double seconds = (System.nanoTime() - startedNanos) / 1e9;

      job.doing("recording the run");
      tables.appendRuns(history(started, seconds));
      JobRecord record = JobRecord.of(conditions, tables);
      List<String> warnings = QualityChecks.of(job.name(), new TableStore(spark, whole.out));
      if (!tables.tablesWritten().isEmpty()) { // otherwise all was there, as its record says
        records.finish(job.name(), record.withWarnings(warnings));
      }
      log.finished(job.name(), tables, records, seconds, metrics.taken());

      progress.clear();
      job.summarise(tables, summary);
      tables
          .tablesWritten()
          .forEach(
              (table, rows) ->
                  summary.printf(Locale.ROOT, "  %,12d rows  %s%n", rows, tables.location(table)));
      summary.flush();
      warn(warnings);
    }

    private void warn(List<String> warnings) {
      warnings.forEach(warning -> job.say((whole.strict ? "" : "warning: ") + warning));
      if (whole.strict && !warnings.isEmpty()) {
        throw ParallaxException.failure(
            "`" + job.name() + "` did not pass " + warnings.size() + " of --strict's checks");
      }
    }

    private List<Row> history(Instant started, double seconds) {
      List<Row> rows = new ArrayList<>();
      for (Table table : tables.tablesRead()) {
        rows.add(row(table, "read", null, started, seconds));
      }
      tables
          .tablesWritten()
          .forEach((table, count) -> rows.add(row(table, "written", count, started, seconds)));
      return rows;
    }

    private Row row(Table table, String direction, Long count, Instant started, double seconds) {
      return RowFactory.create(
          runId,
          job.name(),
          table.name(),
          direction,
          count,
          whole.argumentsAsJson(),
          Main.version(),
          spark.version(),
          Timestamp.from(started),
          seconds);
    }
  }
}

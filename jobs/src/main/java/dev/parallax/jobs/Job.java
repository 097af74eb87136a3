package dev.parallax.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parallax.spark.Progress;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.Table;
import java.io.PrintWriter;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Base of every job: where its tables are, its rows in the table of runs, its progress. */
public abstract class Job implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse of tables to read from and write to: a folder, hdfs:// or s3a://.")
  String out;

  private Progress progress;
  private SparkSession spark;

  /** Refuses what cannot work before any of it is done. */
  protected void check(TableStore tables) {}

  /** Reads tables, writes tables. */
  protected abstract void run(SparkSession spark, TableStore tables);

  /** Prints what a user wants to know at the end. */
  protected void summarise(TableStore tables, PrintWriter summary) {}

  /** Tells the user something that cannot wait for the end. */
  protected final void say(String what) {
    progress.say(name() + ": " + what);
  }

  /** The jobs that this one stands for, in order; by default itself. */
  protected List<Job> steps() {
    return List.of(this);
  }

  /** Says what the following work is for. */
  protected final void doing(String what) {
    String task = name() + ": " + what;
    progress.doing(task);
    spark.sparkContext().setJobGroup(name(), task, false);
  }

  @Override
  public final Integer call() {
    PrintWriter summary = spec.commandLine().getOut();
    String options = optionsAsJson();
    String runId = UUID.randomUUID().toString();
    SparkSession session = Sessions.open("parallax " + name());
    Progress shown = Progress.attachedTo(session);
    try {
      for (Job step : steps()) {
        step.start(session, shown, new TableStore(session, out), runId, options, summary);
      }
    } finally {
      shown.clear();
      session.stop();
    }
    return 0;
  }

  /** Runs this job alone in a session that goes on, without a trace but its tables. */
  public final void runIn(SparkSession session, Progress shown, String warehouse) {
    this.spark = session;
    this.progress = shown;
    doing("starting");
    run(session, new TableStore(session, warehouse));
  }

  private void start(
      SparkSession session,
      Progress shown,
      TableStore tables,
      String runId,
      String options,
      PrintWriter summary) {
    this.spark = session;
    this.progress = shown;
    doing("starting");
    check(tables);
    tables.requireWritable();
    Instant started = Instant.now(); // seen in the table of runs only
    long startedNanos = System.nanoTime();
    run(session, tables);
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    doing("recording the run");
    tables.appendRuns(history(tables, runId, options, started, seconds));
    shown.clear();
    summarise(tables, summary);
    tables
        .tablesWritten()
        .forEach(
            (table, rows) ->
                summary.printf(Locale.ROOT, "  %,12d rows  %s%n", rows, tables.location(table)));
    summary.flush();
  }

  private List<Row> history(
      TableStore tables, String runId, String options, Instant started, double seconds) {
    List<Row> rows = new ArrayList<>();
    for (Table table : tables.tablesRead()) {
      rows.add(row(runId, table, "read", null, options, started, seconds));
    }
    tables
        .tablesWritten()
        .forEach(
            (table, count) ->
                rows.add(row(runId, table, "written", count, options, started, seconds)));
    return rows;
  }

  private Row row(
      String runId,
      Table table,
      String direction,
      Long count,
      String options,
      Instant started,
      double seconds) {
    return RowFactory.create(
        runId,
        name(),
        table.name(),
        direction,
        count,
        options,
        Main.version(),
        spark.version(),
        Timestamp.from(started),
        seconds);
  }

  private String name() {
    return getClass().getAnnotation(Command.class).name();
  }

  private String optionsAsJson() {
    ObjectNode options = new ObjectMapper().createObjectNode();
    for (ArgSpec argument : spec.args()) {
      Object value = argument.getValue();
      if (value != null) {
        options.put(label(argument), value.toString());
      }
    }
    return options.toString();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}

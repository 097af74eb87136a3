package dev.parallax.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parallax.ParallaxException;
import dev.parallax.spark.Causes;
import dev.parallax.spark.TableStore;
import dev.parallax.table.Table;
import java.time.Instant;
import java.util.Map;

/**
 * What happened to each job of a run, for machines: a file of the warehouse with one JSON object
 * per line. It is written anew with each line, as object stores cannot append to a file.
 */
final class RunLog {
  private static final String FOLDER = "_parallax_log/";

  private final TableStore tables;
  private final String runId;
  private final String applicationId;
  private final StringBuilder lines = new StringBuilder();

  /**
   * @param applicationId of the run in Spark's own logs
   */
  RunLog(TableStore tables, String runId, String applicationId) {
    this.tables = tables;
    this.runId = runId;
    this.applicationId = applicationId;
  }

  void started(String job) {
    write(event(job, "started"));
  }

  /** A job that was done before, and not again. */
  void kept(String job) {
    write(event(job, "kept"));
  }

  /** Numbers of rows read are null where the job that wrote a table has not told. */
  void finished(
      String job,
      TableStore used,
      JobRecords records,
      double seconds,
      Map<String, Long> taskMetrics) {
    ObjectNode event = event(job, "finished");
    event.put("seconds", seconds);
    ObjectNode read = event.putObject("rows_read");
    for (Table table : used.tablesRead()) {
      read.put(table.name(), records.rowCount(table).orElse(null));
    }
    ObjectNode written = event.putObject("rows_written");
    used.tablesWritten().forEach((table, rows) -> written.put(table.name(), rows));
    taskMetrics.forEach(event::put);
    write(event);
  }

  /** A failure; a run that was asked for wrongly leaves no log. */
  void failed(String job, Throwable thrown, Map<String, Long> taskMetrics) {
    ObjectNode event = event(job, "failed");
    event.put("error", Causes.sentence(thrown));
    taskMetrics.forEach(event::put);
    boolean isUsage = thrown instanceof ParallaxException said && said.isUsage();
    try {
      if (isUsage) {
        tables.deleteText(name());
      } else {
        write(event);
      }
    } catch (ParallaxException e) {
      thrown.addSuppressed(e); // a full disk, for instance, which is what has to be told
    }
  }

  private ObjectNode event(String job, String event) {
    return new ObjectMapper()
        .createObjectNode()
        .put("at", Instant.now().toString())
        .put("run_id", runId)
        .put("spark_application", applicationId)
        .put("job", job)
        .put("event", event);
  }

  private void write(ObjectNode event) {
    lines.append(event).append('\n');
    tables.writeText(name(), lines.toString());
  }

  private String name() {
    return FOLDER + runId + ".jsonl";
  }
}

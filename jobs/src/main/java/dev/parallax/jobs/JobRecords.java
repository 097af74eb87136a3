package dev.parallax.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.spark.TableStore;
import dev.parallax.table.Table;
import java.util.Optional;

/** What the jobs of a warehouse have left about themselves; nobody reads it but Parallax. */
final class JobRecords {
  private static final String FOLDER = "_parallax_state/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TableStore tables;

  JobRecords(TableStore tables) {
    this.tables = tables;
  }

  /** Of the last time that a job ended well; empty if it never did, or with another Parallax. */
  Optional<JobRecord> finished(String job) {
    return read(FOLDER + job + ".json", JobRecord.class);
  }

  /** How many rows a table has, if the job that wrote it has told; otherwise empty. */
  Optional<Long> rowCount(Table table) {
    return finished(table.writer()).map(record -> record.rowCounts().get(table.name()));
  }

  /** Whether a job has begun to put tables in place under these conditions, and not ended since. */
  boolean isBegun(String job, JobConditions conditions) {
    return read(begun(job), JobConditions.class).equals(Optional.of(conditions));
  }

  void begin(String job, JobConditions conditions) {
    write(begun(job), conditions);
  }

  void finish(String job, JobRecord record) {
    write(FOLDER + job + ".json", record);
    tables.deleteText(begun(job));
  }

  private static String begun(String job) {
    return FOLDER + job + ".begun.json";
  }

  private <T> Optional<T> read(String name, Class<T> type) {
    return tables.text(name).flatMap(json -> parsed(json, type));
  }

  private static <T> Optional<T> parsed(String json, Class<T> type) {
    try {
      return Optional.of(JSON.readValue(json, type));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // as good as none: the job is done again
    }
  }

  private void write(String name, Object value) {
    try {
      tables.writeText(name, JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

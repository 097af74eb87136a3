package dev.parallax.jobs;

import dev.parallax.spark.TableStore;
import dev.parallax.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a finished job leaves, so that the next run can tell whether it would do the same again.
 *
 * @param conditions under which it ran
 * @param read fingerprints of the tables that it read, by name
 * @param missed tables that it would have read, had they been there
 * @param written fingerprints of the tables that it wrote, by name
 * @param rowCounts of the tables that it wrote
 * @param texts fingerprints of the texts that it wrote
 * @param warnings what the checks of its tables found
 */
record JobRecord(
    JobConditions conditions,
    Map<String, String> read,
    List<String> missed,
    Map<String, String> written,
    Map<String, Long> rowCounts,
    Map<String, String> texts,
    List<String> warnings) {

  /** Of a job that has just ended. */
  static JobRecord of(JobConditions conditions, TableStore tables) {
    Map<String, String> read = new TreeMap<>();
    tables.tablesRead().forEach(table -> read.put(table.name(), table(tables, table.name())));
    Map<String, String> written = new TreeMap<>();
    Map<String, Long> rowCounts = new TreeMap<>();
    tables
        .tablesWritten()
        .forEach(
            (table, count) -> {
              written.put(table.name(), table(tables, table.name()));
              rowCounts.put(table.name(), count);
            });
    List<String> missed =
        tables.tablesMissed().stream()
            .map(Table::name)
            .filter(table -> tables.state(table).isEmpty()) // not written since
            .sorted()
            .toList();
    Map<String, String> texts = new TreeMap<>();
    tables.textsWritten().forEach(name -> texts.put(name, text(tables, name)));
    return new JobRecord(conditions, read, missed, written, rowCounts, texts, List.of());
  }

  JobRecord withWarnings(List<String> found) {
    return new JobRecord(conditions, read, missed, written, rowCounts, texts, found);
  }

  /** Why the job would not do the same again; empty if it would. */
  Optional<String> differenceTo(JobConditions now, TableStore tables) {
    return conditions
        .differenceTo(now)
        .or(() -> changed(read, tables))
        .or(() -> changed(written, tables))
        .or(
            () ->
                missed.stream()
                    .filter(table -> !tables.state(table).isEmpty())
                    .findFirst()
                    .map(table -> "table `" + table + "` was not there"))
        .or(
            () ->
                texts.keySet().stream()
                    .filter(name -> !text(tables, name).equals(texts.get(name)))
                    .findFirst()
                    .map(name -> name + " has changed"));
  }

  private static Optional<String> changed(Map<String, String> fingerprints, TableStore tables) {
    return fingerprints.entrySet().stream()
        .filter(before -> !table(tables, before.getKey()).equals(before.getValue()))
        .findFirst()
        .map(before -> "table `" + before.getKey() + "` has changed");
  }

  private static String table(TableStore tables, String name) {
    return Digests.sha256(tables.state(name));
  }

  private static String text(TableStore tables, String name) {
    return tables.text(name).map(Digests::sha256).orElse("");
  }
}

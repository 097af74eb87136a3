package dev.parallax.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import dev.parallax.ParallaxException;
import dev.parallax.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Makes and checks tables in a folder where nobody sees them yet. */
final class StagedTables {
  private final SparkSession spark;
  private final Path staging;

  StagedTables(SparkSession spark, Path staging) {
    this.spark = spark;
    this.staging = staging;
  }

  /**
   * Writes and checks all tables at once, so that no core waits while another table is planned;
   * Spark gives cores to the first of them first. Returns when all have ended, well or not.
   *
   * @return numbers of rows
   */
  Map<Table, Long> write(Map<Table, Dataset<Row>> tables) {
    ExecutorService writers = Executors.newFixedThreadPool(tables.size());
    try {
      Map<Table, Future<Long>> writes = new LinkedHashMap<>();
      tables.forEach(
          (table, rows) ->
              writes.put(
                  table,
                  writers.submit(() -> write(table, rows, new Path(staging, table.name())))));
      Map<Table, Long> counts = new LinkedHashMap<>();
      RuntimeException failure = null;
      for (Map.Entry<Table, Future<Long>> write : writes.entrySet()) {
        try {
          counts.put(write.getKey(), ended(write.getValue()));
        } catch (RuntimeException e) {
          failure = failure == null ? e : failure;
        }
      }
      if (failure != null) {
        throw failure;
      }
      return counts;
    } finally {
      writers.shutdownNow();
    }
  }

  private static long ended(Future<Long> write) {
    try {
      return write.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ParallaxException.failure("Interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private long write(Table table, Dataset<Row> rows, Path staged) {
    Observation seen = new Observation(table.name());
    table
        .conform(rows)
        .observe(
            seen, count(lit(1)).as("row_count"), count_if(table.isViolated()).as("violation_count"))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(staged.toString());
    Map<String, Object> observed = observed(seen);
    long violations = (Long) observed.get("violation_count");
    if (violations > 0) {
      throw ParallaxException.failure(
          "Table `"
              + table.name()
              + "` was not written: a required column is null in "
              + violations
              + " of "
              + observed.get("row_count")
              + " rows. This is a fault in Parallax; please report it.");
    }
    long rowCount = (Long) observed.get("row_count");
    requireUniqueKey(table, staged, rowCount);
    return rowCount;
  }

  private static Map<String, Object> observed(Observation seen) {
    try {
      return seen.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ParallaxException.failure("Interrupted.", e);
    }
  }

  /**
   * Reads back the key columns alone: a cheap pass over what has really been written. As many
   * different hashes as rows mean as many different keys, and hashes are far less to compare.
   */
  private void requireUniqueKey(Table table, Path staged, long rowCount) {
    Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> keys = spark.read().schema(table.schema()).parquet(staged.toString()).select(key);
    if (keys.select(xxhash64(key)).distinct().count() == rowCount) {
      return;
    }
    List<Row> repeated =
        keys.groupBy(key).count().where(col("count").gt(1)).limit(1).collectAsList(); // one row
    if (!repeated.isEmpty()) {
      String example =
          IntStream.range(0, key.length)
              .mapToObj(i -> table.key().get(i) + " = " + repeated.get(0).get(i))
              .collect(Collectors.joining(", "));
      throw ParallaxException.failure(
          "Table `"
              + table.name()
              + "` was not written: more than one row has "
              + example
              + ". This is a fault in Parallax; please report it.");
    }
  }
}

package dev.parallax.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.ParallaxException;
import dev.parallax.table.RunTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The only reader and writer of tables. A warehouse is a folder with one folder of Parquet files
 * per table. A table is written beside, checked, and moved into place: it appears whole or not at
 * all.
 */
public final class TableStore {
  /** Where tables are written before they are moved; hidden from readers by its first letter. */
  private static final String STAGING = "_parallax_staging";

  private final SparkSession spark;
  private final Path root;
  private final FileSystem files;
  private final Set<Table> read = new LinkedHashSet<>();
  private final Map<Table, Long> written = new LinkedHashMap<>();

  /**
   * @throws ParallaxException if the warehouse's file system cannot be reached
   */
  public TableStore(SparkSession spark, String root) {
    this.spark = spark;
    Path path = new Path(root);
    try {
      this.files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot reach " + root + ": " + Causes.sentence(e), e);
    }
    this.root = files.makeQualified(path);
  }

  /** The warehouse as a user would write it. */
  public String location() {
    return Locations.shown(root);
  }

  /** Where a table is, or would be. */
  public String location(Table table) {
    return Locations.shown(path(table));
  }

  public boolean has(Table table) {
    return exists(path(table));
  }

  /** How long a table's files are; 0 if it has not been written. */
  public long bytes(Table table) {
    try {
      return has(table) ? files.getContentSummary(path(table)).getLength() : 0;
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot read " + location(table) + ": " + Causes.sentence(e), e);
    }
  }

  /** Whether any table is in the warehouse. */
  public boolean isEmpty() {
    return Tables.ALL.stream().noneMatch(this::has);
  }

  /**
   * A table as it was declared.
   *
   * @throws ParallaxException if it has not been written, or lacks a column
   */
  public Dataset<Row> read(Table table) {
    if (!has(table)) {
      throw ParallaxException.failure(
          "There is no table `"
              + table.name()
              + "` in "
              + location()
              + ". Run `parallax "
              + table.writer()
              + "` with the same --out first.");
    }
    Dataset<Row> rows = spark.read().parquet(path(table).toString());
    for (String column : table.schema().fieldNames()) {
      if (!Arrays.asList(rows.columns()).contains(column)) {
        throw ParallaxException.failure(
            "Table `"
                + table.name()
                + "` in "
                + location()
                + " has no column `"
                + column
                + "`: it was written by another version. Run `parallax "
                + table.writer()
                + "` again.");
      }
    }
    read.add(table);
    return rows.select(
        Stream.of(table.schema().fieldNames()).map(name -> col(name)).toArray(Column[]::new));
  }

  /**
   * Finds out whether anything can be written here, so that hours of work are not done for nothing.
   *
   * @throws ParallaxException if not; what was there is left as it was
   */
  public void requireWritable() {
    Path staging = new Path(new Path(root, STAGING), UUID.randomUUID().toString());
    try {
      if (!files.mkdirs(staging)) {
        throw new IOException("Mkdirs failed to create " + Locations.shown(staging));
      }
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot write to " + location() + ": " + Causes.sentence(e), e);
    } finally {
      deleteQuietly(staging);
      deleteIfEmpty(staging.getParent());
      deleteIfEmpty(root);
    }
  }

  /** Writes one table, replacing it. See {@link #write(Map, Consumer)}. */
  public void write(Table table, Dataset<Row> rows) {
    write(Map.of(table, rows), counts -> {});
  }

  /**
   * Writes tables that belong together: all of them are complete and checked before the first one
   * is moved into place.
   *
   * @param beforeMoving is given the number of rows of each table, and may throw to stop it all
   * @throws ParallaxException if a key is not unique, a required column is null, or the warehouse
   *     cannot be written; what was there before is left as it was
   */
  public void write(Map<Table, Dataset<Row>> tables, Consumer<Map<Table, Long>> beforeMoving) {
    Path staging = new Path(new Path(root, STAGING), UUID.randomUUID().toString());
    try {
      Map<Table, Long> counts = stage(tables, staging);
      beforeMoving.accept(counts);
      for (Table table : tables.keySet()) {
        move(new Path(staging, table.name()), path(table));
      }
      written.putAll(counts);
    } catch (IOException | UncheckedIOException e) {
      throw ParallaxException.failure(
          "Cannot write to " + location() + ": " + Causes.sentence(e), e);
    } finally {
      deleteQuietly(staging);
      deleteIfEmpty(staging.getParent());
    }
  }

  /**
   * Writes a text beside the tables, replacing it; it appears whole or not at all.
   *
   * @param name of the file, in the warehouse
   */
  public void writeText(String name, String text) {
    Path target = new Path(root, name);
    Path beside = new Path(target.getParent(), "_" + target.getName());
    try {
      try (FSDataOutputStream out = files.create(beside, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      files.delete(target, false);
      if (!files.rename(beside, target)) {
        throw new IOException("cannot move a file to " + Locations.shown(target));
      }
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot write " + Locations.shown(target) + ": " + Causes.sentence(e), e);
    }
  }

  /**
   * Rows kept beside the tables so that long work is done once.
   *
   * @param name of the work
   * @param key of the program and the options that did it
   */
  public KeptRows kept(String name, String key, StructType schema) {
    return new KeptRows(spark, files, root, name, key, schema);
  }

  /** Removes tables, if they are there: those made from data that is about to change. */
  public void drop(List<Table> tables) {
    for (Table table : tables) {
      try {
        files.delete(path(table), true);
      } catch (IOException e) {
        throw ParallaxException.failure(
            "Cannot remove " + location(table) + ": " + Causes.sentence(e), e);
      }
    }
  }

  /** Tables read since the store was made. */
  public Set<Table> tablesRead() {
    return read;
  }

  /** Tables written since the store was made, with their numbers of rows. */
  public Map<Table, Long> tablesWritten() {
    return written;
  }

  /** Adds to the history of runs, the one table that is never replaced. */
  public void appendRuns(List<Row> runs) {
    spark
        .createDataFrame(runs, RunTable.TABLE.schema())
        .transform(RunTable.TABLE::conform)
        .coalesce(1)
        .write()
        .mode(SaveMode.Append)
        .parquet(path(RunTable.TABLE).toString());
  }

  /**
   * Writes and checks all tables at once, so that no core waits while another table is planned;
   * Spark gives cores to the first of them first. Returns when all have ended, well or not.
   */
  private Map<Table, Long> stage(Map<Table, Dataset<Row>> tables, Path staging) {
    ExecutorService writers = Executors.newFixedThreadPool(tables.size());
    try {
      Map<Table, Future<Long>> writes = new LinkedHashMap<>();
      tables.forEach(
          (table, rows) ->
              writes.put(
                  table,
                  writers.submit(() -> stage(table, rows, new Path(staging, table.name())))));
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

  private long stage(Table table, Dataset<Row> rows, Path staged) {
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
    requireUniqueKey(table, staged);
    return (Long) observed.get("row_count");
  }

  private static Map<String, Object> observed(Observation seen) {
    try {
      return seen.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ParallaxException.failure("Interrupted.", e);
    }
  }

  /** Reads back the key columns alone: a cheap pass over what has really been written. */
  private void requireUniqueKey(Table table, Path staged) {
    Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    List<Row> repeated =
        spark
            .read()
            .schema(table.schema())
            .parquet(staged.toString())
            .groupBy(key)
            .count()
            .where(col("count").gt(1))
            .limit(1)
            .collectAsList(); // one row
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

  private void move(Path staged, Path target) throws IOException {
    files.mkdirs(target.getParent()); // of a table in a folder of the warehouse
    if (files.exists(target) && !files.delete(target, true)) {
      throw new IOException("cannot replace " + Locations.shown(target));
    }
    if (!files.rename(staged, target)) {
      throw new IOException("cannot move a table to " + Locations.shown(target));
    }
  }

  private Path path(Table table) {
    return new Path(root, table.name());
  }

  private boolean exists(Path path) {
    try {
      return files.exists(path);
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot read " + Locations.shown(path) + ": " + Causes.sentence(e), e);
    }
  }

  private void deleteQuietly(Path path) {
    try {
      files.delete(path, true);
    } catch (IOException e) {
      // The error that led here is the one to report; the next write clears the folder.
      return;
    }
  }

  private void deleteIfEmpty(Path folder) {
    try {
      List<FileStatus> left = new ArrayList<>(List.of(files.listStatus(folder)));
      if (left.isEmpty()) {
        files.delete(folder, false);
      }
    } catch (FileNotFoundException e) {
      return; // nothing was staged
    } catch (IOException e) {
      return; // an empty hidden folder does no harm
    }
  }
}

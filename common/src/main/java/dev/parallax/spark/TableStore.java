package dev.parallax.spark;

import static org.apache.spark.sql.functions.col;

import dev.parallax.ParallaxException;
import dev.parallax.table.RunTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The only reader and writer of tables. A warehouse is a folder with one folder of Parquet files
 * per table. Tables that belong together are written beside, checked, and put in place by one
 * decision (see {@link Journal}): all of them appear whole or none does, whenever the writer is
 * killed. One writer at a time: see {@link WriterLock}. Readers need no lock.
 */
public final class TableStore {
  private final SparkSession spark;
  private final WarehouseFiles files;
  private final Set<Table> read = new LinkedHashSet<>();
  private final Set<Table> missed = new LinkedHashSet<>();
  private final Map<Table, Long> written = new LinkedHashMap<>();
  private final Set<String> textsWritten = new LinkedHashSet<>();
  private Runnable beforeDeciding = () -> {};

  /**
   * @throws ParallaxException if the warehouse's file system cannot be reached
   */
  public TableStore(SparkSession spark, String root) {
    this.spark = spark;
    this.files = WarehouseFiles.at(root, spark.sparkContext().hadoopConfiguration());
  }

  /** The warehouse as a user would write it. */
  public String location() {
    return Locations.shown(files.root());
  }

  /** Where a table is, or would be. */
  public String location(Table table) {
    return Locations.shown(files.path(table.name()));
  }

  /** Whether a table has been written. */
  public boolean has(Table table) {
    boolean there = !places(table.name()).isEmpty();
    if (!there) {
      missed.add(table);
    }
    return there;
  }

  /** How long a table's files are; 0 if it has not been written. */
  public long bytes(Table table) {
    return dataFiles(table.name()).stream().mapToLong(FileStatus::getLen).sum();
  }

  /**
   * The names and lengths of a table's files, as Spark gives each write names of its own.
   *
   * @param table its name
   * @return empty if it has not been written
   */
  public String state(String table) {
    StringBuilder state = new StringBuilder();
    for (FileStatus file : dataFiles(table)) {
      state.append(file.getPath().getName()).append('\t').append(file.getLen()).append('\n');
    }
    return state.toString();
  }

  /** Whether any table is in the warehouse. */
  public boolean isEmpty() {
    return Tables.ALL.stream().allMatch(table -> places(table.name()).isEmpty());
  }

  /**
   * A table as it was declared.
   *
   * @throws ParallaxException if it has not been written, or lacks a column
   */
  public Dataset<Row> read(Table table) {
    String[] places = places(table.name()).stream().map(Path::toString).toArray(String[]::new);
    if (places.length == 0) {
      throw ParallaxException.failure(
          "There is no table `"
              + table.name()
              + "` in "
              + location()
              + ". Run `parallax "
              + table.writer()
              + "` with the same --out first.");
    }
    Dataset<Row> rows = spark.read().parquet(places);
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
    writing(files::requireWritable);
  }

  /**
   * Ends what a killed run had decided and removes what it had not. Only for who holds the lock.
   *
   * @throws ParallaxException if the warehouse cannot be written
   */
  public void recover() {
    writing(
        () -> {
          Journal.rollForward(files);
          files.clearStaging();
        });
  }

  /** Has something done, or refused by an exception, each time before tables are put in place. */
  public void beforeDeciding(Runnable action) {
    beforeDeciding = action;
  }

  /** Writes one table, replacing it. See {@link #write(Map, List, Consumer)}. */
  public void write(Table table, Dataset<Row> rows) {
    write(Map.of(table, rows), List.of(), counts -> {});
  }

  /** Writes tables that belong together. See {@link #write(Map, List, Consumer)}. */
  public void write(Map<Table, Dataset<Row>> tables, Consumer<Map<Table, Long>> beforeMoving) {
    write(tables, List.of(), beforeMoving);
  }

  /**
   * Writes tables that belong together: all of them are complete and checked before the first one
   * is moved into place, and once one is, the others follow, by the next run if need be.
   *
   * @param dropped tables that go when these come: those made from data that changes
   * @param beforeMoving is given the number of rows of each table, and may throw to stop it all
   * @throws ParallaxException if a key is not unique, a required column is null, or the warehouse
   *     cannot be written; what was there before is then left as it was
   */
  public void write(
      Map<Table, Dataset<Row>> tables,
      List<Table> dropped,
      Consumer<Map<Table, Long>> beforeMoving) {
    Path staging = files.newStaging();
    Map<Table, Long> counts;
    try {
      counts = new StagedTables(spark, staging).write(tables);
      beforeMoving.accept(counts);
    } catch (UncheckedIOException e) {
      files.clear(staging);
      throw cannotWrite(e);
    } catch (RuntimeException e) {
      files.clear(staging);
      throw e;
    }
    writing(() -> commit(staging, tables.keySet(), dropped));
    written.putAll(counts);
  }

  private void commit(Path staging, Set<Table> tables, List<Table> dropped) throws IOException {
    Journal journal;
    try {
      Journal.rollForward(files);
      Map<String, List<String>> moved = new LinkedHashMap<>();
      for (Table table : tables) {
        moved.put(table.name(), unmarkedNames(new Path(staging, table.name())));
      }
      List<String> goes = dropped.stream().map(Table::name).toList();
      journal = new Journal(Locations.below(files.root(), staging), moved, goes);
      beforeDeciding.run();
      journal.write(files);
    } catch (IOException | RuntimeException e) {
      if (Journal.pending(files).isEmpty()) {
        files.clear(staging);
      }
      throw e;
    }
    journal.carryOut(files);
  }

  private List<String> unmarkedNames(Path staged) throws IOException {
    files.unmark(staged); // arrives last
    return files.data(staged).stream().map(file -> file.getPath().getName()).toList();
  }

  /**
   * Writes a text beside the tables, replacing it; it appears whole or not at all.
   *
   * @param name of the file, in the warehouse
   */
  public void writeText(String name, String text) {
    writing(() -> files.writeText(name, text));
    textsWritten.add(name);
  }

  /** A text beside the tables; empty if it is not there. */
  public Optional<String> text(String name) {
    try {
      return files.text(name);
    } catch (IOException e) {
      throw cannotRead(files.path(name), e);
    }
  }

  /**
   * Rows kept beside the tables so that long work is done once.
   *
   * @param name of the work
   * @param key of the program and the options that did it
   */
  public KeptRows kept(String name, String key, StructType schema) {
    return new KeptRows(spark, files, name, key, schema);
  }

  /** Removes a text, and its folder if nothing else is in it. */
  public void deleteText(String name) {
    writing(() -> files.deleteText(name));
    files.removeIfEmpty(files.path(name).getParent());
  }

  /** Removes tables, if they are there: those made from data that is about to change. */
  public void drop(List<Table> tables) {
    writing(() -> commit(files.newStaging(), Set.of(), tables));
  }

  /** Tables read since the store was made. */
  public Set<Table> tablesRead() {
    return read;
  }

  /** Tables that were asked for and not there since the store was made. */
  public Set<Table> tablesMissed() {
    return missed;
  }

  /** Tables written since the store was made, with their numbers of rows. */
  public Map<Table, Long> tablesWritten() {
    return written;
  }

  /** Names of texts written since the store was made. */
  public Set<String> textsWritten() {
    return textsWritten;
  }

  /** Adds to the history of runs, the one table that is never replaced. */
  public void appendRuns(List<Row> runs) {
    Path staging = files.newStaging();
    Path history = files.path(RunTable.TABLE.name());
    Dataset<Row> rows = spark.createDataFrame(runs, RunTable.TABLE.schema()).coalesce(1);
    try {
      new StagedTables(spark, staging).write(Map.of(RunTable.TABLE, rows));
      Path staged = new Path(staging, RunTable.TABLE.name());
      writing(
          () -> {
            if (files.exists(history)) {
              for (FileStatus file : files.data(staged)) { // one, so that it is all or nothing
                files.move(file.getPath(), new Path(history, file.getPath().getName()));
              }
            } else {
              files.move(staged, history);
            }
            files.markWhole(history);
          });
    } finally {
      files.clear(staging);
    }
  }

  private List<FileStatus> dataFiles(String table) {
    List<FileStatus> found = new ArrayList<>();
    for (Path place : places(table)) {
      try {
        found.addAll(files.data(place));
      } catch (IOException e) {
        throw cannotRead(place, e);
      }
    }
    return found;
  }

  /** Where a table's rows are; nowhere if it has not been written, or not whole. */
  private List<Path> places(String table) {
    Path folder = files.path(table);
    try {
      Optional<Journal> pending = Journal.pending(files);
      Optional<List<Path>> onTheWay =
          pending.isEmpty() ? Optional.empty() : pending.get().placesOf(table, files);
      if (onTheWay.isPresent()) {
        return onTheWay.get();
      }
      return files.isWhole(folder) ? List.of(folder) : List.of();
    } catch (IOException e) {
      throw cannotRead(folder, e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void writing(Writing work) {
    try {
      work.run();
    } catch (IOException | UncheckedIOException e) {
      throw cannotWrite(e);
    }
  }

  private ParallaxException cannotWrite(Exception e) {
    return ParallaxException.failure(
        "Cannot write to " + location() + ": " + Causes.sentence(e), e);
  }

  private static ParallaxException cannotRead(Path path, IOException e) {
    return ParallaxException.failure(
        "Cannot read " + Locations.shown(path) + ": " + Causes.sentence(e), e);
  }
}

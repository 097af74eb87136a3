package dev.parallax.spark;

import dev.parallax.ParallaxException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What was found in each article by long work, kept beside the tables so that it is done once:
 * articles that come later do not change it. Rows are found again by what they were made from (the
 * key, which names program and options, and columns of the rows themselves), so they may be deleted
 * at any time and cost no more than that work.
 *
 * <p>Each addition is a folder of Parquet files, and counts once Spark has marked it as complete.
 */
public final class KeptRows {
  /** Hidden from readers of tables by its first letter. */
  private static final String FOLDER = "_parallax_kept";

  /** Additions before they are brought together: each costs every reader some files. */
  private static final int MOST_ADDITIONS = 16;

  private final SparkSession spark;
  private final WarehouseFiles files;
  private final Path folder;
  private final String key;
  private final StructType schema;

  /**
   * @param name of the work
   * @param key of the program and its options; what other keys left is deleted by {@link #add}
   */
  KeptRows(SparkSession spark, WarehouseFiles files, String name, String key, StructType schema) {
    this.spark = spark;
    this.files = files;
    this.folder = files.path(FOLDER + "/" + name);
    this.key = key;
    this.schema = schema;
  }

  /** All that was kept under this key; without rows if nothing was. */
  public Dataset<Row> read() {
    String[] complete =
        additions().stream().filter(this::isUsable).map(Path::toString).toArray(String[]::new);
    return complete.length == 0
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).parquet(complete);
  }

  /**
   * Adds rows to those that are kept.
   *
   * @throws ParallaxException if they cannot be written; what was kept before is left as it was
   */
  public void add(Dataset<Row> rows) {
    write(rows);
    List<Path> usable = additions().stream().filter(this::isUsable).toList();
    if (usable.size() > MOST_ADDITIONS) {
      replace(read());
    } else {
      delete(additions().stream().filter(path -> !isUsable(path)).toList());
    }
  }

  /** Puts rows in the place of all that is kept, whatever its key. */
  public void replace(Dataset<Row> rows) {
    List<Path> before = additions();
    write(rows);
    delete(before);
  }

  private void write(Dataset<Row> rows) {
    rows.write().parquet(new Path(folder, key + "-" + UUID.randomUUID()).toString());
  }

  private boolean isUsable(Path addition) {
    try {
      return addition.getName().startsWith(key + "-") && files.isWhole(addition);
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  private List<Path> additions() {
    List<Path> additions = new ArrayList<>();
    try {
      for (FileStatus status : files.system().listStatus(folder)) {
        additions.add(status.getPath());
      }
    } catch (FileNotFoundException e) {
      return additions; // nothing has been kept yet
    } catch (IOException e) {
      throw failure("read", e);
    }
    additions.sort(null);
    return additions;
  }

  private void delete(List<Path> additions) {
    try {
      for (Path addition : additions) {
        files.remove(addition);
      }
    } catch (IOException e) {
      throw failure("clear", e);
    }
  }

  private ParallaxException failure(String what, IOException e) {
    return ParallaxException.failure(
        "Cannot " + what + " " + Locations.shown(folder) + ": " + Causes.sentence(e), e);
  }
}

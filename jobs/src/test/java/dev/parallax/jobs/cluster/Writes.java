package dev.parallax.jobs.cluster;

import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Sees from outside which jobs are writing at this moment. */
final class Writes {
  private static final Set<String> TABLES =
      Tables.ALL.stream().map(Table::name).collect(Collectors.toSet());

  private Writes() {}

  /** Names of the jobs of which a table is half written below a folder. */
  static Set<String> underWay(FileSystem files, Path warehouse) {
    Set<String> tables = new TreeSet<>();
    find(files, warehouse, 4, tables);
    return Tables.ALL.stream()
        .filter(table -> tables.contains(table.name()))
        .map(Table::writer)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void find(FileSystem files, Path folder, int depth, Set<String> found) {
    FileStatus[] children;
    try {
      children = files.listStatus(folder);
    } catch (IOException e) {
      return; // moved or not there yet
    }
    for (FileStatus child : children) {
      if (child.isDirectory()) {
        if (child.getPath().getName().equals("_temporary")) {
          found.add(folder.getName());
        } else if (depth > 0 && !isFinished(child.getPath(), folder)) {
          find(files, child.getPath(), depth - 1, found);
        }
      }
    }
  }

  /** A table in its place has nothing half written below. */
  private static boolean isFinished(Path folder, Path parent) {
    return TABLES.contains(folder.getName()) && !parent.getParent().getName().startsWith("_");
  }
}

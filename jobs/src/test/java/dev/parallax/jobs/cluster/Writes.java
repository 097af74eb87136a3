package dev.parallax.jobs.cluster;

import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Sees from outside which jobs are writing at this moment. */
final class Writes {
  private static final Map<String, String> WRITERS =
      Tables.ALL.stream().collect(Collectors.toMap(Table::name, Table::writer));
  private static final int DEPTH = 5;

  private Writes() {}

  /** Names of the jobs of which a table is half written in a warehouse. */
  static Set<String> underWay(FileSystem files, Path warehouse) {
    Set<String> jobs = new TreeSet<>();
    for (FileStatus child : children(files, warehouse)) {
      if (child.isDirectory() && child.getPath().getName().startsWith("_")) {
        find(files, child.getPath(), DEPTH, jobs);
      }
    }
    return jobs;
  }

  private static void find(FileSystem files, Path folder, int depth, Set<String> jobs) {
    for (FileStatus child : children(files, folder)) {
      if (child.getPath().getName().equals("_temporary")) {
        String job =
            folder.getParent().getName().equals("report")
                ? "report"
                : WRITERS.get(folder.getName());
        if (job != null) {
          jobs.add(job);
        }
      } else if (child.isDirectory() && depth > 0) {
        find(files, child.getPath(), depth - 1, jobs);
      }
    }
  }

  private static FileStatus[] children(FileSystem files, Path folder) {
    try {
      return files.listStatus(folder);
    } catch (IOException e) {
      return new FileStatus[0]; // moved, or not there yet
    }
  }
}

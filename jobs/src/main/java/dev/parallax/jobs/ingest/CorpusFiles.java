package dev.parallax.jobs.ingest;

import dev.parallax.ParallaxException;
import dev.parallax.spark.Causes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of a corpus: one file, a folder with all that is below it, or a glob. */
final class CorpusFiles {
  private CorpusFiles() {}

  /**
   * In the order of their addresses. Files and folders whose names begin with a dot or an
   * underscore are passed over, as Spark and Hadoop do.
   *
   * @throws ParallaxException if nothing is there, or it cannot be listed
   */
  static List<FileSlice> list(String corpus, Configuration hadoop) {
    return found(corpus, hadoop).stream()
        .map(
            file -> {
              Path path = file.getPath();
              return FileSlice.whole(path.toString(), Format.ofName(path.getName()), file.getLen());
            })
        .sorted(Comparator.comparing(FileSlice::uri))
        .toList();
  }

  /**
   * The files' addresses, lengths and times of change, one a line: another text if any has changed.
   * Times are the store's own, and not compared with a clock.
   *
   * @throws ParallaxException if nothing is there, or it cannot be listed
   */
  static String state(String corpus, Configuration hadoop) {
    return found(corpus, hadoop).stream()
        .map(file -> file.getPath() + "\t" + file.getLen() + "\t" + file.getModificationTime())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static List<FileStatus> found(String corpus, Configuration hadoop) {
    List<FileStatus> found = new ArrayList<>();
    try {
      Path path = new Path(corpus);
      FileSystem files = path.getFileSystem(hadoop);
      FileStatus[] roots =
          files.exists(path)
              ? new FileStatus[] {files.getFileStatus(path)}
              : files.globStatus(path);
      if (roots == null || roots.length == 0) {
        throw ParallaxException.usage(
            "There is no file or folder " + corpus + ". Check the path of the corpus.");
      }
      for (FileStatus root : roots) {
        collect(files, root, found);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw ParallaxException.failure(
          "Cannot read the corpus " + corpus + ": " + Causes.sentence(e), e);
    }
    if (found.isEmpty()) {
      throw ParallaxException.failure(
          "There are no files in " + corpus + ", so there is nothing to analyse.");
    }
    return found;
  }

  private static void collect(FileSystem files, FileStatus status, List<FileStatus> found)
      throws IOException {
    if (!status.isDirectory()) {
      found.add(status);
      return;
    }
    for (FileStatus child : files.listStatus(status.getPath())) {
      String name = child.getPath().getName();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        collect(files, child, found);
      }
    }
  }
}

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
  /**
   * @param changed when, by the store's own clock
   */
  private record Found(FileSlice file, long changed) {
    static Found of(FileStatus status, Format format, long bytes) {
      return new Found(
          FileSlice.whole(status.getPath().toString(), format, bytes),
          status.getModificationTime());
    }
  }

  private CorpusFiles() {}

  /**
   * In the order of their addresses. Files and folders whose names begin with a dot or an
   * underscore are passed over, as Spark and Hadoop do.
   *
   * @throws ParallaxException if nothing is there, or it cannot be listed
   */
  static List<FileSlice> list(String corpus, Configuration hadoop) {
    return found(corpus, hadoop).stream().map(Found::file).toList();
  }

  /**
   * The files' addresses, lengths and times of change, one a line: another text if any has changed.
   * Times are the store's own, and not compared with a clock.
   *
   * @throws ParallaxException if nothing is there, or it cannot be listed
   */
  static String state(String corpus, Configuration hadoop) {
    return found(corpus, hadoop).stream()
        .map(one -> one.file().uri() + "\t" + one.file().fileBytes() + "\t" + one.changed())
        .collect(Collectors.joining("\n"));
  }

  private static List<Found> found(String corpus, Configuration hadoop) {
    List<Found> found = new ArrayList<>();
    try {
      Path path = new Path(corpus);
      FileSystem files = path.getFileSystem(hadoop);
      boolean isNamed = files.exists(path);
      FileStatus[] roots =
          isNamed ? new FileStatus[] {files.getFileStatus(path)} : files.globStatus(path);
      if (roots == null || roots.length == 0) {
        throw ParallaxException.usage(
            "There is no file or folder " + corpus + ". Check the path of the corpus.");
      }
      for (FileStatus root : roots) {
        if (isNamed) {
          collect(files, root, LocalBounds.of(files, root.getPath()), found);
        } else {
          collectInside(files, root, LocalBounds.of(files, root.getPath().getParent()), found);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw ParallaxException.failure(
          "Cannot read the corpus " + corpus + ": " + Causes.sentence(e), e);
    }
    if (found.isEmpty()) {
      throw ParallaxException.failure(
          "There are no files in " + corpus + ", so there is nothing to analyse.");
    }
    found.sort(Comparator.comparing(one -> one.file().uri()));
    return found;
  }

  /** What a listing has found, unless it is a link or a pipe that leads elsewhere. */
  private static void collectInside(
      FileSystem files, FileStatus status, LocalBounds bounds, List<Found> found)
      throws IOException {
    switch (bounds.kind(status.getPath())) {
      case INSIDE -> collect(files, status, bounds, found);
      case LINK_INSIDE -> {} // read where it lies
      case LINK_OUTSIDE -> found.add(Found.of(status, Format.LINK, 0));
      case SPECIAL -> found.add(Found.of(status, Format.SPECIAL, 0));
    }
  }

  private static void collect(
      FileSystem files, FileStatus status, LocalBounds bounds, List<Found> found)
      throws IOException {
    if (!status.isDirectory()) {
      found.add(Found.of(status, Format.ofName(status.getPath().getName()), status.getLen()));
      return;
    }
    for (FileStatus child : files.listStatus(status.getPath())) {
      String name = child.getPath().getName();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        collectInside(files, child, bounds, found);
      }
    }
  }
}

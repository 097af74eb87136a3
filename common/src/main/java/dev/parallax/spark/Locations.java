package dev.parallax.spark;

import org.apache.hadoop.fs.Path;

/** Paths as a user would write them. */
public final class Locations {
  private Locations() {}

  /** Without {@code file:} for local paths; with the scheme for all others. */
  public static String shown(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  /** A path relative to a folder that it is below. */
  static String below(Path folder, Path path) {
    return folder.toUri().relativize(path.toUri()).getPath();
  }
}

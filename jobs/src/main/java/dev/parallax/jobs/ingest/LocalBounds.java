package dev.parallax.jobs.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.hadoop.fs.FileSystem;

/**
 * Keeps the listing of a local folder inside it: in a corpus that somebody else has packed, a link
 * can lead to any file of this machine, and a pipe can keep a reader waiting for ever.
 */
final class LocalBounds {
  /** What a name in a folder stands for. */
  enum Kind {
    INSIDE,
    LINK_INSIDE,
    LINK_OUTSIDE,
    SPECIAL
  }

  private final Path root; // null where there are no links

  private LocalBounds(Path root) {
    this.root = root;
  }

  /** The bounds of a file or folder, which may itself be reached by a link. */
  static LocalBounds of(FileSystem files, org.apache.hadoop.fs.Path root) throws IOException {
    if (!"file".equals(files.getUri().getScheme())) {
      return new LocalBounds(null);
    }
    try {
      return new LocalBounds(local(root).toRealPath());
    } catch (InvalidPathException e) {
      return new LocalBounds(null); // a name that this JVM's locale cannot write
    }
  }

  Kind kind(org.apache.hadoop.fs.Path listed) throws IOException {
    if (root == null) {
      return Kind.INSIDE;
    }
    try {
      Path path = local(listed);
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isOther()) {
        return Kind.SPECIAL;
      }
      if (!attributes.isSymbolicLink()) {
        return Kind.INSIDE;
      }
      return path.toRealPath().startsWith(root) ? Kind.LINK_INSIDE : Kind.LINK_OUTSIDE;
    } catch (InvalidPathException e) {
      return Kind.INSIDE;
    }
  }

  private static Path local(org.apache.hadoop.fs.Path path) {
    return Path.of(path.toUri().getPath());
  }
}

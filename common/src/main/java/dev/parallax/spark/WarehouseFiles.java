package dev.parallax.spark;

import dev.parallax.ParallaxException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of a warehouse, and the few things done with them: on a disk or an object store. */
final class WarehouseFiles {
  /** Where things are made before they are moved; hidden from readers by its first letter. */
  private static final String STAGING = "_parallax_staging";

  /** Arrives after all other files of a table, and goes before them. */
  private static final String MARKER = "_SUCCESS";

  private final Path root;
  private final FileSystem files;

  WarehouseFiles(FileSystem files, Path root) {
    this.files = files;
    this.root = files.makeQualified(root);
  }

  /**
   * @throws ParallaxException if the warehouse's file system cannot be reached
   */
  static WarehouseFiles at(String root, Configuration hadoop) {
    Path path = new Path(root);
    try {
      return new WarehouseFiles(path.getFileSystem(hadoop), path);
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot reach " + root + ": " + Causes.sentence(e), e);
    }
  }

  FileSystem system() {
    return files;
  }

  Path root() {
    return root;
  }

  Path path(String name) {
    return new Path(root, name);
  }

  boolean exists(Path path) throws IOException {
    return files.exists(path);
  }

  /** Whether all of a table's files are there. */
  boolean isWhole(Path table) throws IOException {
    return files.exists(new Path(table, MARKER));
  }

  void markWhole(Path table) throws IOException {
    files.create(new Path(table, MARKER), true).close();
  }

  void unmark(Path table) throws IOException {
    files.delete(new Path(table, MARKER), false);
  }

  /** Removes a folder with all in it, if it is there; a table is not whole from the first on. */
  void remove(Path folder) throws IOException {
    unmark(folder);
    if (!files.delete(folder, true) && files.exists(folder)) {
      throw new IOException("cannot remove " + Locations.shown(folder));
    }
  }

  /**
   * @throws IOException if it cannot be done; nothing may be in the way
   */
  void move(Path from, Path to) throws IOException {
    files.mkdirs(to.getParent()); // of a table in a folder of the warehouse
    if (!files.rename(from, to)) {
      throw new IOException("cannot move to " + Locations.shown(to));
    }
  }

  /** A table's files that hold rows, by name; none if the folder is not there. */
  List<FileStatus> data(Path table) throws IOException {
    try {
      return Arrays.stream(files.listStatus(table))
          .filter(file -> !file.getPath().getName().matches("[._].*"))
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /** A folder that nobody else uses, not made yet. */
  Path newStaging() {
    return new Path(path(STAGING), UUID.randomUUID().toString());
  }

  /** Finds out whether anything can be written, and leaves nothing behind. */
  void requireWritable() throws IOException {
    Path staging = newStaging();
    try {
      if (!files.mkdirs(staging)) {
        throw new IOException("Mkdirs failed to create " + Locations.shown(staging));
      }
    } finally {
      clear(staging);
      removeIfEmpty(root);
    }
  }

  /** Removes one staging folder, as far as that can be done: the next run removes what is left. */
  void clear(Path staging) {
    try {
      files.delete(staging, true);
    } catch (IOException e) {
      return; // an error that led here is the one to report
    }
    removeIfEmpty(staging.getParent());
  }

  /** Removes what runs that were killed have staged; nobody may be writing. */
  void clearStaging() throws IOException {
    files.delete(path(STAGING), true);
  }

  void removeIfEmpty(Path folder) {
    try {
      if (files.listStatus(folder).length == 0) {
        files.delete(folder, false);
      }
    } catch (IOException e) {
      return; // it was not made, or does no harm
    }
  }

  /** A text in the warehouse; empty if it is not there. */
  Optional<String> text(String name) throws IOException {
    try (FSDataInputStream in = files.open(path(name))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes a file in its place.
   *
   * @param mayReplace whether a file of that name may be there
   */
  void write(Path file, String text, boolean mayReplace) throws IOException {
    try (OutputStream out = files.create(file, mayReplace)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (FSError e) { // what Hadoop throws where a local disk is full
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Replaces a text; it appears whole or not at all. */
  void writeText(String name, String text) throws IOException {
    Path staging = newStaging();
    Path beside = new Path(staging, "text");
    try {
      write(beside, text, true);
      deleteText(name);
      move(beside, path(name));
    } finally {
      clear(staging);
    }
  }

  void deleteText(String name) throws IOException {
    deleteFile(path(name));
  }

  void deleteFile(Path file) throws IOException {
    files.delete(file, false);
  }
}

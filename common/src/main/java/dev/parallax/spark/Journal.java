package dev.parallax.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A commit of tables that is decided: from the moment its file is in the warehouse, all of it
 * holds, and whoever writes next ends what was begun. Until then nothing of it does.
 *
 * @param staging folder in which the tables were made, below the warehouse
 * @param moved tables that take the place of those with their names, each with its files
 * @param dropped tables that go
 */
record Journal(String staging, Map<String, List<String>> moved, List<String> dropped) {
  private static final String NAME = "_parallax_commit.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The decided commit that has not been ended, if there is one. */
  static Optional<Journal> pending(WarehouseFiles files) throws IOException {
    Optional<String> text = files.text(NAME);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(JSON.readValue(text.get(), Journal.class));
  }

  /** Ends what was decided; nothing happens if nothing was. */
  static void rollForward(WarehouseFiles files) throws IOException {
    Optional<Journal> pending = pending(files);
    if (pending.isPresent()) {
      pending.get().carryOut(files);
    }
  }

  /** Decides it. */
  void write(WarehouseFiles files) throws IOException {
    try {
      files.writeText(NAME, JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Carries out what is decided, from whatever point on it has not been; then forgets it. */
  void carryOut(WarehouseFiles files) throws IOException {
    for (Map.Entry<String, List<String>> table : moved.entrySet()) {
      carryOut(files, files.path(staging + "/" + table.getKey()), table.getKey(), table.getValue());
    }
    for (String table : dropped) {
      files.remove(files.path(table));
    }
    files.deleteText(NAME);
    files.clear(files.path(staging));
  }

  private static void carryOut(WarehouseFiles files, Path staged, String table, List<String> names)
      throws IOException {
    Path target = files.path(table);
    if (files.exists(staged)) {
      if (names(files, staged).containsAll(names)) {
        files.remove(target);
        files.move(staged, target);
      } else {
        moveTheRest(files, staged, target);
      }
    }
    files.markWhole(target);
  }

  /**
   * An object store moves a folder by copying its files and then removing them: what has been
   * removed has been copied.
   */
  private static void moveTheRest(WarehouseFiles files, Path staged, Path target)
      throws IOException {
    for (FileStatus left : files.data(staged)) {
      Path copied = new Path(target, left.getPath().getName());
      files.deleteFile(copied);
      files.move(left.getPath(), copied);
    }
    files.remove(staged);
  }

  /**
   * Where a table's rows are while this is carried out: a folder, or files of two folders.
   *
   * @return nothing if this says nothing of the table; an empty list if it is dropped
   */
  Optional<List<Path>> placesOf(String table, WarehouseFiles files) throws IOException {
    if (dropped.contains(table)) {
      return Optional.of(List.of());
    }
    List<String> names = moved.get(table);
    if (names == null) {
      return Optional.empty();
    }
    Path staged = files.path(staging + "/" + table);
    Set<String> left = names(files, staged);
    if (left.isEmpty() || left.containsAll(names)) {
      return Optional.of(List.of(left.isEmpty() ? files.path(table) : staged));
    }
    List<Path> places = new ArrayList<>();
    for (String name : names) {
      places.add(new Path(left.contains(name) ? staged : files.path(table), name));
    }
    return Optional.of(places);
  }

  private static Set<String> names(WarehouseFiles files, Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    for (FileStatus file : files.data(folder)) {
      names.add(file.getPath().getName());
    }
    return names;
  }
}

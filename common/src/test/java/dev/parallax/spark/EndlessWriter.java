package dev.parallax.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** Commits one edition of some tables after the other, until it is killed. */
final class EndlessWriter {
  /** Tables with their numbers of files. */
  static final Map<String, Integer> TABLES = Map.of("article", 5, "report/story", 2, "actor", 1);

  private EndlessWriter() {}

  /**
   * @param arguments the warehouse, and how many editions to make; each is told when it is done
   */
  public static void main(String[] arguments) throws IOException {
    WarehouseFiles files = files(Path.of(arguments[0]));
    LockHolder me = LockHolder.current(Long.toString(ProcessHandle.current().pid()));
    Consumer<String> say = System.err::println;
    try (WriterLock lock = WriterLock.acquire(files, me, Duration.ofSeconds(1), say)) {
      Journal.rollForward(files);
      files.clearStaging();
      int last = files.exists(files.path("article")) ? edition(files, "article") : 0;
      System.out.println(last);
      for (int edition = last + 1; edition <= last + Integer.parseInt(arguments[1]); edition++) {
        lock.requireHeld();
        commit(files, edition);
        System.out.println(edition);
      }
    }
  }

  static WarehouseFiles files(Path warehouse) throws IOException {
    return new WarehouseFiles(
        FileSystem.getLocal(new Configuration(false)),
        new org.apache.hadoop.fs.Path(warehouse.toUri()));
  }

  private static void commit(WarehouseFiles files, int edition) throws IOException {
    org.apache.hadoop.fs.Path staging = files.newStaging();
    Map<String, List<String>> moved = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> table : TABLES.entrySet()) {
      Path folder = Path.of(staging.toUri().getPath()).resolve(table.getKey());
      Files.createDirectories(folder);
      List<String> names = new ArrayList<>();
      for (int file = 0; file < table.getValue(); file++) {
        names.add("part-" + file + "-" + edition);
        Files.writeString(folder.resolve(names.get(file)), Integer.toString(edition));
      }
      moved.put(table.getKey(), names);
    }
    Journal journal =
        new Journal(Locations.below(files.root(), staging), moved, List.of("never written"));
    journal.write(files);
    journal.carryOut(files);
  }

  /**
   * The edition of a table that a reader finds.
   *
   * @throws IllegalStateException if it is not whole, or of several editions
   */
  static int edition(WarehouseFiles files, String table) throws IOException {
    var pending = Journal.pending(files);
    List<org.apache.hadoop.fs.Path> places =
        pending.isPresent()
            ? pending.get().placesOf(table, files).orElseThrow()
            : List.of(files.path(table));
    List<String> contents = new ArrayList<>();
    for (org.apache.hadoop.fs.Path place : places) {
      files.data(place).forEach(file -> contents.add(text(file.getPath())));
    }
    boolean isWhole = pending.isPresent() || files.isWhole(files.path(table));
    if (!isWhole
        || contents.size() != TABLES.get(table)
        || contents.stream().distinct().count() != 1) {
      throw new IllegalStateException(table + " has " + contents + ", whole: " + isWhole);
    }
    return Integer.parseInt(contents.get(0));
  }

  private static String text(org.apache.hadoop.fs.Path file) {
    try {
      return Files.readString(Path.of(file.toUri().getPath()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

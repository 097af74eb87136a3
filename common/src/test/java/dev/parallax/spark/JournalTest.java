package dev.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A writer that is killed before any one change to the disk leaves all tables old or all new. */
class JournalTest {
  private static final String STAGING = "_parallax_staging/one";
  private static final Map<String, List<String>> OLD =
      Map.of("article", List.of("a-old"), "report/story", List.of("s-old"));
  private static final Map<String, List<String>> NEW =
      Map.of("article", List.of("c-new", "d-new"), "report/story", List.of("t-new"));

  @TempDir Path folder;

  private final Configuration conf = new Configuration(false);
  private Path warehouse;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void killedBeforeAnyChangeAndOnceMoreWhileItIsMendedNothingIsLost(boolean isObjectStore)
      throws IOException {
    int trials = 0;
    int decided = 0;
    boolean lives = false;
    for (int changes = 0; !lives; changes++) {
      boolean mends = false;
      for (int more = 0; !mends; more++) {
        prepare(changes + "-" + more);
        lives = succeeds(isObjectStore, changes, this::commit);
        Map<String, List<String>> seen = seen();
        assertThat(seen).isIn(OLD, NEW);
        mends = succeeds(isObjectStore, more, this::mend);
        assertThat(seen()).isEqualTo(seen);
        assertThat(succeeds(isObjectStore, Integer.MAX_VALUE, this::mend)).isTrue();
        assertThat(seen()).isEqualTo(seen);
        requireClean(seen.equals(NEW));
        trials++;
        decided += seen.equals(NEW) ? 1 : 0;
      }
    }
    assertThat(trials).isGreaterThan(100);
    assertThat(decided).isBetween(1, trials - 1);
  }

  @Test
  void nothingIsPendingInAWarehouseAtRest() throws IOException {
    prepare("rest");
    assertThat(Journal.pending(files())).isEmpty();
  }

  private interface Work {
    void on(WarehouseFiles files) throws IOException;
  }

  private boolean succeeds(boolean isObjectStore, int changes, Work work) throws IOException {
    try (DyingFileSystem files = new DyingFileSystem(conf, isObjectStore, changes)) {
      try {
        work.on(new WarehouseFiles(files, new org.apache.hadoop.fs.Path(warehouse.toUri())));
      } catch (IOException e) {
        assertThat(files.isDead()).as(e.toString()).isTrue();
      }
      return !files.isDead();
    }
  }

  private void commit(WarehouseFiles files) throws IOException {
    Journal journal = new Journal(STAGING, new LinkedHashMap<>(NEW), List.of("actor"));
    journal.write(files);
    journal.carryOut(files);
  }

  private void mend(WarehouseFiles files) throws IOException {
    Journal.rollForward(files);
    files.clearStaging();
  }

  /** Three tables in place, of which one is to go; two beside them. */
  private void prepare(String name) throws IOException {
    warehouse = Files.createDirectory(folder.resolve(name));
    for (String table : OLD.keySet()) {
      write(warehouse.resolve(table), OLD.get(table));
      Files.createFile(warehouse.resolve(table).resolve("_SUCCESS"));
      write(warehouse.resolve(STAGING).resolve(table), NEW.get(table));
    }
    write(warehouse.resolve("actor"), List.of("x-old"));
    Files.createFile(warehouse.resolve("actor/_SUCCESS"));
  }

  private static void write(Path table, List<String> names) throws IOException {
    Files.createDirectories(table);
    for (String name : names) {
      Files.writeString(table.resolve(name), name);
    }
  }

  /** What a reader finds: the contents of each table's files. */
  private Map<String, List<String>> seen() throws IOException {
    WarehouseFiles files = files();
    Map<String, List<String>> seen = new LinkedHashMap<>();
    for (String table : OLD.keySet()) {
      Optional<Journal> pending = Journal.pending(files);
      List<org.apache.hadoop.fs.Path> places =
          pending.isPresent()
              ? pending.get().placesOf(table, files).orElseThrow()
              : List.of(files.path(table));
      if (pending.isEmpty()) {
        assertThat(files.isWhole(files.path(table))).isTrue();
      }
      List<String> contents = new ArrayList<>();
      for (org.apache.hadoop.fs.Path place : places) {
        for (var file : files.data(place)) {
          contents.add(Files.readString(Path.of(file.getPath().toUri().getPath())));
        }
      }
      seen.put(table, contents.stream().sorted().toList());
    }
    return seen;
  }

  private void requireClean(boolean isNew) throws IOException {
    try (Stream<Path> left = Files.list(warehouse)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              isNew ? List.of("article", "report") : List.of("article", "report", "actor"));
    }
    FileUtil.fullyDelete(warehouse.toFile());
  }

  private WarehouseFiles files() throws IOException {
    return new WarehouseFiles(
        new DyingFileSystem(conf, false, Integer.MAX_VALUE),
        new org.apache.hadoop.fs.Path(warehouse.toUri()));
  }
}

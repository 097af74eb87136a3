package dev.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WriterLockTest {
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final LockHolder ME = LockHolder.current("mine");

  @TempDir Path warehouse;

  private final List<String> said = new ArrayList<>();

  @Test
  void aSecondRunIsRefusedAndToldWhoWrites() throws IOException {
    try (WriterLock first = acquire("first")) {
      assertThatThrownBy(() -> acquire("second"))
          .hasMessageContaining("Another run is writing to " + warehouse)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("run first")
          .hasMessageContaining("another --out");
      first.requireHeld();
    }
    acquire("third").close();
    assertThat(warehouse).doesNotExist(); // nothing was written
  }

  @Test
  void theLockOfAProcessThatHasEndedIsTakenOverAtOnce() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    leaveLock(new LockHolder("killed", "here", ME.machine(), ended.pid(), "1", "earlier"));
    acquire("next").close();
    assertThat(said).singleElement().asString().contains("run killed", "taken over");
  }

  @Test
  void aNewProcessWithTheIdOfAKilledOneIsNotTakenForIt() throws IOException {
    leaveLock(new LockHolder("killed", "here", ME.machine(), ME.processId(), "1", "earlier"));
    acquire("next").close();
    assertThat(said).singleElement().asString().contains("run killed", "taken over");
  }

  @Test
  void aRunElsewhereThatNoLongerCountsIsTakenForDead() throws IOException {
    leaveLock(new LockHolder("elsewhere", "far", "far", ME.processId(), "1", "earlier"));
    Files.writeString(warehouse.resolve("_parallax_lock_beat"), "17");
    try (WriterLock lock = acquire("next")) {
      lock.requireHeld();
    }
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).contains("watching", "on far");
    assertThat(said.get(1)).contains("taken over");
  }

  @Test
  void aRunElsewhereThatCountsOnIsNotDisturbed() throws IOException {
    try (WriterLock elsewhere =
        acquire(new LockHolder("elsewhere", "far", "far", ME.processId(), "1", "earlier"))) {
      assertThatThrownBy(() -> acquire("next")).hasMessageContaining("on far");
      elsewhere.requireHeld();
    }
  }

  @Test
  void aLockWithoutANameIsLeftByARunKilledWhileItWroteIt() throws IOException {
    Files.createFile(warehouse.resolve("_parallax_lock"));
    acquire("next").close();
    assertThat(said).hasSize(2);
  }

  @Test
  void aRunThatStoodStillForTooLongWritesNoMore() throws IOException {
    try (WriterLock lock = acquire("slow")) {
      leaveLock(LockHolder.current("faster"));
      assertThatThrownBy(lock::requireHeld).hasMessageContaining("has taken over");
    }
    assertThat(Files.readString(warehouse.resolve("_parallax_lock"))).contains("faster");
  }

  @Test
  void nothingOfALockIsLeftInAWarehouseWithTables() throws IOException {
    Files.createDirectory(warehouse.resolve("article"));
    acquire("one").close();
    try (Stream<Path> left = Files.list(warehouse)) {
      assertThat(left).containsExactly(warehouse.resolve("article"));
    }
  }

  private WriterLock acquire(String runId) throws IOException {
    return acquire(LockHolder.current(runId));
  }

  private WriterLock acquire(LockHolder holder) throws IOException {
    var root = new org.apache.hadoop.fs.Path(warehouse.toUri());
    var files = new WarehouseFiles(FileSystem.getLocal(new Configuration(false)), root);
    return WriterLock.acquire(files, holder, BEAT, said::add);
  }

  private void leaveLock(LockHolder holder) throws IOException {
    Files.writeString(warehouse.resolve("_parallax_lock"), holder.json());
  }
}

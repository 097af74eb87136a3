package dev.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that do nothing but commit tables, each killed in the middle of it: {@code
 * -Dparallax.kills=100} for as many.
 */
@Tag("fault")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("parallax.kills", 10);
  private static final long SEED = Long.getLong("parallax.kills.seed", 8);
  private static final int LONGEST_MILLIS = 400;

  @TempDir Path folder;

  @Test
  void whateverAWriterHadDoneStaysWhenItIsKilledAndAllTablesAreOfOneEdition() throws Exception {
    Path warehouse = Files.createDirectory(folder.resolve("warehouse"));
    Random random = new Random(SEED);
    int last = 0;
    int rolledForward = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path told = folder.resolve("told-" + kill);
      Process writer = writer(warehouse, told, Integer.MAX_VALUE / 2);
      while (writer.isAlive() && Files.readAllLines(told).size() < 2) {
        writer.waitFor(5, TimeUnit.MILLISECONDS);
      }
      assertThat(writer.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS)).isFalse();
      writer.destroyForcibly().waitFor();
      List<String> editions = Files.readAllLines(told);
      int done = Integer.parseInt(editions.get(editions.size() - 1));
      assertThat(Integer.parseInt(editions.get(0))).isEqualTo(last);
      last = edition(warehouse);
      assertThat(last).isBetween(done, done + 1);
      rolledForward += last - done;
    }
    Path told = folder.resolve("told-last");
    assertThat(writer(warehouse, told, 0).waitFor()).isZero();
    assertThat(Files.readAllLines(told)).containsExactly(Integer.toString(last));
    assertThat(edition(warehouse)).isEqualTo(last);
    try (Stream<Path> left = Files.list(warehouse)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("article", "report", "actor");
    }
    Files.writeString(
        Path.of(System.getProperty("parallax.root"), "common/target/killed-writers.txt"),
        KILLS + " kills, " + last + " commits, " + rolledForward + " ended by the next\n");
  }

  private static int edition(Path warehouse) throws IOException {
    WarehouseFiles files = EndlessWriter.files(warehouse);
    List<Integer> editions = new ArrayList<>();
    for (String table : EndlessWriter.TABLES.keySet()) {
      editions.add(EndlessWriter.edition(files, table));
    }
    assertThat(editions.stream().distinct()).hasSize(1);
    return editions.get(0);
  }

  private static Process writer(Path warehouse, Path told, int editions) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            warehouse.toString(),
            Integer.toString(editions))
        .redirectOutput(told.toFile())
        .redirectError(told.resolveSibling(told.getFileName() + ".log").toFile())
        .start();
  }
}

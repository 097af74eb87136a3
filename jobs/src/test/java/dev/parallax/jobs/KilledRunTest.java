package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.Dimensions;
import dev.parallax.table.Fact;
import dev.parallax.table.RunTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs in JVMs of their own, killed at moments spread over their duration and then run again:
 * {@code -Dparallax.kills=20} for as many, {@code -Dparallax.kills.seed=8} for other moments.
 */
@Tag("fault")
@Timeout(value = 180, unit = TimeUnit.MINUTES)
class KilledRunTest {
  private static final Path ROOT = Path.of(System.getProperty("parallax.root")).normalize();
  private static final int KILLS = Integer.getInteger("parallax.kills", 3);
  private static final long SEED = Long.getLong("parallax.kills.seed", 8);
  private static final List<Table> TABLES =
      Stream.of(Tables.ALL.stream(), Dimensions.ALL.stream(), Fact.ALL.stream().map(Fact::table))
          .flatMap(tables -> tables)
          .filter(table -> table != RunTable.TABLE) // which tells when and how often
          .toList();

  @TempDir Path folder;

  @Test
  void aRunKilledAtAnyMomentLosesNothingAndIsTakenUpWhereItWas() throws Exception {
    long started = System.nanoTime();
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(run(undisturbed).waitFor()).as(log(undisturbed)).isZero();
    long millis = (System.nanoTime() - started) / 1_000_000;
    Map<String, String> expected = contents(undisturbed);
    assertThat(expected).hasSizeGreaterThan(50);

    Random random = new Random(SEED);
    int endedFirst = 0;
    List<String> told = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path out = folder.resolve("killed-" + kill);
      long after = Math.round(millis * (kill + random.nextDouble()) / KILLS);
      Process run = run(out);
      if (run.waitFor(after, TimeUnit.MILLISECONDS)) {
        endedFirst++;
      }
      run.destroyForcibly().waitFor();
      String moment = "kill " + kill + " after " + after + " of " + millis + " ms";
      Map<String, String> left = contents(out);
      assertThat(expected).as(moment).containsAllEntriesOf(left);

      assertThat(run(out).waitFor()).as(moment + log(out)).isZero();
      assertThat(contents(out)).as(moment).isEqualTo(expected);
      assertThat(hiddenIn(out))
          .as(moment)
          .containsExactly("_parallax_kept", "_parallax_log", "_parallax_state");
      told.add(moment + ": " + left.size() + " tables were there, none lost");
    }
    assertThat(endedFirst).as("runs that ended before they were killed").isLessThan(KILLS);
    Files.write(ROOT.resolve("jobs/target/killed-runs.txt"), told);
  }

  private Process run(Path out) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    try (Stream<String> options = Files.lines(ROOT.resolve("jobs/bin/java-options"))) {
      options.map(String::strip).filter(line -> line.startsWith("--add")).forEach(command::add);
    }
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m", // the short compiler alone would have 48
            "-Xmx1g",
            "-Djdk.reflect.useDirectMethodHandle=false",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dlog4j2.configurationFile=" + ROOT.resolve("jobs/bin/log4j2.properties"),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.parallax.jobs.Main",
            "run",
            ROOT.resolve("seeds/corpus/dock-strike").toString(),
            "--out",
            out.toString(),
            "--latest-date",
            "2026-01-01",
            "--sentiment-model",
            "fast",
            "--stack-trace"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile(out).toFile()))
        .start();
  }

  private static Path logFile(Path out) {
    return out.resolveSibling(out.getFileName() + ".log");
  }

  private static String log(Path out) throws IOException {
    return Files.readString(logFile(out));
  }

  /** The rows of every table that a reader finds, as an independent reader reads them, in order. */
  private static Map<String, String> contents(Path out) throws SQLException {
    TableStore store = new TableStore(SharedSpark.session(), out.toString());
    Map<String, String> contents = new TreeMap<>();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (Table table : TABLES) {
        if (store.has(table)) {
          String files =
              Arrays.stream(store.read(table).inputFiles())
                  .map(file -> "'" + file.replaceFirst("^file:(//)?", "") + "'")
                  .collect(Collectors.joining(",", "[", "]"));
          String columns =
              Arrays.stream(table.schema().fieldNames())
                  .map(name -> '"' + name + '"')
                  .collect(Collectors.joining(","));
          try (ResultSet rows =
              statement.executeQuery(
                  String.format(
                      Locale.ROOT,
                      "SELECT count(*), md5(string_agg(line, chr(10) ORDER BY line)) FROM"
                          + " (SELECT CAST(ROW(%s) AS VARCHAR) AS line FROM read_parquet(%s))",
                      columns,
                      files))) {
            rows.next();
            contents.put(table.name(), rows.getLong(1) + " " + rows.getString(2));
          }
        }
      }
    }
    return contents;
  }

  private static List<String> hiddenIn(Path out) throws IOException {
    try (Stream<Path> paths = Files.list(out)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[._].*") && !name.endsWith(".crc")) // Hadoop's own
          .sorted()
          .toList();
    }
  }
}

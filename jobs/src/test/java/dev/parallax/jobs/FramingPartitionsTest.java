package dev.parallax.jobs;

import static dev.parallax.jobs.CommandRun.parallax;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ActorLabelTable;
import dev.parallax.table.OutletTermTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How many tasks share the work is nobody's business but the machine's. */
@Tag("distributed")
@ExtendWith(SharedSpark.class)
class FramingPartitionsTest {
  private static final Set<String> DEALT_ANEW =
      Set.of("article", "story_article", "sentence", "voice_span", "actor_label_mention");

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String COALESCED = "spark.sql.adaptive.coalescePartitions.enabled";

  private static final List<Table> FRAMING =
      Tables.ALL.stream().filter(table -> table.writer().equals("framing")).toList();

  @Test
  void everyTableOfFramingIsTheSameForOneSevenAndTwoHundredPartitions(@TempDir Path folder)
      throws IOException {
    Map<String, List<String>> once = framing(folder, 1);

    assertThat(once.keySet()).contains(OutletTermTable.TABLE.name(), ActorLabelTable.TABLE.name());
    assertThat(once.values().stream().filter(rows -> !rows.isEmpty()).count()).isGreaterThan(15);
    for (int partitions : List.of(7, 200)) {
      framing(folder, partitions)
          .forEach(
              (table, rows) ->
                  assertThat(rows).as(table + ", " + partitions).isEqualTo(once.get(table)));
    }
  }

  /** Rows of every table by its key, as text. */
  private static Map<String, List<String>> framing(Path folder, int partitions) throws IOException {
    Path sample = SampleRun.get().warehouse; // made first: its commands stop the session
    Path warehouse = Files.createDirectory(folder.resolve("by" + partitions));
    dealAnew(SharedSpark.session(), sample, warehouse, partitions);
    System.setProperty(PARTITIONS, Integer.toString(partitions));
    System.setProperty(COALESCED, "false");
    try {
      SharedSpark.session(); // takes the settings up
      parallax("framing", "--out", warehouse.toString());
    } finally {
      System.clearProperty(PARTITIONS);
      System.clearProperty(COALESCED);
    }
    SparkSession spark = SharedSpark.session(); // the command has stopped the one before
    return FRAMING.stream()
        .filter(table -> Files.isDirectory(warehouse.resolve(table.name())))
        .collect(toMap(Table::name, table -> rows(spark, warehouse, table)));
  }

  /** What framing reads: the large tables in as many files as there are partitions. */
  private static void dealAnew(SparkSession spark, Path sample, Path warehouse, int partitions)
      throws IOException {
    Set<String> written = Set.copyOf(FRAMING.stream().map(Table::name).toList());
    try (Stream<Path> tables = Files.list(sample)) {
      for (Path table : tables.filter(Files::isDirectory).toList()) {
        String name = table.getFileName().toString();
        Path to = warehouse.resolve(name);
        if (DEALT_ANEW.contains(name)) {
          spark
              .read()
              .parquet(table.toString())
              .repartition(partitions)
              .write()
              .parquet(to.toString());
        } else if (!written.contains(name) && !name.equals("run") && !name.equals("report")) {
          Files.createSymbolicLink(to, table);
        }
      }
    }
  }

  private static List<String> rows(SparkSession spark, Path warehouse, Table table) {
    Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    return spark
        .read()
        .parquet(warehouse.resolve(table.name()).toString())
        .orderBy(key)
        .toJSON()
        .collectAsList();
  }
}

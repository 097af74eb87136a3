package dev.parallax.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.ParallaxException;
import dev.parallax.spark.Progress;
import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.DocumentTable;
import dev.parallax.table.IngestRejectTable;
import dev.parallax.table.RemovedBlockTable;
import dev.parallax.table.SourceFileTable;
import dev.parallax.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@ExtendWith(SharedSpark.class)
class AppendedTest {
  private static final List<Table> TABLES =
      List.of(
          ArticleTable.TABLE,
          DocumentTable.TABLE,
          RemovedBlockTable.TABLE,
          IngestRejectTable.TABLE,
          SourceFileTable.TABLE);

  @TempDir Path folder;

  /** The same records stand in several files, so that the first of them may come last. */
  @ParameterizedTest
  @ValueSource(strings = {"d,c,b,a", "b,d,a,c"})
  void filesReadOneAfterTheOtherGiveTheTablesOfAllAtOnce(String order, SparkSession spark)
      throws IOException {
    for (String file : order.split(",", -1)) {
      Files.createDirectories(folder.resolve("corpus"));
      Files.writeString(folder.resolve("corpus/" + file + ".jsonl"), records(file));
      ingest(spark, "grown", "--append");
    }
    ingest(spark, "whole");
    for (Table table : TABLES) {
      Dataset<Row> grown = read(spark, "grown", table);
      Dataset<Row> whole = read(spark, "whole", table);
      assertThat(grown.exceptAll(whole).toJSON().collectAsList()).as(table.name()).isEmpty();
      assertThat(whole.exceptAll(grown).toJSON().collectAsList()).as(table.name()).isEmpty();
    }
    assertThat(read(spark, "whole", IngestRejectTable.TABLE).count()).isEqualTo(5);
  }

  private static String records(String file) {
    String shared = record("7", "Ships sail at noon") + record("8", "Rain falls on the harbour");
    return switch (file) {
      case "a" -> record("1", "The mill closes") + shared;
      case "b" -> shared + record("2", "The mayor resigns") + "{broken\n";
      case "c" -> record("8", "Rain falls on the harbour") + record("3", "A bridge opens");
      default -> record("4", "Snow closes the pass") + record("4", "The pass opens again");
    };
  }

  @Test
  void aFileThatHasChangedSinceItWasReadIsNamed(SparkSession spark) throws IOException {
    Path file = Files.createDirectories(folder.resolve("corpus")).resolve("a.jsonl");
    Files.writeString(file, records("a"));
    ingest(spark, "grown");
    Files.writeString(file, records("a") + record("9", "The ferry is late"));
    assertThatThrownBy(() -> ingest(spark, "grown", "--append"))
        .isInstanceOf(ParallaxException.class)
        .hasMessageContaining("a.jsonl has changed since it was read")
        .hasMessageContaining("--overwrite");
    assertThat(read(spark, "grown", ArticleTable.TABLE).count()).isEqualTo(3);
  }

  private void ingest(SparkSession spark, String warehouse, String... arguments) {
    IngestJob job = new IngestJob();
    Path out = folder.resolve(warehouse);
    List<String> line =
        new ArrayList<>(List.of(folder.resolve("corpus").toString(), "--out", out.toString()));
    line.addAll(List.of(arguments));
    new CommandLine(job)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(line.toArray(String[]::new));
    job.runIn(spark, new Progress(System.err, false), out.toString());
  }

  private Dataset<Row> read(SparkSession spark, String warehouse, Table table) {
    return new TableStore(spark, folder.resolve(warehouse).toString()).read(table);
  }

  private static String record(String id, String headline) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"outlet\":\"The Elsin Herald\",\"title\":\"%s\",\"text\":\"%s, it was said on"
            + " Monday by people who know the town and its harbour well.\"}%n",
        id,
        headline,
        headline);
  }
}

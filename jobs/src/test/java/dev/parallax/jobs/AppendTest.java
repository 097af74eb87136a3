package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.RunTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus that grows by five increments has, in the end, the tables of one run over all of it. */
@Tag("append")
class AppendTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("parallax.root")).normalize().resolve("seeds/corpus");

  private static final int PARTS = 6;

  @TempDir Path folder;

  @Test
  void aBaseAndFiveIncrementsAreOneRun() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.walk(CORPUS)) {
      found.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    String corpus = folder.resolve("corpus").toString();
    for (int part = 0; part < PARTS; part++) {
      for (int i = part; i < files.size(); i += PARTS) { // so that each part has some of each event
        Path copy = folder.resolve("corpus").resolve(CORPUS.relativize(files.get(i)));
        Files.createDirectories(copy.getParent());
        Files.copy(files.get(i), copy);
      }
      run(corpus, "grown", "--append");
    }
    assertThat(run(corpus, "grown", "--append")).as("tables written for nothing new").isEmpty();
    run(corpus, "whole", "--overwrite");

    SparkSession spark = SharedSpark.session();
    TableStore grown = new TableStore(spark, folder.resolve("grown").toString());
    TableStore whole = new TableStore(spark, folder.resolve("whole").toString());
    for (Table table : Tables.ALL) {
      if (table != RunTable.TABLE) {
        assertThat(onlyIn(grown.read(table), whole.read(table)))
            .as(table.name() + " only after increments")
            .isEmpty();
        assertThat(onlyIn(whole.read(table), grown.read(table)))
            .as(table.name() + " only after one run")
            .isEmpty();
      }
    }
  }

  private static List<String> onlyIn(Dataset<Row> one, Dataset<Row> other) {
    return one.exceptAll(other).limit(3).toJSON().collectAsList();
  }

  private String run(String corpus, String warehouse, String option) {
    return CommandRun.parallax(
        "run",
        corpus,
        "--out",
        folder.resolve(warehouse).toString(),
        option,
        "--latest-date",
        "2026-01-01");
  }
}

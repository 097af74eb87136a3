package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares two warehouses row for row, by a reader of Parquet that is not Spark's. */
final class SameTables {
  /** Where the corpus lies is the one thing that may differ. */
  private static final Pattern CORPUS = Pattern.compile("(?:file|hdfs|s3a):/[^ ',]*/corpus/");

  private SameTables() {}

  /** The table of runs is left out: it says when, and where. */
  static void assertSame(Path warehouse, Path reference) throws SQLException, IOException {
    Set<String> tables = tables(reference);
    assertThat(tables(warehouse)).isEqualTo(tables).contains("article", "report/outlet");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String table : tables) {
        assertThat(rows(duckdb, warehouse.resolve(table)))
            .as("table " + table)
            .isEqualTo(rows(duckdb, reference.resolve(table)));
      }
    }
  }

  /** Folders that hold Parquet files. */
  private static Set<String> tables(Path warehouse) throws IOException {
    Set<String> tables = new TreeSet<>();
    try (Stream<Path> files = Files.walk(warehouse)) {
      files
          .filter(file -> file.toString().endsWith(".parquet"))
          .forEach(file -> tables.add(warehouse.relativize(file.getParent()).toString()));
    }
    tables.removeIf(table -> table.equals("run") || table.startsWith("_")); // no table of news
    return tables;
  }

  private static List<String> rows(Connection duckdb, Path table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = duckdb.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT CAST(t AS VARCHAR) AS line FROM read_parquet('"
                    + table
                    + "/*.parquet') AS t")) {
      while (result.next()) {
        rows.add(CORPUS.matcher(result.getString(1)).replaceAll("corpus/"));
      }
    }
    Collections.sort(rows);
    return rows;
  }
}

package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Compares two warehouses row for row, by a reader of Parquet that is not Spark's. */
final class SameTables {
  /** Where the corpus lies is the one thing that may differ. */
  private static final Pattern CORPUS = Pattern.compile("(?:file|hdfs|s3a):/[^ ',]*/corpus/");

  private SameTables() {}

  /** The table of runs is left out: it says when, and where. */
  static void assertSame(Path warehouse, Path reference) throws SQLException, IOException {
    int compared = 0;
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Table table : Tables.ALL) {
        if (table != RunTable.TABLE && Files.exists(reference.resolve(table.name()))) {
          assertThat(rows(duckdb, warehouse.resolve(table.name())))
              .as("table " + table.name())
              .isEqualTo(rows(duckdb, reference.resolve(table.name())));
          compared++;
        }
      }
    }
    assertThat(compared).as("tables compared").isPositive();
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

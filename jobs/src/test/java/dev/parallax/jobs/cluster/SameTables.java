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
import java.util.List;

/** Compares two warehouses row for row, by a reader of Parquet that is not Spark's. */
final class SameTables {
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
                    + "/*.parquet') AS t ORDER BY line")) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}

package dev.parallax.jobs.report;

import dev.parallax.ParallaxException;
import dev.parallax.table.Dimensions;
import dev.parallax.table.Fact;
import dev.parallax.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/** The report as one file of DuckDB: its tables, what their columns mean, and the views. */
final class DuckDbFile {
  private DuckDbFile() {}

  /**
   * Writes the file, replacing it.
   *
   * @param warehouse on this machine's disk
   * @return how many tables it has
   */
  static long write(Path warehouse, Path to) throws IOException {
    List<Table> tables =
        Stream.concat(Dimensions.ALL.stream(), Fact.ALL.stream().map(Fact::table))
            .filter(table -> Files.isDirectory(warehouse.resolve(table.name())))
            .toList();
    if (tables.isEmpty()) {
      throw ParallaxException.failure(
          "There is no report in "
              + warehouse
              + " on this machine's disk. Run `parallax report` with the same --out first.");
    }
    Path beside = to.resolveSibling(to.getFileName() + ".part");
    try {
      Files.deleteIfExists(beside);
      write(warehouse, tables, beside);
      Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(beside);
    }
    return tables.size();
  }

  private static void write(Path warehouse, List<Table> tables, Path file) throws SQLException {
    try (Connection database = connection(file);
        Statement statement = database.createStatement()) {
      for (Table table : tables) {
        String name = SchemaText.name(table);
        statement.execute(
            "CREATE TABLE "
                + name
                + " AS SELECT * FROM read_parquet("
                + quoted(warehouse.resolve(table.name()) + "/*.parquet")
                + ")");
        statement.execute(
            "COMMENT ON TABLE " + name + " IS " + quoted("One row per " + table.grain()));
        for (StructField field : table.schema().fields()) {
          statement.execute(
              "COMMENT ON COLUMN "
                  + name
                  + ".\""
                  + field.name()
                  + "\" IS "
                  + quoted(field.getComment().get()));
        }
      }
      statement.execute(SchemaText.views(tables));
    }
  }

  private static Connection connection(Path file) throws SQLException {
    try {
      return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath());
    } catch (SQLException e) {
      if ("08001".equals(e.getSQLState())) { // no driver takes it
        throw ParallaxException.failure(
            "DuckDB's driver is not on the class path: jobs/bin/parallax has it; with spark-submit,"
                + " add --packages org.duckdb:duckdb_jdbc",
            e);
      }
      throw e;
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

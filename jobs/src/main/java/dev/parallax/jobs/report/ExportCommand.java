package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.col;

import dev.parallax.ParallaxException;
import dev.parallax.spark.Causes;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.Dimensions;
import dev.parallax.table.Fact;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "Writes a table to one file for those without a reader of Parquet, in the order of its key;",
      "or, as `export duckdb`, the whole report to one file of DuckDB, with what its columns mean and",
      "the views of duckdb.sql. Days are written as 2024-04-09, times in UTC; what is null is empty in",
      "csv and xlsx, null in jsonl."
    })
public final class ExportCommand implements Callable<Integer> {
  /** What a file is written as. */
  enum Format {
    CSV,
    JSONL,
    XLSX;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "TABLE",
      description = "Name of a table, report/NAME for one of the report's, or duckdb.")
  String table;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse to read from.")
  String out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Format format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where it goes; a file of that name is replaced (default: named so, here).")
  String to;

  @Override
  public Integer call() {
    boolean isDuckDb = table.equals("duckdb");
    String extension = isDuckDb ? "duckdb" : format.toString();
    String name = isDuckDb ? "parallax" : table.replace('/', '-');
    String file = to == null ? name + "." + extension : to;
    try {
      long count =
          isDuckDb
              ? DuckDbFile.write(java.nio.file.Path.of(out), java.nio.file.Path.of(file))
              : write(found(), new Path(file));
      PrintWriter summary = spec.commandLine().getOut();
      summary.printf(Locale.ROOT, "%,d %s  %s%n", count, isDuckDb ? "tables" : "rows", file);
      summary.flush();
      return 0;
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + file + ": " + Causes.sentence(e), e);
    }
  }

  private long write(Table found, Path target) throws IOException {
    try (SparkSession spark = Sessions.open("parallax export");
        FileSystem files =
            FileSystem.newInstance(target.toUri(), spark.sparkContext().hadoopConfiguration())) {
      Column[] key = found.key().stream().map(name -> col(name)).toArray(Column[]::new);
      Dataset<Row> rows = new TableStore(spark, out).read(found).orderBy(key);
      files.setWriteChecksum(false); // a lone file needs no other beside it
      Path beside = target.suffix(".part");
      try {
        long count;
        try (OutputStream bytes = files.create(beside, true)) {
          count =
              switch (format) {
                case CSV -> TableFiles.csv(rows, bytes);
                case JSONL -> TableFiles.jsonl(rows, bytes);
                case XLSX -> TableFiles.xlsx(rows, found, bytes);
              };
        }
        files.delete(target, false);
        if (!files.rename(beside, target)) {
          throw new IOException("cannot move " + beside);
        }
        return count;
      } finally {
        files.delete(beside, false);
      }
    }
  }

  private Table found() {
    List<Table> all =
        Stream.of(Tables.ALL.stream(), Dimensions.ALL.stream(), Fact.ALL.stream().map(Fact::table))
            .flatMap(tables -> tables)
            .toList();
    return all.stream()
        .filter(one -> one.name().equals(table))
        .findFirst()
        .orElseThrow(
            () ->
                ParallaxException.usage(
                    "There is no table `" + table + "`. All tables: parallax tables"));
  }
}

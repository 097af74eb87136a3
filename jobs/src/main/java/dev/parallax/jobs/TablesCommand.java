package dev.parallax.jobs;

import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.types.StructField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "tables", description = "Describes every table: what a row is, what columns mean.")
final class TablesCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--markdown", description = "As Markdown, which is common/TABLES.md.")
  boolean markdown;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (markdown) {
      out.print(Tables.markdown());
    } else {
      Tables.ALL.forEach(table -> describe(table, out));
    }
    out.flush();
    return 0;
  }

  private static void describe(Table table, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: one row per %s; written by %s; key %s%n",
        table.name(),
        table.grain(),
        table.writer(),
        String.join(", ", table.key()));
    for (StructField field : table.schema().fields()) {
      out.printf(
          Locale.ROOT,
          "  %-20s %-9s %s%n",
          field.name(),
          field.dataType().simpleString(),
          field.getComment().get());
    }
    out.println();
  }
}

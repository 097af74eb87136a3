package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import dev.parallax.ParallaxException;
import dev.parallax.table.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as files of other programs; they stream through, a partition at a time. */
final class TableFiles {
  private static final int XLSX_MOST_ROWS = 1_048_575; // and a line of names
  private static final int XLSX_MOST_UNITS = 32_767;
  private static final int FLUSHED = 1_000;

  /** Everything that is there in quotation marks, so that an empty text is not null. */
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

  private TableFiles() {}

  /** RFC 4180, UTF-8, a line of names first. */
  static long csv(Dataset<Row> rows, OutputStream to) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    CSVPrinter printer = new CSVPrinter(writer, CSV);
    printer.printRecord((Object[]) rows.columns());
    long count = 0;
    for (Iterator<Row> all = rows.toLocalIterator(); all.hasNext(); count++) {
      Row row = all.next();
      for (int i = 0; i < row.size(); i++) {
        printer.print(plain(row.get(i)));
      }
      printer.println();
    }
    printer.flush();
    return count;
  }

  /** An object per line, UTF-8, nulls written. */
  static long jsonl(Dataset<Row> rows, OutputStream to) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    Dataset<Row> lines =
        rows.select(to_json(struct(col("*")), Map.of("ignoreNullFields", "false")).as("line"));
    long count = 0;
    for (Iterator<Row> all = lines.toLocalIterator(); all.hasNext(); count++) {
      writer.write(all.next().getString(0));
      writer.write('\n');
    }
    writer.flush();
    return count;
  }

  /**
   * A workbook of one sheet.
   *
   * @throws ParallaxException if it has more rows, or a longer text, than a sheet can hold
   */
  static long xlsx(Dataset<Row> rows, Table table, OutputStream to) throws IOException {
    Workbook workbook = new Workbook(to, "Parallax", null);
    String name = table.name().substring(table.name().indexOf('/') + 1);
    Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(31, name.length())));
    String[] columns = rows.columns();
    for (int i = 0; i < columns.length; i++) {
      sheet.value(0, i, columns[i]);
    }
    sheet.freezePane(0, 1);
    int count = 0;
    for (Iterator<Row> all = rows.toLocalIterator(); all.hasNext(); ) {
      Row row = all.next();
      if (++count > XLSX_MOST_ROWS) {
        throw ParallaxException.failure(
            "`" + table.name() + "` has more rows than a sheet can hold: use --format csv");
      }
      for (int i = 0; i < row.size(); i++) {
        cell(sheet, count, i, plain(row.get(i)), table, columns[i]);
      }
      if (count % FLUSHED == 0) {
        sheet.flush();
      }
    }
    workbook.finish();
    return count;
  }

  private static void cell(
      Worksheet sheet, int row, int column, Object value, Table table, String name) {
    if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      String text = value.toString();
      if (text.length() > XLSX_MOST_UNITS) {
        throw ParallaxException.failure(
            "`"
                + table.name()
                + "."
                + name
                + "` has a text too long for a sheet: use --format csv");
      }
      sheet.value(row, column, text);
    }
  }

  /** Times as ISO 8601 in UTC; all else as it is. */
  private static Object plain(Object value) {
    return value instanceof Timestamp time
        ? time.toInstant().atOffset(ZoneOffset.UTC).toString()
        : value;
  }
}

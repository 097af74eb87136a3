package dev.parallax.notebooks;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the cells of a notebook call: questions to the report, answered as tables and pictures. */
public final class Notebook {
  private static final int MOST_ROWS = 40;

  private static Consumer<DisplayData> shown = data -> {};
  private static Connection report;

  private Notebook() {}

  static void showWith(Consumer<DisplayData> display) {
    shown = display;
  }

  /**
   * Opens a warehouse's report; the one that {@code PARALLAX_OUT} names, if it is set.
   *
   * @param warehouse folder that a run wrote its tables to, seen from the notebook
   */
  public static void open(String warehouse) throws IOException, SQLException {
    String out = System.getenv().getOrDefault("PARALLAX_OUT", warehouse);
    Path folder = Path.of(out, "report");
    if (!Files.isRegularFile(folder.resolve("duckdb.sql"))) {
      throw new IOException(
          "No report in " + out + ". Make one first: jobs/bin/parallax run CORPUS --out " + out);
    }
    report = DriverManager.getConnection("jdbc:duckdb:");
    String views = Files.readString(folder.resolve("duckdb.sql"), StandardCharsets.UTF_8);
    try (Statement statement = report.createStatement()) {
      statement.execute(views.replace("read_parquet('", "read_parquet('" + folder + "/"));
    }
  }

  /**
   * Shows an answer as a table, of {@value #MOST_ROWS} rows at most; it says how many there are.
   */
  public static void table(String question) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    List<String> names = answer(question, rows);
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    names.forEach(name -> html.append("<th>").append(escaped(name)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<String> row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      html.append("<tr>");
      row.forEach(value -> html.append("<td>").append(escaped(value)).append("</td>"));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    if (rows.size() > MOST_ROWS) {
      html.append("<p>").append(MOST_ROWS).append(" of ").append(rows.size()).append(" rows</p>");
    }
    DisplayData data = new DisplayData(rows.size() + " rows");
    data.putHTML(html.toString());
    shown.accept(data);
  }

  /**
   * Draws values with their intervals, a line each.
   *
   * @param question gives four columns: label, value, low and high end; without an interval the
   *     ends are null
   */
  public static void intervals(String title, String question) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    answer(question, rows);
    DisplayData data = new DisplayData(title);
    data.putHTML(IntervalChart.of(title, rows));
    shown.accept(data);
  }

  private static List<String> answer(String question, List<List<String>> rows) throws SQLException {
    if (report == null) {
      throw new IllegalStateException("Open a report first: open(\"../out/sample\");");
    }
    try (Statement statement = report.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
        names.add(answer.getMetaData().getColumnLabel(i));
      }
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
      return names;
    }
  }

  static String escaped(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }
}

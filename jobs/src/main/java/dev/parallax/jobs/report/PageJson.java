package dev.parallax.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The data of the page as JSON: tables as rows of values, and each text once, as ids come back in
 * many rows.
 */
final class PageJson {
  /** Figures are shown with three digits at most. */
  private static final double DIGITS = 1e5;

  private final ObjectMapper mapper = new ObjectMapper();
  private final ObjectNode tables = mapper.createObjectNode();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  /**
   * Adds a table.
   *
   * @param rows of texts, days, numbers and booleans; days become texts, such as 2024-04-09
   */
  void add(String name, StructType schema, List<Row> rows) {
    ObjectNode table = tables.putObject(name);
    ArrayNode columns = table.putArray("columns");
    ArrayNode textual = table.putArray("texts"); // which values are numbers of texts
    for (StructField field : schema.fields()) {
      columns.add(field.name());
      String type = field.dataType().typeName();
      textual.add(type.equals("string") || type.equals("date"));
    }
    ArrayNode list = table.putArray("rows");
    for (Row row : rows) {
      ArrayNode values = list.addArray();
      for (int i = 0; i < schema.length(); i++) {
        add(values, row.get(i));
      }
    }
  }

  private void add(ArrayNode values, Object value) {
    if (value == null) {
      values.addNull();
    } else if (value instanceof Double number) {
      double rounded = Math.rint(number * DIGITS) / DIGITS;
      if (rounded == Math.rint(rounded) && Math.abs(rounded) < Integer.MAX_VALUE) {
        values.add((int) rounded);
      } else {
        values.add(rounded);
      }
    } else if (value instanceof Number number) {
      values.add(number.longValue());
    } else if (value instanceof Boolean truth) {
      values.add(truth ? 1 : 0);
    } else {
      values.add(texts.computeIfAbsent(value.toString(), text -> texts.size()));
    }
  }

  /** The whole, fit to stand inside an element of HTML. */
  String text() {
    ObjectNode root = mapper.createObjectNode();
    root.set("tables", tables);
    ArrayNode list = root.putArray("texts");
    texts.keySet().forEach(list::add);
    try {
      return escaped(mapper.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree of texts and numbers can always be written
    }
  }

  /**
   * JSON in which no text can end the element it stands in, begin a comment, or end a line of
   * script: these characters stand in texts only, where an escape says the same.
   */
  static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}

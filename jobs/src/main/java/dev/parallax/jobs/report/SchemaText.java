package dev.parallax.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parallax.table.Dimensions;
import dev.parallax.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.types.StructField;

/** What the report's tables are, in words for people, for machines and for two databases. */
final class SchemaText {
  /** Columns that name a row of a dimension, by how they begin. */
  private static final Map<String, Table> KEYS =
      Map.of(
          "outlet_id", Dimensions.OUTLET,
          "outlet_a", Dimensions.OUTLET,
          "outlet_b", Dimensions.OUTLET,
          "story_id", Dimensions.STORY,
          "story_a", Dimensions.STORY,
          "story_b", Dimensions.STORY,
          "article_id", Dimensions.ARTICLE,
          "article_a", Dimensions.ARTICLE,
          "article_b", Dimensions.ARTICLE);

  private static final Set<String> DAYS =
      new TreeSet<>(List.of("published_on", "published_a", "published_b", "first_on", "last_on"));

  private SchemaText() {}

  /** Every table: what a row is, its key, its columns and what they refer to. */
  static String json(List<Table> tables) {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ArrayNode list = mapper.createArrayNode();
    for (Table table : tables) {
      ObjectNode node = list.addObject();
      node.put("name", name(table));
      node.put("kind", Dimensions.ALL.contains(table) ? "dimension" : "fact");
      node.put("one_row_per", table.grain());
      node.put("files", name(table) + "/*.parquet");
      table.key().forEach(node.putArray("key")::add);
      ArrayNode columns = node.putArray("columns");
      for (StructField field : table.schema().fields()) {
        ObjectNode column = columns.addObject();
        column.put("name", field.name());
        column.put("type", field.dataType().sql().toLowerCase(Locale.ROOT));
        column.put("nullable", field.nullable());
        column.put("meaning", field.getComment().get());
        reference(table, field.name()).ifPresent(to -> column.put("references", to));
      }
    }
    try {
      return mapper.writeValueAsString(mapper.createObjectNode().set("tables", list)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree of texts can always be written
    }
  }

  /** The column of a dimension that a column refers to, as {@code table.column}. */
  static Optional<String> reference(Table table, String column) {
    Table to = KEYS.get(column);
    if (column.endsWith("actor_id")) {
      to = Dimensions.ACTOR;
    } else if (DAYS.contains(column)) {
      to = Dimensions.CALENDAR_DATE;
    }
    if (to == null || to == table) {
      return Optional.empty();
    }
    return Optional.of(name(to) + "." + to.key().get(0));
  }

  /** Views of the files, and ready questions, for DuckDB started in the report's folder. */
  static String duckdb(List<Table> tables) {
    StringBuilder sql =
        new StringBuilder(
            "-- Views of the report for DuckDB. In this folder: duckdb -init duckdb.sql\n\n");
    for (Table table : tables) {
      sql.append("CREATE OR REPLACE VIEW ").append(name(table));
      sql.append(" AS SELECT * FROM read_parquet('").append(name(table)).append("/*.parquet');\n");
    }
    return sql.append('\n').append(views(tables)).toString();
  }

  /** Ready questions whose tables are all there. */
  static String views(List<Table> tables) {
    Set<String> names = new TreeSet<>();
    tables.forEach(table -> names.add(name(table)));
    StringBuilder sql = new StringBuilder();
    ReadyView.ALL.stream()
        .filter(view -> names.containsAll(view.reads()))
        .forEach(view -> sql.append(view.sql()).append('\n'));
    return sql.toString();
  }

  /** Statements for a metastore of Spark or Hive. */
  static String spark(List<Table> tables, String warehouse) {
    StringBuilder sql =
        new StringBuilder("-- Tables of the report for Spark SQL: spark-sql -f spark.sql\n\n");
    sql.append("CREATE DATABASE IF NOT EXISTS parallax;\n");
    for (Table table : tables) {
      sql.append("CREATE TABLE IF NOT EXISTS parallax.").append(name(table)).append(" (\n");
      sql.append(
          String.join(
              ",\n",
              Arrays.stream(table.schema().fields())
                  .map(
                      field ->
                          "  `"
                              + field.name()
                              + "` "
                              + field.dataType().sql()
                              + " COMMENT "
                              + quoted(field.getComment().get()))
                  .toList()));
      sql.append("\n) USING parquet LOCATION ");
      sql.append(quoted(warehouse + "/" + table.name())).append(";\n");
    }
    return sql.toString();
  }

  /** The name by which the report's readers know a table. */
  static String name(Table table) {
    return table.name().substring(Dimensions.FOLDER.length());
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

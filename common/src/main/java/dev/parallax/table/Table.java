package dev.parallax.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What one row of a table is, which columns identify it, and what each column means. Parquet
 * comments, checks, {@code TABLES.md} and test rows all come from here.
 */
public final class Table {
  private final String name;
  private final String grain;
  private final String writer;
  private final List<String> key;
  private final StructType schema;

  private Table(Builder builder) {
    this.name = builder.name;
    this.grain = builder.grain;
    this.writer = builder.writer;
    this.key = List.copyOf(builder.key);
    this.schema = new StructType(builder.fields.toArray(StructField[]::new));
  }

  public static Builder named(String name) {
    return new Builder(name);
  }

  public String name() {
    return name;
  }

  /** What one row is, such as "article". */
  public String grain() {
    return grain;
  }

  /** The job that writes this table. */
  public String writer() {
    return writer;
  }

  /** The columns that identify a row. */
  public List<String> key() {
    return key;
  }

  /** Columns in order; not nullable where required; meanings as comments. */
  public StructType schema() {
    return schema;
  }

  /**
   * The table's columns in the table's order, with their meanings.
   *
   * @throws IllegalArgumentException naming the column, if one is missing, not declared, or of
   *     another type
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    Set<String> undeclared = new LinkedHashSet<>(Arrays.asList(rows.columns()));
    List<Column> columns = new ArrayList<>();
    for (StructField field : schema.fields()) {
      if (!undeclared.remove(field.name())) {
        throw new IllegalArgumentException(
            name + "." + field.name() + " is missing from " + Arrays.toString(rows.columns()));
      }
      DataType given = rows.schema().apply(field.name()).dataType();
      if (!given.sameType(field.dataType())) {
        throw new IllegalArgumentException(
            name
                + "."
                + field.name()
                + " is "
                + field.dataType().catalogString()
                + " but was given "
                + given.catalogString());
      }
      columns.add(col(field.name()).as(field.name(), field.metadata()));
    }
    if (!undeclared.isEmpty()) {
      throw new IllegalArgumentException(name + " does not declare " + undeclared);
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  /** True for a row in which a required column is null. */
  public Column isViolated() {
    Column violated = lit(false);
    for (StructField field : schema.fields()) {
      if (!field.nullable()) {
        violated = violated.or(col(field.name()).isNull());
      }
    }
    return violated;
  }

  /** Collects a table's description. Every column needs a meaning, every table a key. */
  public static final class Builder {
    private final String name;
    private String grain;
    private String writer;
    private List<String> key = List.of();
    private final List<StructField> fields = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    public Builder oneRowPer(String what) {
      this.grain = what;
      return this;
    }

    public Builder writtenBy(String job) {
      this.writer = job;
      return this;
    }

    public Builder key(String... columns) {
      this.key = List.of(columns);
      return this;
    }

    /** A column that is never null. */
    public Builder required(String column, DataType type, String meaning) {
      return add(column, type, false, meaning);
    }

    /** A column whose meaning says what null means. */
    public Builder optional(String column, DataType type, String meaning) {
      return add(column, type, true, meaning);
    }

    /** The columns of another table, as they are there. */
    public Builder columnsOf(Table other) {
      fields.addAll(Arrays.asList(other.schema().fields()));
      return this;
    }

    private Builder add(String column, DataType type, boolean nullable, String meaning) {
      fields.add(
          new StructField(
              column, type, nullable, new MetadataBuilder().putString("comment", meaning).build()));
      return this;
    }

    public Table build() {
      if (grain == null || writer == null || key.isEmpty()) {
        throw new IllegalArgumentException(name + " needs a grain, a writer and a key");
      }
      Table table = new Table(this);
      for (String column : key) {
        if (table.schema.apply(column).nullable()) {
          throw new IllegalArgumentException(name + "." + column + " is a key, so required");
        }
      }
      return table;
    }
  }
}

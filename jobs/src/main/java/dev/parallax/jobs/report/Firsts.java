package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The first few rows of each of several groups. */
final class Firsts {
  private static final String PLACE = "place_in_group";

  private Firsts() {}

  /**
   * At most so many rows per group.
   *
   * @param per columns that make a group
   * @param order which comes first; it should settle ties, or a rerun may differ
   */
  static Dataset<Row> of(Dataset<Row> rows, int most, List<String> per, Column... order) {
    Column[] group = per.stream().map(name -> col(name)).toArray(Column[]::new);
    return rows.withColumn(PLACE, row_number().over(Window.partitionBy(group).orderBy(order)))
        .where(col(PLACE).leq(most))
        .drop(PLACE);
  }
}

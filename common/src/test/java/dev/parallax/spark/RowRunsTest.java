package dev.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class RowRunsTest {
  private static final List<Row> ROWS =
      List.of(
          RowFactory.create("a", 1, "x"),
          RowFactory.create("a", 1, "y"),
          RowFactory.create("a", 2, "z"),
          RowFactory.create("b", 2, "w"),
          RowFactory.create("a", 2, "v"));

  @Test
  void rowsOfOneKeyInARowAreOneThing() {
    assertThat(runs(ROWS, 1)).containsExactly("axyz", "bw", "av");
    assertThat(runs(ROWS, 2)).containsExactly("axy", "az", "bw", "av");
  }

  @Test
  void noRowsAreNothing() {
    assertThat(runs(List.of(), 1)).isEmpty();
  }

  @Test
  void oneIsReadBeforeTheNextIsBegun() {
    List<String> order = new ArrayList<>();
    Stream<Row> rows = ROWS.stream().peek(row -> order.add(row.getString(2)));

    new RowRuns<>(rows.iterator(), 1, row -> row.getString(0), (run, row) -> {})
        .forEachRemaining(run -> order.add("run " + run));

    assertThat(order).containsExactly("x", "y", "z", "w", "run a", "v", "run b", "run a");
  }

  private static List<String> runs(List<Row> rows, int keyColumns) {
    return new RowRuns<>(
            rows.iterator(),
            keyColumns,
            row -> new StringBuilder(row.getString(0)),
            (run, row) -> run.append(row.getString(2)))
        .stream().map(StringBuilder::toString).toList();
  }
}

package dev.parallax.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/**
 * Rows that follow each other with the same first columns, gathered into one thing each; one is
 * held at a time.
 *
 * @param <T> what a run of rows becomes
 */
public final class RowRuns<T> implements Iterator<T> {
  private final Iterator<Row> rows;
  private final int keyColumns;
  private final Function<Row, T> begun;
  private final BiConsumer<T, Row> add;
  private Row next;

  /**
   * @param rows ordered so that equal keys are together
   * @param keyColumns how many columns, from the first, are the key; none is null
   * @param begun makes the thing from the first row, which is added to it too
   * @param add a row to it
   */
  public RowRuns(
      Iterator<Row> rows, int keyColumns, Function<Row, T> begun, BiConsumer<T, Row> add) {
    this.rows = rows;
    this.keyColumns = keyColumns;
    this.begun = begun;
    this.add = add;
    this.next = rows.hasNext() ? rows.next() : null;
  }

  /** One after another, as a stream. */
  public Stream<T> stream() {
    Iterable<T> once = () -> this;
    return StreamSupport.stream(once.spliterator(), false);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public T next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row first = next;
    T run = begun.apply(first);
    while (next != null && isSameRun(first, next)) {
      add.accept(run, next);
      next = rows.hasNext() ? rows.next() : null;
    }
    return run;
  }

  private boolean isSameRun(Row a, Row b) {
    for (int i = 0; i < keyColumns; i++) {
      if (!a.get(i).equals(b.get(i))) {
        return false;
      }
    }
    return true;
  }
}

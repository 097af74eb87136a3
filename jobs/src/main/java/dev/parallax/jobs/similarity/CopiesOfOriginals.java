package dev.parallax.jobs.similarity;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The copies of one partition, each with its original. Every earlier article is settled before a
 * later one is looked at; held are the ids of one component that are copies.
 */
final class CopiesOfOriginals implements Iterator<Row> {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "group_id string, article_id string, containment_in_original double,"
              + " containment_of_original double");

  private final Iterator<Row> pairs;
  private final Set<String> copies = new HashSet<>();
  private String component;
  private Row next;

  /**
   * @param pairs of {@code component, later_id, earlier_id, later_in_earlier, earlier_in_later},
   *     sorted by component, then the order of the later, then that of the earlier article
   */
  CopiesOfOriginals(Iterator<Row> pairs) {
    this.pairs = pairs;
  }

  @Override
  public boolean hasNext() {
    while (next == null && pairs.hasNext()) {
      Row pair = pairs.next();
      if (!pair.getString(0).equals(component)) {
        component = pair.getString(0);
        copies.clear();
      }
      boolean isEarlierOriginal = !copies.contains(pair.getString(2));
      if (isEarlierOriginal && copies.add(pair.getString(1))) {
        next = RowFactory.create(pair.get(2), pair.get(1), pair.get(3), pair.get(4));
      }
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row copy = next;
    next = null;
    return copy;
  }
}

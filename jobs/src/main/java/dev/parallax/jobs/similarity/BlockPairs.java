package dev.parallax.jobs.similarity;

import dev.parallax.measure.CosineIndex;
import dev.parallax.measure.TermVector;
import dev.parallax.measure.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The similar pairs of one partition: blocks one after another, each with its members first and
 * then its probes. Only the members of the current block and its pairs not yet taken are held.
 */
final class BlockPairs implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final Vocabulary vocabulary;
  private final int termsPerPair;
  private final CosineIndex index;
  private final List<String> members = new ArrayList<>();
  private final Queue<Row> pairs = new ArrayDeque<>();

  private Object blockDay;
  private int block = -1;
  private boolean isComplete;

  /** Rows of {@code block_day, block, is_probe, article_id, vector}, sorted by the first three. */
  BlockPairs(Iterator<Row> rows, Vocabulary vocabulary, double threshold, int termsPerPair) {
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.termsPerPair = termsPerPair;
    this.index = new CosineIndex(vocabulary.size(), threshold);
  }

  @Override
  public boolean hasNext() {
    while (pairs.isEmpty() && rows.hasNext()) {
      accept(rows.next());
      if (!rows.hasNext()) {
        compareMembers();
      }
    }
    return !pairs.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return pairs.remove();
  }

  private void accept(Row row) {
    if (row.getInt(1) != block || !Objects.equals(row.get(0), blockDay)) {
      compareMembers();
      blockDay = row.get(0);
      block = row.getInt(1);
      index.clear();
      members.clear();
      isComplete = false;
    }
    String articleId = row.getString(3);
    TermVector vector = TermVector.fromBytes((byte[]) row.get(4));
    boolean isProbe = row.getBoolean(2);
    if (isProbe) {
      compareMembers();
      probe(articleId, vector, members.size());
    } else {
      members.add(articleId);
      index.add(vector);
    }
  }

  /** Compares the members with one another, once they are all there. */
  private void compareMembers() {
    if (isComplete) {
      return;
    }
    isComplete = true;
    for (int member = 1; member < members.size(); member++) {
      probe(members.get(member), index.vector(member), member);
    }
  }

  private void probe(String articleId, TermVector vector, int limit) {
    index.probe(
        vector,
        limit,
        (position, cosine) -> {
          String other = members.get(position);
          boolean isFirst = articleId.compareTo(other) < 0;
          pairs.add(
              RowFactory.create(
                  isFirst ? articleId : other,
                  isFirst ? other : articleId,
                  cosine,
                  terms(vector, index.vector(position))));
        });
  }

  private Row[] terms(TermVector a, TermVector b) {
    return TermVector.topContributions(a, b, termsPerPair).stream()
        .map(shared -> RowFactory.create(vocabulary.term(shared.term()), shared.value()))
        .toArray(Row[]::new);
  }
}

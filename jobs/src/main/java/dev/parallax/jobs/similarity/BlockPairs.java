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
 * then its probes. Held are the members of the current block and the pairs of one article.
 */
final class BlockPairs implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final Vocabulary vocabulary;
  private final int termsPerPair;
  private final CosineIndex index;
  private final List<String> members = new ArrayList<>();
  private final Queue<Row> pairs = new ArrayDeque<>();

  private Row next;
  private Object blockDay;
  private int block = -1;
  private int comparedMembers;

  /**
   * Rows of {@code block_day, block, is_probe, article_id, term_counts}, sorted by the first three.
   */
  BlockPairs(Iterator<Row> rows, Vocabulary vocabulary, double threshold, int termsPerPair) {
    this.rows = rows;
    this.vocabulary = vocabulary;
    this.termsPerPair = termsPerPair;
    this.index = new CosineIndex(vocabulary.size(), threshold);
    this.next = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    boolean isMore = true;
    while (pairs.isEmpty() && isMore) {
      isMore = advance();
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

  /** One step, which finds the pairs of one article at most; false if there is none left. */
  private boolean advance() {
    boolean isMember = next != null && isOfBlock(next) && !next.getBoolean(2);
    if (!isMember && comparedMembers < members.size()) {
      int member = comparedMembers++;
      probe(members.get(member), index.vector(member), member);
      return true;
    }
    if (next == null) {
      return false;
    }
    accept(next);
    next = rows.hasNext() ? rows.next() : null;
    return true;
  }

  private boolean isOfBlock(Row row) {
    return row.getInt(1) == block && Objects.equals(row.get(0), blockDay);
  }

  private void accept(Row row) {
    if (!isOfBlock(row)) {
      blockDay = row.get(0);
      block = row.getInt(1);
      index.clear();
      members.clear();
      comparedMembers = 0;
    }
    String articleId = row.getString(3);
    TermVector vector = vocabulary.weigh((byte[]) row.get(4));
    boolean isProbe = row.getBoolean(2);
    if (isProbe) {
      probe(articleId, vector, members.size());
    } else {
      members.add(articleId);
      index.add(vector);
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

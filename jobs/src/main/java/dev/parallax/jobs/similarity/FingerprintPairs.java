package dev.parallax.jobs.similarity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The pairs of articles of each fingerprint of one partition. Held are the articles of one
 * fingerprint up to the limit, and one pair for each pair of them.
 */
final class FingerprintPairs implements Iterator<Row> {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "article_a string, article_b string, fingerprint bigint, article_count int");

  private final Iterator<Row> rows;
  private final int mostArticles;
  private final List<String> articles = new ArrayList<>();
  private final Queue<Row> pairs = new ArrayDeque<>();

  private long fingerprint;
  private boolean isOverLimit;

  /** Rows of {@code fingerprint, published_on, article_id}, sorted so; an article once in each. */
  FingerprintPairs(Iterator<Row> rows, int mostArticles) {
    this.rows = rows;
    this.mostArticles = mostArticles;
  }

  @Override
  public boolean hasNext() {
    while (pairs.isEmpty() && rows.hasNext()) {
      Row row = rows.next();
      if (row.getLong(0) != fingerprint) {
        finish();
        fingerprint = row.getLong(0);
      }
      add(row.getString(2));
      if (!rows.hasNext()) {
        finish();
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

  private void add(String article) {
    if (isOverLimit) {
      pair(articles.get(0), article, null);
      return;
    }
    articles.add(article);
    if (articles.size() > mostArticles) {
      isOverLimit = true;
      articles.stream().skip(1).forEach(later -> pair(articles.get(0), later, null));
    }
  }

  /** Pairs any two articles of the fingerprint, now that their number is known. */
  private void finish() {
    for (int i = 0; i < articles.size() && !isOverLimit; i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        pair(articles.get(i), articles.get(j), articles.size());
      }
    }
    articles.clear();
    isOverLimit = false;
  }

  private void pair(String one, String other, Integer articleCount) {
    boolean isFirst = one.compareTo(other) < 0;
    pairs.add(
        RowFactory.create(isFirst ? one : other, isFirst ? other : one, fingerprint, articleCount));
  }
}

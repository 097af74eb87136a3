package dev.parallax.jobs.sentiment;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Articles out of their parts, which come in {@link ArticleParts#order}; holds one at a time. */
final class ArticleStream implements Iterator<ArticleText> {
  private final Iterator<Row> parts;
  private Row first;

  ArticleStream(Iterator<Row> parts) {
    this.parts = parts;
    this.first = parts.hasNext() ? parts.next() : null;
  }

  @Override
  public boolean hasNext() {
    return first != null;
  }

  @Override
  public ArticleText next() {
    if (first == null) {
      throw new NoSuchElementException();
    }
    ArticleText article = new ArticleText(first.getString(0));
    article.add(first);
    first = null;
    while (first == null && parts.hasNext()) {
      Row part = parts.next();
      if (part.getString(0).equals(article.articleId)) {
        article.add(part);
      } else {
        first = part;
      }
    }
    return article;
  }
}

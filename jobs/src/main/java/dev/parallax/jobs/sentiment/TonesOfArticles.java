package dev.parallax.jobs.sentiment;

import dev.parallax.jobs.sentiment.ArticleReadings.Place;
import dev.parallax.jobs.sentiment.ArticleReadings.Reading;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Streams articles' parts into rows of {@link MentionSentiment#SCHEMA}; holds one article and one
 * portion of readings.
 */
final class TonesOfArticles implements Iterator<Row> {
  private final Iterator<ArticleText> articles;
  private final ToneModel model;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Deque<Row> ready = new ArrayDeque<>();

  /**
   * @param known its tone, if an earlier run has read it; else null
   */
  private record Waiting(Reading reading, String key, Tone known) {}

  TonesOfArticles(Iterator<Row> parts, ToneModel model) {
    this.articles = ArticleText.from(parts);
    this.model = model;
  }

  @Override
  public boolean hasNext() {
    if (ready.isEmpty()) {
      while (waiting.size() < ToneBatch.SIZE && articles.hasNext()) {
        add(articles.next());
      }
      readSome();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void add(ArticleText article) {
    KeptTones kept = new KeptTones(article);
    for (Reading reading : ArticleReadings.of(article)) {
      String key = KeptTones.key(reading.target());
      waiting.add(new Waiting(reading, key, kept.of(key)));
    }
  }

  private void readSome() {
    List<Waiting> some = new ArrayList<>();
    while (!waiting.isEmpty() && some.size() < ToneBatch.SIZE) {
      some.add(waiting.remove());
    }
    List<ToneTarget> unread =
        some.stream()
            .filter(one -> one.known() == null)
            .map(one -> one.reading().target())
            .toList();
    Iterator<Tone> read = ToneBatch.read(model, unread).iterator();
    for (Waiting one : some) {
      Tone tone = one.known() == null ? read.next() : one.known();
      String key = one.key();
      for (Place place : one.reading().places()) {
        ready.add(row(place, tone, key));
        key = null; // once for each reading
      }
    }
  }

  private Row row(Place place, Tone tone, String key) {
    return RowFactory.create(
        place.articleId(),
        place.mention().sentence(),
        place.mention().begin(),
        place.mention().end(),
        place.mention().label(),
        place.voice(),
        place.attributionId(),
        place.speakerActorId(),
        tone.negative(),
        tone.neutral(),
        tone.positive(),
        tone.score(),
        tone.confidence() >= model.certainFrom(),
        place.isOwnCopy(),
        model.name(),
        key);
  }
}

package dev.parallax.jobs.sentiment;

import dev.parallax.jobs.sentiment.ArticleReadings.Place;
import dev.parallax.jobs.sentiment.ArticleReadings.Reading;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Streams articles' parts into rows of {@link dev.parallax.table.MentionSentimentTable}; holds one
 * article and one portion of readings.
 */
final class TonesOfArticles implements Iterator<Row> {
  private final Iterator<ArticleText> articles;
  private final ToneModel model;
  private final Deque<Reading> waiting = new ArrayDeque<>();
  private final Deque<Row> ready = new ArrayDeque<>();

  TonesOfArticles(Iterator<Row> parts, ToneModel model) {
    this.articles = ArticleText.from(parts);
    this.model = model;
  }

  @Override
  public boolean hasNext() {
    if (ready.isEmpty()) {
      while (waiting.size() < ToneBatch.SIZE && articles.hasNext()) {
        waiting.addAll(ArticleReadings.of(articles.next()));
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

  private void readSome() {
    List<Reading> readings = new ArrayList<>();
    while (!waiting.isEmpty() && readings.size() < ToneBatch.SIZE) {
      readings.add(waiting.remove());
    }
    List<Tone> tones = ToneBatch.read(model, readings.stream().map(Reading::target).toList());
    for (int i = 0; i < readings.size(); i++) {
      for (Place place : readings.get(i).places()) {
        ready.add(row(place, tones.get(i)));
      }
    }
  }

  private Row row(Place place, Tone tone) {
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
        model.name());
  }
}

package dev.parallax.jobs.sentiment;

import dev.parallax.measure.ClusteredMean;
import dev.parallax.measure.Intervals.Interval;
import dev.parallax.measure.PartialPooling.Group;
import dev.parallax.measure.Seeds;
import dev.parallax.measure.VarianceComponents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an outlet says of an actor in one cell, story by story. */
final class OutletTone {
  private final String outlet;
  private long mentions;
  private long certain;
  private long articles;
  private final List<StorySums> stories = new ArrayList<>();

  private static final class StorySums {
    private final String story;
    private double sum;
    private double squares;
    private long readings;

    StorySums(String story) {
      this.story = story;
    }
  }

  private OutletTone(String outlet) {
    this.outlet = outlet;
  }

  /**
   * The outlets that mention an actor in this cell, by id.
   *
   * @param articles ordered by story
   */
  static Collection<OutletTone> of(List<ArticleTally> articles, ToneCell cell) {
    Map<String, OutletTone> outlets = new TreeMap<>();
    for (ArticleTally article : articles) {
      if (article.mentions(cell) > 0) {
        outlets.computeIfAbsent(article.outlet(), OutletTone::new).add(article, cell);
      }
    }
    return outlets.values();
  }

  private void add(ArticleTally article, ToneCell cell) {
    mentions += article.mentions(cell);
    certain += article.certain(cell);
    if (article.readings(cell) == 0) {
      return;
    }
    articles++;
    if (stories.isEmpty() || !stories.get(stories.size() - 1).story.equals(article.story())) {
      stories.add(new StorySums(article.story()));
    }
    StorySums last = stories.get(stories.size() - 1);
    last.sum += article.sum(cell);
    last.squares += article.squares(cell);
    last.readings += article.readings(cell);
  }

  String outlet() {
    return outlet;
  }

  long mentions() {
    return mentions;
  }

  long certain() {
    return certain;
  }

  long articles() {
    return articles;
  }

  int stories() {
    return stories.size();
  }

  long readings() {
    return stories.stream().mapToLong(story -> story.readings).sum();
  }

  /** Whether anything certain is said, so that there is a mean. */
  boolean hasReadings() {
    return !stories.isEmpty();
  }

  double mean() {
    return clustered().mean();
  }

  /** Standard error of the mean; null for few stories. */
  Double standardError(String actor, ToneCell cell) {
    return clustered().standardError(Seeds.of(outlet, actor, cell.voice(), cell.copy()));
  }

  /** 95 % interval of the mean, within what a score can be. */
  Interval interval(double standardError) {
    Interval interval = clustered().interval(standardError);
    return new Interval(Math.max(-1, interval.low()), Math.min(1, interval.high()));
  }

  /** How its readings differ within and between stories. */
  VarianceComponents components() {
    double[] squares = stories.stream().mapToDouble(story -> story.squares).toArray();
    return VarianceComponents.of(sums(), squares, counts());
  }

  /**
   * The mean with the variance that it has if readings and stories vary like this; null if they do
   * not vary at all.
   */
  Group group(VarianceComponents components) {
    double countSquares =
        stories.stream().mapToDouble(story -> (double) story.readings * story.readings).sum();
    double variance = components.ofMean((double) readings(), countSquares);
    return variance > 0 ? new Group(mean(), variance) : null;
  }

  private ClusteredMean clustered() {
    return new ClusteredMean(sums(), counts());
  }

  private double[] sums() {
    return stories.stream().mapToDouble(story -> story.sum).toArray();
  }

  private double[] counts() {
    return stories.stream().mapToDouble(story -> story.readings).toArray();
  }
}

package dev.parallax.jobs.sentiment;

import dev.parallax.measure.Seeds;
import dev.parallax.measure.StoryContrast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The tone of articles toward an actor in one cell, story by story. */
final class StoryTones {
  /** One story: its articles with their outlets and tones, in the articles' order. */
  static final class Story {
    private final long[] articles;
    private final double[] tones;
    private final String[] outlets;
    private final Map<String, Integer> counts;

    private Story(long[] articles, double[] tones, String[] outlets, Map<String, Integer> counts) {
      this.articles = articles;
      this.tones = tones;
      this.outlets = outlets;
      this.counts = counts;
    }

    private static Story of(List<ArticleTally> articles, ToneCell cell) {
      Map<String, Integer> counts = new TreeMap<>();
      articles.forEach(article -> counts.merge(article.outlet(), 1, Integer::sum));
      return new Story(
          articles.stream().mapToLong(article -> Seeds.of(article.article())).toArray(),
          articles.stream().mapToDouble(article -> article.mean(cell)).toArray(),
          articles.stream().map(ArticleTally::outlet).toArray(String[]::new),
          counts);
    }

    /** How many articles each outlet has of it. */
    Map<String, Integer> counts() {
      return counts;
    }

    /** Whether more than one outlet tells it. */
    boolean isShared() {
      return counts.size() > 1;
    }

    int size() {
      return tones.length;
    }

    double sum() {
      return Arrays.stream(tones).sum();
    }

    double sum(String outlet) {
      double sum = 0;
      for (int i = 0; i < tones.length; i++) {
        sum += outlets[i].equals(outlet) ? tones[i] : 0;
      }
      return sum;
    }

    /** The tones, those of the outlet first. */
    private double[] tonesWithFirst(String outlet, int count) {
      double[] ordered = new double[tones.length];
      int own = 0;
      int other = count;
      for (int i = 0; i < tones.length; i++) {
        if (outlets[i].equals(outlet)) {
          ordered[own++] = tones[i];
        } else {
          ordered[other++] = tones[i];
        }
      }
      return ordered;
    }

    private Story shuffled(long seed) {
      long[] places = Arrays.stream(articles).map(article -> Seeds.of(article, seed)).toArray();
      int[] order =
          IntStream.range(0, places.length)
              .boxed()
              .sorted(Comparator.comparingLong(i -> places[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      String[] shuffled = new String[outlets.length];
      for (int i = 0; i < outlets.length; i++) {
        shuffled[order[i]] = outlets[i];
      }
      return new Story(articles, tones, shuffled, counts);
    }
  }

  private final List<Story> stories;

  private StoryTones(List<Story> stories) {
    this.stories = stories;
  }

  /**
   * @param articles ordered by story and article; those without a reading in the cell are left out
   */
  static StoryTones of(List<ArticleTally> articles, ToneCell cell) {
    List<ArticleTally> read =
        articles.stream().filter(article -> article.readings(cell) > 0).toList();
    List<Story> stories = new ArrayList<>();
    for (int from = 0, to; from < read.size(); from = to) {
      to = from + 1;
      while (to < read.size() && read.get(to).story().equals(read.get(from).story())) {
        to++;
      }
      stories.add(Story.of(read.subList(from, to), cell));
    }
    return new StoryTones(stories);
  }

  List<Story> stories() {
    return stories;
  }

  /** The stories that more than one outlet tells. */
  StoryTones shared() {
    return new StoryTones(stories.stream().filter(Story::isShared).toList());
  }

  /**
   * The same tones with outlets shuffled among the articles of each story. The articles' ids and
   * the seed alone decide: an article takes the same place for every actor, so that the shuffled
   * contrasts hang together as real ones do.
   */
  StoryTones shuffled(long seed) {
    return new StoryTones(stories.stream().map(story -> story.shuffled(seed)).toList());
  }

  /**
   * Each outlet's contrast with the others, by the outlet's id.
   *
   * @param leastStories outlets with fewer stories that others tell too are left out
   */
  Map<String, StoryContrast> contrasts(int leastStories) {
    Map<String, Integer> sharedStories = new TreeMap<>();
    for (Story story : stories) {
      if (story.isShared()) {
        story.counts.keySet().forEach(outlet -> sharedStories.merge(outlet, 1, Integer::sum));
      }
    }
    Map<String, StoryContrast> contrasts = new TreeMap<>();
    sharedStories.forEach(
        (outlet, count) -> {
          if (count >= leastStories) {
            contrasts.put(outlet, new StoryContrast());
          }
        });
    for (Story story : stories) {
      if (story.isShared()) {
        story.counts.forEach(
            (outlet, count) -> {
              StoryContrast contrast = contrasts.get(outlet);
              if (contrast != null) {
                contrast.add(story.tonesWithFirst(outlet, count), count);
              }
            });
      }
    }
    return contrasts;
  }
}

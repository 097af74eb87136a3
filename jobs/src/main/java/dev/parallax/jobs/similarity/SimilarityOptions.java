package dev.parallax.jobs.similarity;

import dev.parallax.ParallaxException;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of {@code similarity}, which {@code run} takes too. */
public final class SimilarityOptions {
  @Option(
      names = "--threshold",
      defaultValue = "0.3",
      paramLabel = "COSINE",
      description =
          "Keep pairs of articles with at least this cosine, over 0 and at most 1"
              + " (default: ${DEFAULT-VALUE}).")
  double threshold;

  @Option(
      names = "--window-days",
      defaultValue = "3",
      paramLabel = "N|none",
      description =
          "Compare articles published at most this many days apart; none: compare all, whose cost"
              + " grows with the square of the corpus (default: ${DEFAULT-VALUE}).")
  String windowDays;

  @Option(
      names = "--skip-undated",
      description =
          "Leave articles without a date out of the pairs; otherwise they are compared with all.")
  boolean skipUndated;

  @Option(
      names = "--pair-terms",
      defaultValue = "10",
      paramLabel = "N",
      description = "Explain each pair by this many terms (default: ${DEFAULT-VALUE}).")
  int pairTerms;

  @Option(
      names = "--min-containment",
      defaultValue = "0.5",
      paramLabel = "SHARE",
      description =
          "Near-duplicates: one article has at least this share of the other's five-word shingles,"
              + " over 0 and at most 1 (default: ${DEFAULT-VALUE}).")
  double minContainment;

  @Option(
      names = "--min-passage-words",
      defaultValue = "12",
      paramLabel = "N",
      description =
          "Shared passages have at least this many words; 12 or more, as shorter ones could be"
              + " missed (default: ${DEFAULT-VALUE}).")
  int minPassageWords;

  @Option(
      names = "--story-threshold",
      defaultValue = "0.16",
      paramLabel = "SIMILARITY",
      description =
          "Join groups of articles to a story down to this mean similarity, over 0 and at most 1"
              + " (default: ${DEFAULT-VALUE}). It is the cosine by the most telling terms, lowered"
              + " by up to 0.6 of itself where days lie far apart, by 0.3 where they are unknown.")
  double storyThreshold;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description =
          "Do only these parts: pairs (article_pair), reuse (shared_passage, near_duplicate,"
              + " copy_group), stories (story, outlet_pair; needs reuse). All by default.")
  Set<Part> parts = EnumSet.allOf(Part.class);

  /** What `similarity` consists of. */
  enum Part {
    PAIRS,
    REUSE,
    STORIES
  }

  /** Refuses values that mean nothing. */
  void check() {
    if (!(threshold > 0 && threshold <= 1)) {
      throw ParallaxException.usage("--threshold: over 0 and at most 1, not " + threshold);
    }
    if (hasWindow() && !windowDays.matches("[0-9]{1,5}")) {
      throw ParallaxException.usage(
          "--window-days: a number of days from 0 to 99999, or none; not " + windowDays);
    }
    if (!hasWindow() && skipUndated) {
      throw ParallaxException.usage("--skip-undated: dates do not matter with --window-days none");
    }
    if (!(storyThreshold > 0 && storyThreshold <= 1)) {
      throw ParallaxException.usage(
          "--story-threshold: over 0 and at most 1, not " + storyThreshold);
    }
    if (pairTerms < 0) {
      throw ParallaxException.usage("--pair-terms: 0 or more, not " + pairTerms);
    }
    if (!(minContainment > 0 && minContainment <= 1)) {
      throw ParallaxException.usage(
          "--min-containment: over 0 and at most 1, not " + minContainment);
    }
    if (minPassageWords < TextReuse.SHORTEST_PASSAGE) {
      throw ParallaxException.usage(
          "--min-passage-words: "
              + TextReuse.SHORTEST_PASSAGE
              + " or more, not "
              + minPassageWords);
    }
  }

  boolean hasWindow() {
    return !windowDays.equals("none");
  }

  /** Days of the window, if there is one. */
  int days() {
    return Integer.parseInt(windowDays);
  }
}

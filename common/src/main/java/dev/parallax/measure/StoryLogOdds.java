package dev.parallax.measure;

import java.util.Arrays;

/**
 * The log-odds ratio of one term between an outlet and the other outlets of the same stories, and
 * how sure it is.
 *
 * <p>A story's texts repeat their words, so words are not independent: a term that one story alone
 * is full of would seem certain. The variance is therefore never less than the jackknife's over
 * stories (Efron and Stein 1981): what leaving out each story in turn does to the ratio.
 */
public final class StoryLogOdds {
  private final double words;
  private final double prior;
  private final double priorWords;

  /** Three numbers a story: the outlet's count, the others', and the words of each side. */
  private double[] stories = new double[3 * 8];

  private int size;
  private double count;
  private double otherCount;

  /**
   * @param words of each side, over all shared stories, with the term or without
   * @param prior pseudo-count of the term, above 0
   * @param priorWords pseudo-count of all words
   */
  public StoryLogOdds(double words, double prior, double priorWords) {
    this.words = words;
    this.prior = prior;
    this.priorWords = priorWords;
  }

  /**
   * Adds a story in which the outlet or another uses the term.
   *
   * @param words of each side in this story
   */
  public void add(double count, double otherCount, double words) {
    if (size + 3 > stories.length) {
      stories = Arrays.copyOf(stories, 2 * stories.length);
    }
    stories[size++] = count;
    stories[size++] = otherCount;
    stories[size++] = words;
    this.count += count;
    this.otherCount += otherCount;
  }

  public double count() {
    return count;
  }

  public double otherCount() {
    return otherCount;
  }

  public double logOdds() {
    return LogOdds.ratio(count, words, otherCount, words, prior, priorWords);
  }

  /** Equation 22 of the paper: the ratio over its standard error, had words no stories. */
  public double z() {
    return logOdds() / Math.sqrt(LogOdds.variance(count, otherCount, prior));
  }

  /** The standard error: the larger of the paper's and the jackknife's over stories. */
  public double standardError() {
    double ratio = logOdds();
    double squares = 0;
    for (int i = 0; i < size; i += 3) {
      double left = words - stories[i + 2];
      double without =
          LogOdds.ratio(
              count - stories[i], left, otherCount - stories[i + 1], left, prior, priorWords);
      squares += (ratio - without) * (ratio - without);
    }
    return Math.sqrt(Math.max(squares, LogOdds.variance(count, otherCount, prior)));
  }
}

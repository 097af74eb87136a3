package dev.parallax.measure;

import java.io.Serializable;

/**
 * How much readings differ within a story, and stories within a group: sums of squares that can be
 * added up over groups, and the two variances by the analysis of variance for nested groups of
 * unequal size (Searle, Casella and McCulloch 1992, chapter 3).
 *
 * @param withinSquares squares of readings around their story's mean
 * @param withinFreedom readings less stories
 * @param storySquares squares of story means around their group's, per reading
 * @param storyFreedom stories less groups
 * @param storyScale what the variance between stories is multiplied by in the expectation of {@code
 *     storySquares}
 */
public record VarianceComponents(
    double withinSquares,
    double withinFreedom,
    double storySquares,
    double storyFreedom,
    double storyScale)
    implements Serializable {
  public static final VarianceComponents NONE = new VarianceComponents(0, 0, 0, 0, 0);

  /**
   * Of the stories of one group.
   *
   * @param sums per story, of its readings
   * @param squares per story, of its readings' squares
   * @param counts per story, above 0
   */
  public static VarianceComponents of(double[] sums, double[] squares, double[] counts) {
    double within = 0;
    double all = 0;
    double total = 0;
    double stories = 0;
    double countSquares = 0;
    for (int i = 0; i < sums.length; i++) {
      double ofStory = sums[i] * sums[i] / counts[i];
      within += Math.max(0, squares[i] - ofStory);
      stories += ofStory;
      total += sums[i];
      all += counts[i];
      countSquares += counts[i] * counts[i];
    }
    return new VarianceComponents(
        within,
        all - sums.length,
        Math.max(0, stories - total * total / all),
        sums.length - 1,
        all - countSquares / all);
  }

  public VarianceComponents plus(VarianceComponents other) {
    return new VarianceComponents(
        withinSquares + other.withinSquares,
        withinFreedom + other.withinFreedom,
        storySquares + other.storySquares,
        storyFreedom + other.storyFreedom,
        storyScale + other.storyScale);
  }

  /** Variance of a reading around its story's mean; 0 if no story has two. */
  public double withinStories() {
    return withinFreedom > 0 ? withinSquares / withinFreedom : 0;
  }

  /** Variance of stories around their group; 0 if no group has two. */
  public double betweenStories() {
    return storyScale > 0
        ? Math.max(0, (storySquares - storyFreedom * withinStories()) / storyScale)
        : 0;
  }

  /**
   * Variance of the mean of a group's readings.
   *
   * @param count readings of the group
   * @param countSquares sum over its stories of the square of their readings' number
   */
  public double ofMean(double count, double countSquares) {
    return (betweenStories() * countSquares / count + withinStories()) / count;
  }
}

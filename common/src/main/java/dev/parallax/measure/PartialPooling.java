package dev.parallax.measure;

/**
 * A random-effects model of means: each group's true mean lies around a common one, and is seen
 * with a known error. Groups with few readings are drawn toward the common mean, by as much as
 * their error outweighs the differences between groups.
 *
 * @param groups number of groups
 * @param heterogeneity Cochran's Q: the weighted sum of squares around the fixed-effect mean
 * @param scale what the variance between groups is multiplied by in the expectation of Q
 */
public record PartialPooling(int groups, double heterogeneity, double scale) {
  /** What is known of a group: its mean, and the variance of the mean's error, above 0. */
  public record Group(double mean, double variance) {
    public Group {
      if (!(variance > 0)) {
        throw new IllegalArgumentException("Variance " + variance);
      }
    }
  }

  /** The sums that the moment estimator needs; those of many models can be added up. */
  public static PartialPooling of(Iterable<Group> groups) {
    int count = 0;
    double weights = 0;
    double squares = 0;
    double sum = 0;
    for (Group group : groups) {
      double weight = 1 / group.variance();
      count++;
      weights += weight;
      squares += weight * weight;
      sum += weight * group.mean();
    }
    double mean = sum / weights;
    double q = 0;
    for (Group group : groups) {
      q += (group.mean() - mean) * (group.mean() - mean) / group.variance();
    }
    return new PartialPooling(count, q, weights - squares / weights);
  }

  /** What Q is above its expectation without any differences between groups; may be below 0. */
  public double excess() {
    return heterogeneity - (groups - 1);
  }

  /** Variance between groups by the method of moments (DerSimonian and Laird 1986). */
  public double betweenVariance() {
    return scale > 0 ? Math.max(0, excess() / scale) : 0;
  }

  /** The common mean, groups weighted by the inverse of both variances together. */
  public static double commonMean(Iterable<Group> groups, double betweenVariance) {
    double weights = 0;
    double sum = 0;
    for (Group group : groups) {
      double weight = 1 / (group.variance() + betweenVariance);
      weights += weight;
      sum += weight * group.mean();
    }
    return sum / weights;
  }

  /** From 0 to 1: how much a group's own mean counts beside the common one. */
  public static double ownWeight(double variance, double betweenVariance) {
    return betweenVariance / (betweenVariance + variance);
  }
}

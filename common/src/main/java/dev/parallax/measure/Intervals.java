package dev.parallax.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/** 95 % intervals of shares and means. */
public final class Intervals {
  /** The 97.5th percentile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final int RESAMPLES = 2000;

  /** From {@code low} to {@code high}. */
  public record Interval(double low, double high) {}

  private Intervals() {}

  /**
   * Of a share, after Wilson (1927); null where there is nothing to count.
   *
   * @param count of those that have it
   * @param of all
   */
  public static Interval ofShare(long count, long of) {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException("Not a share: " + count + " of " + of);
    }
    if (of == 0) {
      return null;
    }
    double share = (double) count / of;
    double widening = Z * Z / of;
    double centre = (share + widening / 2) / (1 + widening);
    double half = Z / (1 + widening) * Math.sqrt(share * (1 - share) / of + widening / (4 * of));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /**
   * Of a mean, by the percentiles of 2,000 resamples (Efron 1979); null for fewer than two values,
   * of which nothing can be said.
   *
   * @param values in an order that does not change from run to run
   * @param seed the same for the same values, so that a rerun agrees
   */
  public static Interval ofMean(double[] values, long seed) {
    if (values.length < 2) {
      return null;
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[resample] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(percentile(means, 0.025), percentile(means, 0.975));
  }

  /** Between the two nearest values, in proportion: type 7 of Hyndman and Fan (1996). */
  private static double percentile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    return sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
  }
}

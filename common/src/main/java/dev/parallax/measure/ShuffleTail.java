package dev.parallax.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * How often shuffles within many stories differ as much as was found, without shuffling: the
 * saddlepoint approximation of the tail (Lugannani and Rice 1980), whose error is relative, so that
 * small probabilities are right too. What is shuffled is a sum over stories, each of as many of the
 * story's values as are the outlet's, drawn without replacement; the generating function of each is
 * computed exactly. Whole values get Daniels' (1987) correction, as their sums move in steps.
 */
final class ShuffleTail {
  /** Two sums that rounding alone keeps apart are equal. */
  private static final double ROUNDING = 1e-9;

  /** In standard deviations: nearer to the mean, everything differs as much. */
  private static final double NOTHING = 1e-4;

  private static final int STEPS = 100;
  private static final double PRECISION = 1e-11;

  /** Keeps what is raised to a power within a double's range. */
  private static final double LARGEST_EXPONENT = 300;

  private final List<Draw> draws = new ArrayList<>();
  private boolean isWhole = true;
  private double found;
  private double expected;

  /** As many of a story's values, less their mean, as are drawn from it. */
  private static final class Draw {
    private final double[] values;
    private final int count;

    /** -1 where the rest is drawn, as it is less: all values sum to 0. */
    private final int sign;

    private final double largest;
    private final double smallest;
    private final double ways;

    Draw(double[] story, int own) {
      double mean = 0;
      for (double value : story) {
        mean += value / story.length;
      }
      this.values = new double[story.length];
      double high = Double.NEGATIVE_INFINITY;
      double low = Double.POSITIVE_INFINITY;
      for (int i = 0; i < story.length; i++) {
        values[i] = story[i] - mean;
        high = Math.max(high, values[i]);
        low = Math.min(low, values[i]);
      }
      this.sign = 2 * own <= story.length ? 1 : -1;
      this.count = sign > 0 ? own : story.length - own;
      this.largest = high;
      this.smallest = low;
      double logarithm = 0;
      for (int i = 1; i <= count; i++) {
        logarithm += StrictMath.log((double) (story.length - count + i) / i);
      }
      this.ways = logarithm;
    }

    double reach() {
      return count * (largest - smallest);
    }

    /** Adds the logarithm of the generating function at a tilt, and its two derivatives. */
    void addTo(double[] cumulants, double tilt) {
      double signed = sign * tilt;
      double top = signed > 0 ? largest : smallest;
      double[] masses = new double[count + 1];
      double[] firsts = new double[count + 1];
      double[] seconds = new double[count + 1];
      masses[0] = 1;
      for (int i = 0; i < values.length; i++) {
        double x = values[i];
        double weight = StrictMath.exp(signed * (x - top));
        for (int k = Math.min(count, i + 1); k > 0; k--) {
          seconds[k] += weight * (seconds[k - 1] + 2 * x * firsts[k - 1] + x * x * masses[k - 1]);
          firsts[k] += weight * (firsts[k - 1] + x * masses[k - 1]);
          masses[k] += weight * masses[k - 1];
        }
      }
      double mean = firsts[count] / masses[count];
      cumulants[0] += StrictMath.log(masses[count]) - ways + count * signed * top;
      cumulants[1] += sign * mean;
      cumulants[2] += seconds[count] / masses[count] - mean * mean;
    }
  }

  /**
   * Adds a story.
   *
   * @param own how many of the values are the outlet's: neither all nor none
   * @param ownSum what these sum to
   */
  void add(double[] values, int own, double ownSum) {
    Draw draw = new Draw(values, own);
    double all = 0;
    for (double value : values) {
      all += value;
      isWhole &= value == Math.rint(value);
    }
    expected += own * all / values.length;
    found += ownSum - own * all / values.length;
    if (draw.largest > draw.smallest) {
      draws.add(draw);
    }
  }

  /** Share of shuffles whose sum differs from the mean at least as much, in either direction. */
  double pValue() {
    double deviation = Math.sqrt(cumulants(0)[2]);
    double distance = Math.abs(found) - ROUNDING;
    if (!(distance > NOTHING * deviation)) {
      return 1;
    }
    double above = distance;
    double below = distance;
    if (isWhole) {
      above = Math.ceil(expected + distance) - expected;
      below = expected - Math.floor(expected - distance);
    }
    return Math.min(1, exceeded(above, 1, deviation) + exceeded(below, -1, deviation));
  }

  /** Probability that the sum is at least so far from its mean in one direction. */
  private double exceeded(double distance, int direction, double deviation) {
    double most = 0;
    for (Draw draw : draws) {
      most = Math.max(most, draw.reach());
    }
    double low = 0;
    double high = LARGEST_EXPONENT / most;
    double[] at = cumulants(direction * high);
    if (direction * at[1] <= distance) { // hardly ever: bounded as by Chernoff
      return Math.min(1, StrictMath.exp(at[0] - high * distance));
    }
    double tilt = Math.min(high / 2, distance / (deviation * deviation));
    for (int step = 0; step < STEPS; step++) {
      at = cumulants(direction * tilt);
      double excess = direction * at[1] - distance;
      if (Math.abs(excess) <= PRECISION * deviation) {
        break;
      }
      if (excess > 0) {
        high = tilt;
      } else {
        low = tilt;
      }
      double next = tilt - excess / at[2];
      tilt = next > low && next < high ? next : (low + high) / 2;
    }
    double w = Math.sqrt(Math.max(0, 2 * (tilt * distance - at[0])));
    double steepness = isWhole ? -StrictMath.expm1(-tilt) : tilt;
    double u = steepness * Math.sqrt(at[2]);
    return Math.max(0, Normal.exceeded(w) + Normal.density(w) * (1 / u - 1 / w));
  }

  private double[] cumulants(double tilt) {
    double[] cumulants = new double[3];
    for (Draw draw : draws) {
      draw.addTo(cumulants, tilt);
    }
    return cumulants;
  }
}

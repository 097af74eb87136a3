package dev.parallax.measure;

import dev.parallax.measure.Intervals.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The mean of readings that come in stories, and how sure it is.
 *
 * <p>The readings of one story resemble each other, and a few stories may have most of them. The
 * standard error is that of a wild bootstrap over stories (Cameron, Gelbach and Miller 2008): in
 * each draw every story's residual keeps or changes its sign. Residuals are first corrected for the
 * pull that a story has on the mean (CR2 of Bell and McCaffrey 2002). The interval takes its width
 * from Student's t with Bell and McCaffrey's degrees of freedom, which are few where few stories
 * have most of the readings. A percentile interval is too narrow there: of tones drawn into the
 * stories of real news, it held the truth in 86 of 100 cells with 5 to 6 stories, this one in 96;
 * but in 90 where four in five readings are neutral, as so few stories then miss what is rare.
 */
public final class ClusteredMean {
  /** Fewer stories than this say too little of how stories differ. */
  public static final int LEAST_STORIES = 5;

  private static final int DRAWS = 1000;
  private static final int DRAWS_AT_ONCE = 4;
  private static final double ALPHA = 0.05;

  /** Correlation of a story's readings that the degrees of freedom, and they alone, assume. */
  private static final double WORKING_CORRELATION = 0.1;

  private final double[] sums;
  private final double[] weights;
  private final double weight;
  private final double mean;

  /**
   * @param sums per story, of its readings
   * @param weights per story, above 0: the number of readings in the sum
   */
  public ClusteredMean(double[] sums, double[] weights) {
    if (sums.length != weights.length || sums.length == 0) {
      throw new IllegalArgumentException(sums.length + " sums, " + weights.length + " weights");
    }
    this.sums = sums;
    this.weights = weights;
    double allSums = 0;
    double allWeights = 0;
    for (int i = 0; i < sums.length; i++) {
      if (!(weights[i] > 0)) {
        throw new IllegalArgumentException("Weight " + weights[i]);
      }
      allSums += sums[i];
      allWeights += weights[i];
    }
    this.weight = allWeights;
    this.mean = allSums / allWeights;
  }

  public double mean() {
    return mean;
  }

  /**
   * Standard error of the mean by 1,000 draws; null for fewer than {@link #LEAST_STORIES}.
   *
   * @param seed the same for the same stories in the same order, so that a rerun agrees
   */
  public Double standardError(long seed) {
    if (sums.length < LEAST_STORIES) {
      return null;
    }
    double[] residuals = residuals();
    int signWords = (residuals.length + Long.SIZE - 1) / Long.SIZE;
    long[] signs = new long[DRAWS_AT_ONCE * signWords];
    SplittableRandom random = new SplittableRandom(seed);
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw += DRAWS_AT_ONCE) {
      Arrays.setAll(signs, i -> random.nextLong());
      for (double deviation : deviations(residuals, signs, signWords)) {
        squares += deviation * deviation;
      }
    }
    return Math.sqrt(squares / DRAWS) / weight;
  }

  /**
   * Sums of residuals with their signs kept or changed, one per draw. Four sums side by side keep a
   * processor busy that would wait for each addition of one.
   *
   * @param signs draw by draw, a bit per residual
   */
  private static double[] deviations(double[] residuals, long[] signs, int signWords) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < residuals.length; i++) {
      long residual = Double.doubleToRawLongBits(residuals[i]);
      int word = i / Long.SIZE;
      int up = Long.SIZE - 1 - i % Long.SIZE;
      a += signed(residual, signs[word] << up);
      b += signed(residual, signs[word + signWords] << up);
      c += signed(residual, signs[word + 2 * signWords] << up);
      d += signed(residual, signs[word + 3 * signWords] << up);
    }
    return new double[] {a, b, c, d};
  }

  /** A number with its sign changed if the first bit of a mask is set. */
  private static double signed(long number, long mask) {
    return Double.longBitsToDouble(number ^ (mask & Long.MIN_VALUE));
  }

  /** What {@link #standardError} tends to with the number of draws: the root of CR2's variance. */
  double exactStandardError() {
    double squares = 0;
    for (double residual : residuals()) {
      squares += residual * residual;
    }
    return Math.sqrt(squares) / weight;
  }

  /** The 95 % interval around the mean, given its standard error. */
  public Interval interval(double standardError) {
    double half = StudentT.twoSided(ALPHA, degreesOfFreedom()) * standardError;
    return new Interval(mean - half, mean + half);
  }

  private double[] residuals() {
    double[] residuals = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      residuals[i] = (sums[i] - weights[i] * mean) / Math.sqrt(1 - weights[i] / weight);
    }
    return residuals;
  }

  /**
   * After Satterthwaite: (trace M)² / trace M², where M is the covariance of the corrected
   * residuals under the working correlation. M's entries are those of a diagonal matrix plus three
   * products of vectors, so that both traces are sums over stories.
   */
  double degreesOfFreedom() {
    double total = 0;
    for (double w : weights) {
      total += variance(w);
    }
    double a = 0;
    double b = 0;
    double c = 0;
    double diagonal = 0;
    double trace = 0;
    for (double w : weights) {
      double share = w / weight;
      double variance = variance(w);
      double e = 1 / (1 - share);
      double off = 2 * share * variance - share * share * total;
      a += e * share * share;
      b += e * variance * variance;
      c += e * share * variance;
      diagonal += e * e * ((variance - off) * (variance - off) - off * off);
      trace += e * (variance - off);
    }
    double squares = 2 * a * b + a * a * total * total + 2 * c * c - 4 * a * c * total + diagonal;
    return Math.max(1, trace * trace / squares);
  }

  private static double variance(double weight) {
    return weight * (1 + (weight - 1) * WORKING_CORRELATION);
  }
}

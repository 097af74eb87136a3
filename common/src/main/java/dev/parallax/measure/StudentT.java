package dev.parallax.measure;

/** Student's t distribution, for any positive number of degrees of freedom, whole or not. */
public final class StudentT {
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-14;
  private static final int STEPS = 300;

  private StudentT() {}

  /**
   * The value that t exceeds in absolute size with probability {@code alpha}: 1.96 for .05 and very
   * many degrees of freedom.
   */
  public static double twoSided(double alpha, double degreesOfFreedom) {
    if (!(alpha > 0 && alpha < 1 && degreesOfFreedom > 0)) {
      throw new IllegalArgumentException("t of " + alpha + ", " + degreesOfFreedom);
    }
    double low = 0;
    double high = 1;
    while (exceeded(high, degreesOfFreedom) > alpha) {
      high *= 2;
    }
    for (int step = 0; step < 100 && high - low > 1e-12 * high; step++) {
      double middle = (low + high) / 2;
      if (exceeded(middle, degreesOfFreedom) > alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Probability that t is further from 0 than this. */
  public static double exceeded(double t, double degreesOfFreedom) {
    double square = t * t;
    return incompleteBeta(
        degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + square), square);
  }

  /** The regularised incomplete beta function at x, where 1 - x is square / (df + square). */
  private static double incompleteBeta(double a, double b, double x, double square) {
    if (square == 0) {
      return 1;
    }
    double rest = square / (2 * a + square);
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, rest) / b;
  }

  /** The continued fraction 8.17.22 of the NIST Handbook, by the method of Lentz (1976). */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < PRECISION) {
        break;
      }
    }
    return value;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Stirling's series, after the argument is raised to where it is precise. */
  private static double logGamma(double x) {
    double shift = 0;
    double z = x;
    while (z < 15) {
      shift -= Math.log(z);
      z++;
    }
    double inverse = 1 / (z * z);
    double series =
        (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / z;
    return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
  }
}

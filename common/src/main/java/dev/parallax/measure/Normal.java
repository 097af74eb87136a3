package dev.parallax.measure;

/** The standard normal distribution. */
final class Normal {
  /** From here on the continued fraction needs fewer terms than the series. */
  private static final double FAR = 3;

  private static final int TERMS = 60;
  private static final double ROOT = Math.sqrt(2 * Math.PI);

  private Normal() {}

  static double density(double x) {
    return StrictMath.exp(-x * x / 2) / ROOT;
  }

  /**
   * Probability of more than {@code x}, which is 0 or more (Abramowitz and Stegun 26.2.11, .14).
   */
  static double exceeded(double x) {
    if (x > FAR) {
      double fraction = x;
      for (int term = TERMS; term > 0; term--) {
        fraction = x + term / fraction;
      }
      return density(x) / fraction;
    }
    double sum = 0;
    double power = x;
    for (int odd = 1; odd < 2 * TERMS; odd += 2) {
      sum += power;
      power *= x * x / (odd + 2);
    }
    return 0.5 - density(x) * sum;
  }
}

package dev.parallax.measure;

/** How likely chance gives so few. */
public final class BinomialTail {
  private BinomialTail() {}

  /**
   * The probability of at most {@code count} successes in {@code of} independent trials, each with
   * this probability; summed in logarithms, so that none vanishes.
   *
   * @throws IllegalArgumentException if these are no count and no probability
   */
  public static double atMost(long count, long of, double probability) {
    if (count < 0 || count > of || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "Not a count and its chance: " + count + " of " + of + ", " + probability);
    }
    if (count == of || probability == 0) {
      return 1;
    }
    if (probability == 1) {
      return 0;
    }
    double odds = StrictMath.log(probability) - StrictMath.log1p(-probability);
    double term = of * StrictMath.log1p(-probability); // logarithm of the chance of none
    double sum = 1; // of the terms up to here, over the largest of them
    double largest = term;
    for (long successes = 1; successes <= count; successes++) {
      term += odds + StrictMath.log((double) (of - successes + 1) / successes);
      if (term > largest) {
        sum = sum * StrictMath.exp(largest - term) + 1;
        largest = term;
      } else {
        sum += StrictMath.exp(term - largest);
      }
    }
    return Math.min(1, sum * StrictMath.exp(largest));
  }
}

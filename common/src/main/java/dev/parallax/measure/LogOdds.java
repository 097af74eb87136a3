package dev.parallax.measure;

/**
 * How much likelier a term is in one group of texts than in another: the log-odds ratio with an
 * informative Dirichlet prior of Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis
 * 16 (2008). The prior draws both groups toward the frequency that the term has in all texts, the
 * more so the rarer it is.
 */
public final class LogOdds {
  private LogOdds() {}

  /**
   * Equation 16: the difference of the groups' log-odds, in natural logarithms. Above 0 where the
   * first group uses the term more.
   *
   * @param prior pseudo-count of the term, above 0
   * @param priorWords pseudo-count of all words, above {@code prior}
   */
  public static double ratio(
      double count,
      double words,
      double otherCount,
      double otherWords,
      double prior,
      double priorWords) {
    return odds(count, words, prior, priorWords) - odds(otherCount, otherWords, prior, priorWords);
  }

  private static double odds(double count, double words, double prior, double priorWords) {
    double with = count + prior;
    return StrictMath.log(with / (words + priorWords - with));
  }

  /** Equation 20: the approximate variance of {@link #ratio} where words are independent. */
  public static double variance(double count, double otherCount, double prior) {
    return 1 / (count + prior) + 1 / (otherCount + prior);
  }
}

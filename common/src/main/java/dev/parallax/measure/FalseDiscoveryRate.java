package dev.parallax.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Which of many tests may be called, if of those called few are to be wrong. */
public final class FalseDiscoveryRate {
  private FalseDiscoveryRate() {}

  /**
   * The q-value of each p-value, after Benjamini and Hochberg (1995): the least false discovery
   * rate at which its test is called. At most 1, never below p.
   */
  public static double[] adjusted(double[] pValues) {
    int[] byP =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    double least = 1;
    for (int rank = byP.length; rank >= 1; rank--) {
      int test = byP[rank - 1];
      least = Math.min(least, pValues[test] * byP.length / rank);
      adjusted[test] = least;
    }
    return adjusted;
  }
}

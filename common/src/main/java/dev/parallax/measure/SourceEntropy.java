package dev.parallax.measure;

import java.util.Arrays;

/** How evenly an article shares its attributed words among its sources. */
public final class SourceEntropy {
  private SourceEntropy() {}

  /**
   * Shannon's entropy (1948) in bits: 0 if one source has all, the binary logarithm of their number
   * if all have as many; null without a word.
   *
   * @param words of each source, 0 or more
   */
  public static Double bits(long[] words) {
    long all = Arrays.stream(words).sum();
    if (all == 0) {
      return null;
    }
    double[] parts =
        Arrays.stream(words)
            .filter(count -> count > 0)
            .sorted() // the same sum in whatever order the sources come
            .mapToDouble(count -> (double) count / all)
            .toArray();
    double bits = 0;
    for (double part : parts) {
      bits -= part * StrictMath.log(part) / StrictMath.log(2);
    }
    return Math.max(0, bits);
  }
}

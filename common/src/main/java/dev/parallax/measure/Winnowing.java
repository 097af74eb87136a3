package dev.parallax.measure;

import java.util.Arrays;

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken 2003): of every w shingles in
 * a row the one with the smallest hash. Two texts that share k + w - 1 words in a row, k being the
 * length of a shingle, are certain to share a fingerprint; on average 2 in w + 1 shingles are one.
 */
public final class Winnowing {
  private Winnowing() {}

  /**
   * The different fingerprints, ascending.
   *
   * @param shingles hashes in the order of the text; fewer than a window give one fingerprint
   * @param window at least 1
   */
  public static long[] fingerprints(long[] shingles, int window) {
    long[] chosen = new long[shingles.length];
    int size = 0;
    int smallest = -1;
    for (int begin = 0; begin == 0 || begin + window <= shingles.length; begin++) {
      int end = Math.min(begin + window, shingles.length);
      if (smallest < begin) { // fell out of the window
        smallest = begin;
        for (int i = begin; i < end; i++) {
          smallest = shingles[i] < shingles[smallest] ? i : smallest;
        }
      } else {
        smallest = shingles[end - 1] < shingles[smallest] ? end - 1 : smallest;
      }
      if (end > begin && (size == 0 || shingles[smallest] != chosen[size - 1])) {
        chosen[size++] = shingles[smallest];
      }
    }
    return Shingles.distinct(Arrays.copyOf(chosen, size));
  }
}

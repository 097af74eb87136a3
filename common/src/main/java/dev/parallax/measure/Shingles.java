package dev.parallax.measure;

import java.util.Arrays;

/** Runs of k words, as hashes of the hashes of their words. */
public final class Shingles {
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private Shingles() {}

  /**
   * The hash of the shingle that begins at each word, in order. A text of fewer than k words is one
   * shorter shingle; a text without words has none.
   */
  public static long[] of(long[] words, int k) {
    if (words.length == 0) {
      return new long[0];
    }
    int length = Math.min(k, words.length);
    long first = 1; // what the first word of a shingle is multiplied by
    for (int i = 1; i < length; i++) {
      first *= FACTOR;
    }
    long[] shingles = new long[words.length - length + 1];
    long sum = 0;
    for (int i = 0; i < words.length; i++) {
      sum = sum * FACTOR + words[i];
      if (i >= length - 1) {
        shingles[i - length + 1] = mix(sum);
        sum -= words[i - length + 1] * first;
      }
    }
    return shingles;
  }

  /** Values ascending, each once; the order of the array given is lost. */
  static long[] distinct(long[] values) {
    Arrays.sort(values);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (size == 0 || values[i] != values[size - 1]) {
        values[size++] = values[i];
      }
    }
    return Arrays.copyOf(values, size);
  }

  /** The different shingles, ascending. */
  public static long[] distinct(long[] words, int k) {
    return distinct(of(words, k));
  }

  /** Makes every bit depend on every other (SplitMix64), as the smallest shingles are chosen. */
  private static long mix(long sum) {
    long mixed = (sum ^ (sum >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}

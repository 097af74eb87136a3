package dev.parallax.measure;

import java.util.Arrays;

/** Runs of k words, as hashes of the hashes of their words. */
public final class Shingles {
  private Shingles() {}

  /**
   * The hash of the shingle that begins at each word, in order. A text of fewer than k words is one
   * shorter shingle; a text without words has none.
   */
  public static long[] of(long[] words, int k) {
    if (words.length == 0) {
      return words;
    }
    int length = Math.min(k, words.length);
    long[] shingles = new long[words.length - length + 1];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = hash(words, i, length);
    }
    return shingles;
  }

  /** The different shingles, ascending. */
  public static long[] distinct(long[] words, int k) {
    return Arrays.stream(of(words, k)).sorted().distinct().toArray();
  }

  /** The hash of some words in this order. */
  static long hash(long[] words, int begin, int length) {
    long hash = length;
    for (int i = begin; i < begin + length; i++) {
      hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}

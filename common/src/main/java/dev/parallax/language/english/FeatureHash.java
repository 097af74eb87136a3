package dev.parallax.language.english;

/**
 * 64-bit hashes of strings. The hash of two strings joined follows from theirs, so that the tagger
 * looks up "prime_minister" without building the string.
 */
public final class FeatureHash {
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final char JOINT = '_';
  private static final long[] POWERS = powers(64);

  private FeatureHash() {}

  /** The hash of a text; of the empty text it is 0. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static long of(CharSequence text, int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = append(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of left, an underscore and right. */
  static long join(long left, long right, long rightPower) {
    return append(left, JOINT) * rightPower + right;
  }

  /** What {@link #join} asks for a right side of this length. */
  static long power(int length) {
    if (length < POWERS.length) {
      return POWERS[length];
    }
    long power = POWERS[POWERS.length - 1];
    for (int i = POWERS.length; i <= length; i++) {
      power *= BASE;
    }
    return power;
  }

  /** The key of a string under one template of features, never 0: two templates share no key. */
  public static long key(int template, long hash) {
    long key = hash + (template + 1) * 0xD1B54A32D192ED03L;
    key = (key ^ (key >>> 33)) * 0xFF51AFD7ED558CCDL; // the mixing steps of MurmurHash3
    key = (key ^ (key >>> 33)) * 0xC4CEB9FE1A85EC53L;
    key ^= key >>> 33;
    return key == 0 ? 1 : key;
  }

  private static long append(long hash, char next) {
    return hash * BASE + next + 1;
  }

  private static long[] powers(int count) {
    long[] powers = new long[count];
    powers[0] = 1;
    for (int i = 1; i < count; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }
}

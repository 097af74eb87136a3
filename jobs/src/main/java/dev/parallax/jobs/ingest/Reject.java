package dev.parallax.jobs.ingest;

import java.io.Serializable;

/**
 * Why a record cannot be used.
 *
 * @param reason a stable code
 * @param detail what was found, and what to do about it
 * @param excerpt how the record begins; null if it cannot be shown
 */
record Reject(String reason, String detail, String excerpt) implements Serializable {
  private static final int EXCERPT_LENGTH = 200;

  static Reject of(String reason, String detail, String content) {
    return new Reject(reason, detail, excerpt(content));
  }

  /** The first code points, with everything unprintable shown as a space. */
  private static String excerpt(String content) {
    if (content == null) {
      return null;
    }
    StringBuilder excerpt = new StringBuilder();
    content
        .codePoints()
        .limit(EXCERPT_LENGTH)
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? ' ' : c)
        .forEach(excerpt::appendCodePoint);
    return excerpt.toString().strip();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}

package dev.parallax.text;

import java.util.Arrays;

/** Turns UTF-16 offsets into code point offsets and back, having counted the text once. */
public final class CodePoints {
  private static final int BLOCK = 64;

  private final String text;

  /** Code points before each block; null where no character takes two units. */
  private final int[] before;

  public CodePoints(String text) {
    this.text = text;
    boolean isPlain = text.codePointCount(0, text.length()) == text.length();
    this.before = isPlain ? null : countBefore(text);
  }

  /** Code points before a UTF-16 offset, which must not split a pair. */
  public int at(int offset) {
    if (before == null) {
      return offset;
    }
    int block = offset / BLOCK;
    int begin = block * BLOCK;
    int split = begin > 0 && begin < offset && isInsidePair(text, begin) ? 1 : 0;
    return before[block] + text.codePointCount(begin + split, offset);
  }

  /** UTF-16 offset of a code point; the text's length for the one after the last. */
  public int offset(int codePoint) {
    if (before == null) {
      return codePoint;
    }
    int found = Arrays.binarySearch(before, codePoint);
    int block = found >= 0 ? found : -found - 2;
    int begin = block * BLOCK;
    int split = begin > 0 && begin < text.length() && isInsidePair(text, begin) ? 1 : 0;
    return text.offsetByCodePoints(begin + split, codePoint - before[block]);
  }

  /** A pair that straddles two blocks is counted in the first. */
  private static int[] countBefore(String text) {
    int[] before = new int[text.length() / BLOCK + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % BLOCK == 0) {
        before[i / BLOCK] = count;
      }
      count += i > 0 && isInsidePair(text, i) ? 0 : 1;
    }
    if (text.length() % BLOCK == 0) {
      before[text.length() / BLOCK] = count;
    }
    return before;
  }

  private static boolean isInsidePair(String text, int i) {
    return Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }
}

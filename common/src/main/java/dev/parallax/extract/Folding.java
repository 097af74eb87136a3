package dev.parallax.extract;

import java.util.Arrays;

/** Writes a line the way the cue phrases are written, so that typography does not matter. */
final class Folding {
  private static final String AROUND = " -*•·●▪■►▶▸→←↓↑»«›‹>|#[](){}<=_~+✓:.…!⇒➜▼▲✉☰×";

  /** Each character that news is made of, folded; the others are rare. */
  private static final char[] COMMON = common();

  private Folding() {}

  /**
   * Lower case, straight quotes and dashes, single spaces; bullets, brackets, arrows, colons and
   * full stops around the line are left out.
   */
  static String fold(String line) {
    return new String(characters(line));
  }

  /** The same as an array, which is quicker to search word by word. */
  static char[] characters(String line) {
    char[] folded = line.toCharArray();
    int length = 0;
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i] < COMMON.length ? COMMON[folded[i]] : foldChar(folded[i]);
      if (c != ' ' || (length > 0 && folded[length - 1] != ' ')) {
        folded[length++] = c;
      }
    }
    int begin = 0;
    while (begin < length && isAround(folded[begin])) {
      begin++;
    }
    while (length > begin && isAround(folded[length - 1])) {
      length--;
    }
    return Arrays.copyOfRange(folded, begin, length);
  }

  private static char[] common() {
    char[] common = new char['\u2200'];
    for (char c = 0; c < common.length; c++) {
      common[c] = foldChar(c);
    }
    return common;
  }

  private static boolean isAround(char c) {
    return !(c >= 'a' && c <= 'z') && AROUND.indexOf(c) >= 0;
  }

  private static char foldChar(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' ? ' ' : c;
    }
    return switch (c) {
      case '‘', '’', '`', '´', 'ʼ' -> '\'';
      case '“', '”', '„' -> '"';
      case '–', '—', '‒', '―', '‐', '‑', '−' -> '-';
      default -> Line.isWhite(c) ? ' ' : Character.toLowerCase(c);
    };
  }
}

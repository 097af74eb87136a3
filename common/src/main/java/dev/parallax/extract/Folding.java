package dev.parallax.extract;

/** Writes a line the way the cue phrases are written, so that typography does not matter. */
final class Folding {
  private static final String AROUND = " -*•·●▪■►▶▸→←↓↑»«›‹>|#[](){}<=_~+✓:.…!⇒➜▼▲✉☰×";

  private Folding() {}

  /**
   * Lower case, straight quotes and dashes, single spaces; bullets, brackets, arrows, colons and
   * full stops around the line are left out.
   */
  static String fold(String line) {
    char[] folded = line.toCharArray();
    int length = 0;
    for (int i = 0; i < folded.length; i++) {
      char c = foldChar(folded[i]);
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
    return new String(folded, begin, length - begin);
  }

  private static boolean isAround(char c) {
    return !(c >= 'a' && c <= 'z') && AROUND.indexOf(c) >= 0;
  }

  private static char foldChar(char c) {
    if (c >= 'a' && c <= 'z') {
      return c;
    }
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

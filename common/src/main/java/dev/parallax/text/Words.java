package dev.parallax.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of running text. A word is a run of letters, digits and combining marks. Inside it may
 * stand, one at a time and with a letter or digit on both sides: an apostrophe ("don't") or a
 * hyphen ("Anglo-Irish"); between digits a point or comma ("3,000.5"); between single letters a
 * point ("U.S", of "U.S."). Scripts written without spaces give one word per run.
 */
public final class Words {
  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;

  /** What the ASCII characters are; all others are asked of {@link Character}. */
  private static final byte[] ASCII = ascii();

  private Words() {}

  /** The words as printed, in order. */
  public static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>(text.length() / 6 + 1);
    for (int begin = begin(text, 0); begin < text.length(); ) {
      int end = end(text, begin);
      tokens.add(text.substring(begin, end));
      begin = begin(text, end);
    }
    return tokens;
  }

  /** How many words {@link #tokens} finds, without making them. */
  public static int count(String text) {
    int count = 0;
    for (int begin = begin(text, 0); begin < text.length(); ) {
      count++;
      begin = begin(text, end(text, begin));
    }
    return count;
  }

  /**
   * What the spellings of a word have in common: NFC, lower case in no country's rules, straight
   * apostrophes and hyphens, without the possessive 's.
   */
  public static String fold(String word) {
    String folded =
        Normalizer.normalize(word, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replace('ʼ', '\'')
            .replace('‐', '-')
            .replace('‑', '-');
    boolean isPossessive = folded.length() > 2 && folded.endsWith("'s");
    return isPossessive ? folded.substring(0, folded.length() - 2) : folded;
  }

  /** Where the next word begins; the length of the text if none does. */
  private static int begin(String text, int from) {
    int at = from;
    while (at < text.length() && kind(text, at) == OTHER) {
      at += width(text, at);
    }
    return at;
  }

  /** Where the word ends that begins here. */
  private static int end(String text, int begin) {
    int at = begin;
    int runBegin = begin;
    byte last = OTHER;
    while (at < text.length()) {
      byte kind = kind(text, at);
      if (kind == OTHER) {
        byte next = at + 1 < text.length() ? kind(text, at + 1) : OTHER;
        boolean isJoined =
            next != OTHER
                && switch (text.charAt(at)) {
                  case '\'', '’', 'ʼ', '-', '‐', '‑' -> true;
                  case ',' -> last == DIGIT && next == DIGIT;
                  case '.' ->
                      (last == DIGIT && next == DIGIT)
                          || (last == LETTER
                              && next == LETTER
                              && isSingle(text, runBegin, at)
                              && isSingle(text, at + 1, at + 1 + width(text, at + 1)));
                  default -> false;
                };
        if (!isJoined) {
          return at;
        }
        runBegin = at + 1;
        at++;
      } else {
        last = kind;
        at += width(text, at);
      }
    }
    return at;
  }

  /** Whether one character, and no more of a word, stands here. */
  private static boolean isSingle(String text, int begin, int end) {
    return width(text, begin) == end - begin && (end == text.length() || kind(text, end) == OTHER);
  }

  private static byte kind(String text, int at) {
    char c = text.charAt(at);
    return c < 128 ? ASCII[c] : kind(text.codePointAt(at));
  }

  private static byte kind(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          codePoint == 'ʼ' ? OTHER : LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      default -> OTHER;
    };
  }

  private static int width(String text, int at) {
    boolean isPair =
        Character.isHighSurrogate(text.charAt(at))
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    return isPair ? 2 : 1;
  }

  private static byte[] ascii() {
    byte[] kinds = new byte[128];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = kind(c);
    }
    return kinds;
  }
}

package dev.parallax.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The first half of a pair: only both together say what they are. */
  private static final byte HALF = 3;

  /** What each UTF-16 unit is. */
  private static final byte[] KINDS = kinds();

  private Words() {}

  /** The words as printed, in order. */
  public static List<String> tokens(String text) {
    char[] chars = text.toCharArray(); // twice as fast as charAt before the JIT's last stage
    List<String> tokens = new ArrayList<>(chars.length / 6 + 1);
    for (int begin = begin(chars, 0); begin < chars.length; ) {
      int end = end(chars, begin);
      tokens.add(new String(chars, begin, end - begin));
      begin = begin(chars, end);
    }
    return tokens;
  }

  /** Where each word begins and ends, in UTF-16 units: two numbers a word, in order. */
  public static int[] bounds(String text) {
    char[] chars = text.toCharArray();
    int[] bounds = new int[chars.length + 1]; // words are one character apart at least
    int size = 0;
    for (int begin = begin(chars, 0); begin < chars.length; ) {
      int end = end(chars, begin);
      bounds[size++] = begin;
      bounds[size++] = end;
      begin = begin(chars, end);
    }
    return Arrays.copyOf(bounds, size);
  }

  /** How many words {@link #tokens} finds, without making them. */
  public static int count(String text) {
    char[] chars = text.toCharArray();
    int count = 0;
    for (int begin = begin(chars, 0); begin < chars.length; ) {
      count++;
      begin = begin(chars, end(chars, begin));
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
  private static int begin(char[] text, int from) {
    int at = from;
    while (at < text.length && (KINDS[text[at]] == OTHER || kind(text, at) == OTHER)) {
      at += width(text, at);
    }
    return at;
  }

  /** Where the word ends that begins here. */
  private static int end(char[] text, int begin) {
    int at = begin;
    int runBegin = begin;
    while (true) {
      while (at < text.length && (KINDS[text[at]] == LETTER || KINDS[text[at]] == DIGIT)) {
        at++;
      }
      if (at == text.length) {
        return at;
      }
      if (kind(text, at) != OTHER) {
        at += width(text, at);
      } else if (isJoint(text, runBegin, at)) {
        at++;
        runBegin = at;
      } else {
        return at;
      }
    }
  }

  /** Whether the character here, which is no letter, holds what is on its sides together. */
  private static boolean isJoint(char[] text, int runBegin, int at) {
    byte next = at + 1 < text.length ? kind(text, at + 1) : OTHER;
    if (next == OTHER) {
      return false;
    }
    return switch (text[at]) {
      case '\'', '’', 'ʼ', '-', '‐', '‑' -> true;
      case ',' -> next == DIGIT && kind(text, at - 1) == DIGIT;
      case '.' ->
          (next == DIGIT && kind(text, at - 1) == DIGIT)
              || (isLetter(text, runBegin, at)
                  && isLetter(text, at + 1, at + 1 + width(text, at + 1)));
      default -> false;
    };
  }

  /** Whether one letter, and no more of a word, stands here. */
  private static boolean isLetter(char[] text, int begin, int end) {
    return kind(text, begin) == LETTER
        && width(text, begin) == end - begin
        && (end == text.length || kind(text, end) == OTHER);
  }

  private static byte kind(char[] text, int at) {
    byte kind = KINDS[text[at]];
    return kind == HALF ? kind(Character.codePointAt(text, at)) : kind;
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

  private static int width(char[] text, int at) {
    boolean isPair =
        KINDS[text[at]] == HALF && at + 1 < text.length && Character.isLowSurrogate(text[at + 1]);
    return isPair ? 2 : 1;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = Character.isHighSurrogate((char) c) ? HALF : kind(c);
    }
    return kinds;
  }
}

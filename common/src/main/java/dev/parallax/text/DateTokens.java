package dev.parallax.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a dateline into numbers, words, times of day and punctuation. White space is dropped. */
final class DateTokens {
  /**
   * Exactly one of number, word, time or mark.
   *
   * @param word lower case; empty unless a run of letters
   * @param digits how many digits the number is written with; 0 unless a number
   * @param mark the punctuation; 0 unless punctuation
   * @param isTime a time of day such as 10:30 or 10:30:05.123
   * @param isSpaced whether white space stands before it
   */
  record Token(String word, long number, int digits, char mark, boolean isTime, boolean isSpaced) {}

  private DateTokens() {}

  static List<Token> of(String raw) {
    String text =
        Normalizer.isNormalized(raw, Normalizer.Form.NFC)
            ? raw
            : Normalizer.normalize(raw, Normalizer.Form.NFC);
    List<Token> tokens = new ArrayList<>();
    boolean isSpaced = false;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (isSpace(c)) {
        isSpaced = true;
        at = end;
        continue;
      }
      if (Character.isDigit(c)) {
        end = endOfDigits(text, at);
        int time = end - at <= 2 ? endOfTime(text, end) : end;
        boolean isTime = time > end;
        tokens.add(
            isTime
                ? new Token("", 0, 0, (char) 0, true, isSpaced)
                : new Token("", number(text, at, end), end - at, (char) 0, false, isSpaced));
        end = time;
      } else if (Character.isLetter(c)) {
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        tokens.add(new Token(word, 0, 0, (char) 0, false, isSpaced));
      } else {
        tokens.add(new Token("", 0, 0, c, false, isSpaced));
      }
      isSpaced = false;
      at = end;
    }
    return tokens;
  }

  /**
   * The end of ":30", ":30:05" or ":30:05.123" at this place; the place itself if none is there.
   */
  private static int endOfTime(String text, int at) {
    int end = at;
    while (end < text.length()
        && text.charAt(end) == ':'
        && endOfDigits(text, end + 1) == end + 3) {
      end += 3;
    }
    boolean hasFraction =
        end >= at + 6
            && end + 1 < text.length()
            && ".,".indexOf(text.charAt(end)) >= 0
            && Character.isDigit(text.charAt(end + 1));
    return hasFraction ? endOfDigits(text, end + 1) : end;
  }

  private static int endOfDigits(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** At most 18 digits count; no date is longer. */
  private static long number(String text, int begin, int end) {
    long number = 0;
    for (int i = begin; i < Math.min(end, begin + 18); i++) {
      number = number * 10 + Character.digit(text.charAt(i), 10);
    }
    return number;
  }

  /** White space, no-break spaces, and the invisible marks that web pages put between words. */
  private static boolean isSpace(char c) {
    return c <= ' '
        || (c > '~'
            && (Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL));
  }
}

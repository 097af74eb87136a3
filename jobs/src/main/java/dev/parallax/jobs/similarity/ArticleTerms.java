package dev.parallax.jobs.similarity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The terms of an article: runs of letters and digits of at least two code points in headline and
 * body, composed (NFC) and in lower case. Combining marks belong to the letter before.
 */
final class ArticleTerms {
  private ArticleTerms() {}

  /** How often each term stands in an article; headline and body may be null. */
  static Map<String, Integer> counts(String title, String body) {
    Map<String, Integer> counts = new HashMap<>();
    count(title, counts);
    count(body, counts);
    return counts;
  }

  private static void count(String text, Map<String, Integer> counts) {
    if (text == null) {
      return;
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int begin = -1;
    for (int i = 0; i <= folded.length(); ) {
      int codePoint = i < folded.length() ? folded.codePointAt(i) : ' ';
      if (isOfTerm(codePoint, begin >= 0)) {
        begin = begin < 0 ? i : begin;
      } else if (begin >= 0) {
        if (folded.codePointCount(begin, i) > 1) {
          counts.merge(folded.substring(begin, i), 1, Integer::sum);
        }
        begin = -1;
      }
      i += Character.charCount(codePoint);
    }
  }

  private static boolean isOfTerm(int codePoint, boolean isInside) {
    return Character.isLetterOrDigit(codePoint) || (isInside && isMark(codePoint));
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}

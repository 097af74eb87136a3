package dev.parallax.jobs.similarity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The terms of an article: runs of letters and digits of at least two code points in headline and
 * body, composed (NFC) and in lower case. Combining marks belong to the letter before.
 */
final class ArticleTerms {
  private ArticleTerms() {}

  /** The terms in their order, repeated where they are; headline and body may be null. */
  static List<String> of(String title, String body) {
    List<String> terms = new ArrayList<>();
    add(title, terms);
    add(body, terms);
    return terms;
  }

  private static void add(String text, List<String> terms) {
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
          terms.add(folded.substring(begin, i));
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

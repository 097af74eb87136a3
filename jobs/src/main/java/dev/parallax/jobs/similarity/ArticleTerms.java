package dev.parallax.jobs.similarity;

import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of an article: the words of headline and body, folded, that have at least two code
 * points then.
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
    for (String word : Words.tokens(text)) {
      String term = Words.fold(word);
      if (term.codePointCount(0, term.length()) > 1) {
        terms.add(term);
      }
    }
  }
}

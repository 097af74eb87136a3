package dev.parallax.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much of what one text speaks of another speaks of as well. */
final class Cohesion {
  /** Shorter words are mostly grammar. */
  private static final int SHORTEST_WORD = 6;

  private Cohesion() {}

  /** Share of a text's different longer words that occur in the other; 1 where it has none. */
  static double share(String text, String other) {
    Set<String> words = words(text);
    if (words.isEmpty()) {
      return 1;
    }
    Set<String> others = words(other);
    return (double) words.stream().filter(others::contains).count() / words.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i - begin >= SHORTEST_WORD) {
          words.add(text.substring(begin, i).toLowerCase(Locale.ROOT));
        }
        begin = i + 1;
      }
    }
    return words;
  }
}

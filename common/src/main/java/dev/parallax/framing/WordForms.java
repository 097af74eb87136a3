package dev.parallax.framing;

import java.util.ArrayList;
import java.util.List;

/** The dictionary forms that a word may be a form of, told by its ending alone. */
final class WordForms {
  private static final int SHORTEST_STEM = 3;

  private WordForms() {}

  /** Likeliest first; some are no words. The word itself is not among them. */
  static List<String> lemmas(String word) {
    List<String> lemmas = new ArrayList<>();
    if (word.endsWith("ies") || word.endsWith("ied") || word.endsWith("ily")) {
      add(lemmas, without(word, 3) + "y");
    } else if (word.endsWith("ically")) {
      add(lemmas, without(word, 4));
    } else if (word.endsWith("bly")) {
      add(lemmas, without(word, 1) + "e");
    } else if (word.endsWith("ly")) {
      add(lemmas, without(word, 2));
    } else if (word.endsWith("s") && !word.endsWith("ss")) {
      add(lemmas, without(word, 1));
      if (word.endsWith("es")) {
        add(lemmas, without(word, 2));
      }
    } else if (word.endsWith("ed")) {
      add(lemmas, without(word, 1));
      addStem(lemmas, without(word, 2));
    } else if (word.endsWith("ing")) {
      addStem(lemmas, without(word, 3));
      add(lemmas, without(word, 3) + "e");
    }
    return lemmas;
  }

  /** A stem, and what it was before its last letter was doubled. */
  private static void addStem(List<String> lemmas, String stem) {
    add(lemmas, stem);
    int last = stem.length() - 1;
    if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
      add(lemmas, without(stem, 1));
    }
  }

  private static void add(List<String> lemmas, String lemma) {
    if (lemma.length() >= SHORTEST_STEM) {
      lemmas.add(lemma);
    }
  }

  private static String without(String word, int count) {
    return word.substring(0, word.length() - count);
  }
}

package dev.parallax.language.english;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads names off the labels of words: B begins a name, I continues it, L ends it, U is a name of
 * one word, O is none. Sequences that cannot be are mended as NLP4J does.
 */
final class NameSpans {
  /**
   * A name.
   *
   * @param first its first word
   * @param end the word after its last
   * @param kind as in OntoNotes: PERSON, ORG, GPE …
   */
  record NameSpan(int first, int end, String kind) {}

  private NameSpans() {}

  /** The names in a sentence, in order; the labels are mended in place. */
  static List<NameSpan> of(String[] labels) {
    for (int i = 1; i < labels.length; i++) {
      mend(labels, i);
    }
    List<NameSpan> names = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < labels.length; i++) {
      switch (labels[i].charAt(0)) {
        case 'U' -> {
          names.add(new NameSpan(i, i + 1, kind(labels[i])));
          begin = -1;
        }
        case 'B' -> begin = i;
        case 'L' -> {
          if (begin >= 0) {
            names.add(new NameSpan(begin, i + 1, kind(labels[i])));
          }
          begin = -1;
        }
        case 'O' -> begin = -1;
        default -> {} // inside: the name goes on
      }
    }
    return names;
  }

  private static void mend(String[] labels, int i) {
    String before = labels[i - 1];
    String here = labels[i];
    switch ("" + before.charAt(0) + here.charAt(0)) {
      case "IU" -> labels[i] = "I-" + kind(here);
      case "LI", "UI" -> labels[i - 1] = "I-" + kind(before);
      case "OI" -> labels[i - 1] = here;
      case "UL" -> labels[i - 1] = "B-" + kind(before);
      default -> {} // can be
    }
  }

  private static String kind(String label) {
    return label.substring(2);
  }
}

package dev.parallax.framing;

import dev.parallax.framing.MarkerLexicon.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the words and phrases of a text that carry stance. */
public final class Markers {
  /** Endings that make a loaded word of any other, as in "scare-mongering". */
  private static final List<String> LOADED_ENDINGS =
      List.of(
          "phobic",
          "phobe",
          "phobia",
          "monger",
          "mongers",
          "mongering",
          "-baiting",
          "-bashing",
          "-hating",
          "-loving",
          "-obsessed",
          "-crazed",
          "-ridden",
          "-plagued",
          "-fueled",
          "-fuelled",
          "-addled",
          "-addicted",
          "-washing",
          "-apologist",
          "-denier");

  private static final List<String> LOADED_BEGINNINGS = List.of("pseudo-", "faux-", "ultra-");

  private static final int GRADE_OF_MADE_WORDS = 2;

  private Markers() {}

  /**
   * In the order of the words. At each place the longest phrase that the lists know is taken, and a
   * word may be of several kinds; the words of a phrase are not read again.
   *
   * @param words folded, as {@link dev.parallax.text.Words#fold} does
   */
  public static List<Marker> of(List<String> words) {
    List<Marker> markers = new ArrayList<>();
    Map<String, List<Entry>> known = new HashMap<>(); // most words stand in a text again
    for (int first = 0; first < words.size(); ) {
      first += add(markers, words, first, known);
    }
    return markers;
  }

  /** Returns by how many words to go on. */
  private static int add(
      List<Marker> markers, List<String> words, int first, Map<String, List<Entry>> known) {
    MarkerLexicon lexicon = MarkerLexicon.shared();
    int longest = Math.min(lexicon.longestFrom(words.get(first)), words.size() - first);
    for (int count = longest; count > 1; count--) {
      String phrase = String.join(" ", words.subList(first, first + count));
      List<Entry> entries = lexicon.of(phrase);
      if (!entries.isEmpty()) {
        add(markers, entries, first, count, phrase);
        return count;
      }
    }
    String word = words.get(first);
    List<Entry> entries = known.get(word);
    if (entries == null) {
      entries = entries(lexicon, word);
      known.put(word, entries);
    }
    add(markers, entries, first, 1, word);
    return 1;
  }

  private static void add(
      List<Marker> markers, List<Entry> entries, int first, int count, String text) {
    for (Entry entry : entries) {
      markers.add(new Marker(first, count, entry.kind(), entry.grade(), text));
    }
  }

  private static List<Entry> entries(MarkerLexicon lexicon, String word) {
    List<Entry> entries = lexicon.of(word);
    if (!entries.isEmpty()) {
      return entries;
    }
    for (String lemma : WordForms.lemmas(word)) {
      entries = lexicon.of(lemma);
      if (!entries.isEmpty()) {
        return entries;
      }
    }
    return isMade(word) ? List.of(new Entry(MarkerKind.LOADED, GRADE_OF_MADE_WORDS)) : List.of();
  }

  private static boolean isMade(String word) {
    for (String ending : LOADED_ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    for (String beginning : LOADED_BEGINNINGS) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}

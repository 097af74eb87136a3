package dev.parallax.jobs.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much one text has of another, found without anything that {@code similarity} uses: words are
 * runs of letters and digits, compared as strings. It is what near-duplicates are judged by.
 */
final class PlainComparison {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHINGLE_WORDS = 5;
  private static final int SHORTEST_BLOCK = 5;

  private PlainComparison() {}

  /** The larger of both shares of five-word shingles that the other text has; 0 without any. */
  static double containment(String one, String other) {
    Set<String> a = shingles(words(one));
    Set<String> b = shingles(words(other));
    long both = a.stream().filter(b::contains).count();
    int smaller = Math.min(a.size(), b.size());
    return smaller == 0 ? 0 : (double) both / smaller;
  }

  /**
   * Share of the shorter text's words in matching blocks of five words and more, in the order of
   * both texts: Ratcliff and Obershelp's gestalt matching, as Python's difflib has it.
   */
  static double matchedShare(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    int shorter = Math.min(a.size(), b.size());
    return shorter == 0 ? 0 : (double) matchedWords(a, b) / shorter;
  }

  private record Stretch(int beginA, int endA, int beginB, int endB) {}

  private static int matchedWords(List<String> a, List<String> b) {
    Map<String, List<Integer>> placesInB = new HashMap<>();
    for (int j = 0; j < b.size(); j++) {
      placesInB.computeIfAbsent(b.get(j), word -> new ArrayList<>()).add(j);
    }
    int matched = 0;
    Deque<Stretch> open = new ArrayDeque<>();
    open.add(new Stretch(0, a.size(), 0, b.size()));
    while (!open.isEmpty()) {
      Stretch stretch = open.remove();
      Stretch block = longestBlock(a, placesInB, stretch);
      int length = block.endA - block.beginA;
      if (length >= SHORTEST_BLOCK) {
        matched += length;
        open.add(new Stretch(stretch.beginA, block.beginA, stretch.beginB, block.beginB));
        open.add(new Stretch(block.endA, stretch.endA, block.endB, stretch.endB));
      }
    }
    return matched;
  }

  private static Stretch longestBlock(
      List<String> a, Map<String, List<Integer>> placesInB, Stretch inside) {
    Stretch longest = new Stretch(inside.beginA, inside.beginA, inside.beginB, inside.beginB);
    Map<Integer, Integer> lengthEndingAt = Map.of();
    for (int i = inside.beginA; i < inside.endA; i++) {
      Map<Integer, Integer> next = new HashMap<>();
      for (int j : placesInB.getOrDefault(a.get(i), List.of())) {
        if (j >= inside.beginB && j < inside.endB) {
          int length = lengthEndingAt.getOrDefault(j - 1, 0) + 1;
          next.put(j, length);
          if (length > longest.endA - longest.beginA) {
            longest = new Stretch(i + 1 - length, i + 1, j + 1 - length, j + 1);
          }
        }
      }
      lengthEndingAt = next;
    }
    return longest;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static Set<String> shingles(List<String> words) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE_WORDS)));
    }
    return shingles;
  }
}

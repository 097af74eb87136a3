package dev.parallax.framing;

import dev.parallax.measure.Seeds;
import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an outlet prints again and again, which is no choice of words: credits ("Kim Ray
 * contributed to this report"), appeals to subscribe or follow, standing explanations. Such a line
 * recurs with other names and numbers in it, so lines are compared without theirs.
 */
public final class Boilerplate {
  /** Longer ones are text. */
  private static final int MOST_WORDS = 45;

  private static final int LONGEST_DATELINE = 120;

  /** Between names there are as many of these as there are names. */
  private static final Set<String> BETWEEN_NAMES = Set.of("and", "the");

  /** Fewer common words are no wording by which a line with names could be told. */
  private static final int LEAST_COMMON_WORDS = 2;

  /** A full stop or the like before a space, or a line's end. */
  private static final Pattern LINE_END = Pattern.compile("[.!?][\"'”’)\\]]*\\s+|\\R");

  private static final int LONGEST_HEAD = 4;

  /** Up to three words and a colon. */
  private static final Pattern LABEL =
      Pattern.compile("\\s*(\\p{Lu}\\p{L}{2,20}(?: \\p{L}{2,20}){0,2}):");

  private static final Pattern DOTS = Pattern.compile("(?:\\.\\.\\.|…)\\s*$");

  /** "PORT ELSIN, Osmere (CPA) —", "Port Elsin (CPA)", "(Coastal Press) -" or "PORT ELSIN —". */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*(?:(?:\\p{Lu}[\\p{L}.'’-]*[,/]?\\s+){0,5}(?:\\d{1,2},?\\s+)?(?:\\d{4}\\s+)?\\((?:\\p{Lu}{2,}\\p{L}*\\)\\s*[-–—]*"
              + "|[^()\\n]{2,30}\\)\\s*[-–—]+)"
              + "|(?:\\p{Lu}{3,}[\\p{Lu}.,'’/-]*\\s+){1,3}"
              + "(?:\\p{Lu}[\\p{L}.]*\\s+){0,2}(?:\\d{1,2}\\s+)?[-–—]+)");

  /**
   * A line or sentence.
   *
   * @param begin in UTF-16 units
   * @param wordings keys of its wording: as it stands, by what introduces or ends it, and without
   *     the names in it
   */
  public record Line(int begin, int end, Set<Long> wordings) {}

  private Boilerplate() {}

  /** Where a text begins after "WASHINGTON (AP) —"; 0 without such a dateline. In UTF-16 units. */
  public static int datelineEnd(String text) {
    Matcher dateline =
        DATELINE.matcher(text.substring(0, Math.min(text.length(), LONGEST_DATELINE)));
    return dateline.lookingAt() ? dateline.end() : 0;
  }

  /** The lines and sentences that are short enough to be boilerplate, in order. */
  public static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    Matcher ends = LINE_END.matcher(text);
    int begin = 0;
    while (begin < text.length()) {
      int end = ends.find() ? ends.end() : text.length();
      Set<Long> wordings = wordings(text.substring(begin, end));
      if (!wordings.isEmpty()) {
        lines.add(new Line(begin, end, wordings));
      }
      begin = end;
    }
    return lines;
  }

  private static Set<Long> wordings(String line) {
    if (line.length() > MOST_WORDS * 12) {
      return Set.of();
    }
    List<String> words = Words.tokens(line);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Set.of();
    }
    Set<Long> keys = new LinkedHashSet<>();
    keys.add(
        Seeds.of(
            "as it stands", String.join(" ", words.stream().map(Boilerplate::plain).toList())));
    addHead(keys, line, words);
    addWithoutNames(keys, words, 0);
    addWithoutNames(keys, words, 1);
    return keys;
  }

  /**
   * What a line is introduced by, or ends in, if that looks like no sentence: capitals ("JUST
   * PRINTED"), a label ("Contributing:", "Main points Solano resigns"), a counter ("Picture 1 of
   * 30"), dots ("More pictures ...").
   */
  private static void addHead(Set<Long> keys, String line, List<String> words) {
    int capitals = 0;
    while (capitals < words.size() && isShouted(words.get(capitals))) {
      capitals++;
    }
    int last = words.size() - 1;
    if (last > 0 && DOTS.matcher(line).find()) {
      keys.add(Seeds.of("tail", words.get(last - 1), words.get(last)));
    }
    if (last > 1
        && isCapitalised(words.get(0))
        && !isCapitalised(words.get(1))
        && isCapitalised(words.get(2))
        && !isStopWord(words.get(0))
        && !isStopWord(words.get(1))) {
      keys.add(Seeds.of("label", words.get(0), words.get(1)));
    }
    Matcher label = LABEL.matcher(line);
    List<String> counter = words.subList(0, Math.min(words.size(), LONGEST_HEAD));
    if (capitals > 1) {
      keys.add(Seeds.of("head", String.join(" ", words.subList(0, Math.min(capitals, 2)))));
    } else if (label.lookingAt()) {
      keys.add(Seeds.of("head", Words.fold(label.group(1))));
    } else if (isCapitalised(words.get(0))
        && counter.stream().anyMatch(word -> Character.isDigit(word.charAt(0)))) {
      keys.add(
          Seeds.of("head", String.join(" ", counter.stream().map(Boilerplate::plain).toList())));
    }
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private static boolean isStopWord(String word) {
    return StopWords.isStopWord(word, Words.fold(word));
  }

  private static boolean isShouted(String word) {
    return word.length() > 3 && word.chars().allMatch(Character::isUpperCase);
  }

  /**
   * @param from the first word whose capital makes a name of it
   */
  private static void addWithoutNames(Set<Long> keys, List<String> words, int from) {
    StringBuilder wording = new StringBuilder();
    int common = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean isName = i >= from && isCapitalised(words.get(i));
      String word = plain(words.get(i));
      if (!isName && !BETWEEN_NAMES.contains(word)) {
        common++;
        wording.append(' ').append(word);
      }
    }
    if (common >= LEAST_COMMON_WORDS) {
      keys.add(Seeds.of("without names", wording.toString()));
    }
  }

  /** Folded; all numbers are one. */
  private static String plain(String word) {
    return Character.isDigit(word.charAt(0)) ? "0" : Words.fold(word);
  }
}

package dev.parallax.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether what follows "by" are names of people or desks. */
final class PrintedNames {
  /** Parts of an editorial office, written small before "desk" or "team". */
  private static final Set<String> SECTIONS =
      Set.of(
          "politics",
          "political",
          "business",
          "economics",
          "economy",
          "foreign",
          "national",
          "world",
          "city",
          "metro",
          "sport",
          "sports",
          "culture",
          "science",
          "health",
          "investigations",
          "video",
          "data",
          "digital",
          "online",
          "web");

  private static final Set<String> NAME_PARTICLES =
      Set.of(
          "and",
          "of",
          "for",
          "in",
          "at",
          "the",
          "with",
          "de",
          "la",
          "le",
          "da",
          "do",
          "dos",
          "du",
          "del",
          "della",
          "di",
          "van",
          "von",
          "der",
          "den",
          "ter",
          "bin",
          "bint",
          "ibn",
          "al",
          "el",
          "ben",
          "y",
          "e",
          "und",
          "et",
          "news",
          "desk",
          "staff",
          "writer",
          "writers",
          "reporter",
          "correspondent",
          "editor",
          "newsroom",
          "team",
          "agencies",
          "agency",
          "contributor",
          "special",
          "to",
          "&");

  /** Headings that begin with "By" and name nobody. */
  private static final Set<String> NOT_NAMES =
      Set.of("the numbers", "the way", "the book", "the books", "the rules", "numbers", "contrast");

  private static final Pattern DESK = Pattern.compile("\\b(?:desk|team|staff|newsroom)$");

  private PrintedNames() {}

  /** Words written as names are, of people or desks. */
  static boolean areNames(String printed) {
    String names = printed.strip();
    if (names.isEmpty() || NOT_NAMES.contains(names.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String[] words = names.split("[\\s\\u00a0,/|]+", -1);
    boolean isDesk = DESK.matcher(names).find();
    int capitals = 0;
    for (String word : words) {
      String bare = word.replaceAll("^[(\"“'‘]+|[)\"”'’;:]+$", "");
      if (bare.isEmpty()
          || NAME_PARTICLES.contains(bare.toLowerCase(Locale.ROOT))
          || (isDesk && SECTIONS.contains(bare))) {
        continue;
      }
      int first = bare.codePointAt(0);
      boolean isCapital = Character.isUpperCase(first) || isCaseless(first);
      if (bare.indexOf('@') < 0 && !isCapital) {
        return false;
      }
      if (MetadataShapes.MONTH_WORD.matcher(bare).matches() && words.length < 2) {
        return false;
      }
      capitals++;
    }
    String last = words[words.length - 1];
    boolean isStopped = last.endsWith(".") && last.length() > 4;
    return capitals > 0 && words.length <= 24 && !isStopped && !names.endsWith(":");
  }

  private static boolean isCaseless(int first) {
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }
}

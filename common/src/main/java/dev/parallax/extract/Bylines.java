package dev.parallax.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cleans what pages print or state as author into names: "Ann Bell, Carl Dorn". */
final class Bylines {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:by|written by|posted by|published by|reported by|story by|author|authors|von|par|por"
              + "|di|da|door|af|av)\\b:?\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR =
      Pattern.compile("[,;|•·/\\n]| and | & | und | et | y | e | with | – | — | - ");

  private static final Set<String> NOT_NAMES =
      Set.of(
          "updated", "published", "posted", "last", "on", "at", "am", "pm", "est", "edt", "gmt",
          "utc", "ist", "pst", "pt", "et", "monday", "tuesday", "wednesday", "thursday", "friday",
          "saturday", "sunday", "ago", "read", "min", "mins", "minutes", "hours", "share", "follow",
          "comments", "photo", "photos", "video", "null", "undefined", "admin", "administrator",
          "january", "february", "march", "april", "june", "july", "august", "september", "october",
          "november", "december", "subscribe", "view", "more", "author", "email");

  private static final Set<String> ROLES =
      Set.of(
          "editor", "reporter", "correspondent", "writer", "staff", "columnist", "contributor",
          "producer", "journalist", "bureau", "chief", "contributing", "senior", "freelance",
          "special", "associate", "photographer", "director");

  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 400;

  private Bylines() {}

  /** Names joined by ", "; null where nothing in the given strings is a name. */
  static String of(List<String> stated) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : stated) {
      addNames(text, names);
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static void addNames(String text, Set<String> names) {
    if (text == null || text.length() > LONGEST) {
      return;
    }
    boolean first = true;
    String rest = LEAD.matcher(text.strip()).replaceFirst("");
    for (String part : SEPARATOR.split(rest, -1)) {
      String name = LEAD.matcher(part.strip()).replaceFirst("").strip();
      if (isName(name, first)) {
        names.add(name);
        first = false;
      }
    }
  }

  private static boolean isName(String name, boolean first) {
    if (name.isEmpty()
        || name.indexOf('@') >= 0
        || name.contains("://")
        || name.contains("www.")
        || name.chars().anyMatch(Character::isDigit)
        || Character.isLowerCase(name.codePointAt(0))
        || !Character.isLetter(name.codePointAt(0))) {
      return false;
    }
    String[] words = name.split("\\s+", -1);
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      String folded = word.replaceAll("[.:()]", "").toLowerCase(Locale.ROOT);
      if (NOT_NAMES.contains(folded) || (!first && ROLES.contains(folded))) {
        return false;
      }
    }
    return true;
  }
}

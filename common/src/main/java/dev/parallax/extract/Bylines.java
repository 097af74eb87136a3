package dev.parallax.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cleans what pages print or state as author into names: "Ann Bell, Carl Dorn". */
final class Bylines {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:by|(?:written|posted|published|reported|story|analysis|opinion|commentary|review"
              + "|editorial|text|words|interview) by|author|authors|von|par|por"
              + "|di|da|door|af|av)\\b:?\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR =
      Pattern.compile("[,;|•·/\\n]| and | & | und | et | y | e | with | – | — | - ");

  /** What follows a name: "in Beirut", "for The Courier". */
  private static final Pattern PLACE = Pattern.compile(" (?:in|for|at|via) ");

  private static final Pattern WORD_BREAK = Pattern.compile("[\\s-]+");

  private static final Set<String> NOT_NAMES =
      Set.of(
          "updated",
          "published",
          "posted",
          "last",
          "on",
          "at",
          "am",
          "pm",
          "est",
          "edt",
          "gmt",
          "utc",
          "ist",
          "pst",
          "pt",
          "et",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "ago",
          "read",
          "min",
          "mins",
          "minutes",
          "hours",
          "share",
          "follow",
          "comments",
          "photo",
          "photos",
          "video",
          "null",
          "undefined",
          "admin",
          "administrator",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "subscribe",
          "view",
          "more",
          "author",
          "email");

  private static final Set<String> ROLES =
      Set.of(
          "editor",
          "reporter",
          "correspondent",
          "writer",
          "staff",
          "columnist",
          "contributor",
          "producer",
          "journalist",
          "bureau",
          "chief",
          "contributing",
          "senior",
          "freelance",
          "special",
          "associate",
          "photographer",
          "director");

  /** Parts of names that are written in lower case. */
  private static final Set<String> PARTICLES =
      Set.of(
          "a", "al", "ap", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di",
          "do", "dos", "du", "el", "ibn", "la", "le", "of", "ten", "ter", "the", "van", "von",
          "zu");

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
    List<String> found = new ArrayList<>();
    for (String part : SEPARATOR.split(withoutLead(text), -1)) {
      String name = PLACE.split(withoutLead(part), 2)[0].strip();
      String[] words = WORD_BREAK.split(name, -1);
      boolean hasRole = Stream.of(words).map(Bylines::fold).anyMatch(ROLES::contains);
      if (!hasRole && Stream.of(words).anyMatch(Bylines::isProse)) {
        return;
      }
      if (isName(name, words, found.isEmpty())) {
        found.add(name);
      }
    }
    names.addAll(found);
  }

  private static String withoutLead(String text) {
    return LEAD.matcher(text.strip()).replaceFirst("").strip();
  }

  private static boolean isName(String name, String[] words, boolean isFirst) {
    return !name.isEmpty()
        && words.length <= MOST_WORDS
        && Character.isLetter(name.codePointAt(0))
        && !Character.isLowerCase(name.codePointAt(0))
        && name.chars().noneMatch(c -> Character.isDigit(c) || c == '@')
        && !name.contains("://")
        && !name.contains("www.")
        && Stream.of(words).map(Bylines::fold).noneMatch(NOT_NAMES::contains)
        && (isFirst || Stream.of(words).map(Bylines::fold).noneMatch(ROLES::contains));
  }

  /** A word that is neither part of a name nor of what stands around names: this is no byline. */
  private static boolean isProse(String word) {
    String folded = fold(word);
    return !folded.isEmpty()
        && folded.chars().allMatch(Character::isLetter)
        && Character.isLowerCase(word.codePointAt(0))
        && !PARTICLES.contains(folded)
        && !ROLES.contains(folded)
        && !NOT_NAMES.contains(folded);
  }

  private static String fold(String word) {
    return word.replaceAll("[.:()]", "").toLowerCase(Locale.ROOT);
  }
}

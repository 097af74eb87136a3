package dev.parallax.attribution;

import dev.parallax.text.CalendarWords;
import java.util.Set;

/** Words that say when. */
final class Times {
  private static final Set<String> DAYS =
      CalendarWords.with(
          CalendarWords.WEEKDAYS,
          "mon.",
          "tues.",
          "wed.",
          "thurs.",
          "fri.",
          "sat.",
          "sun.",
          "today",
          "yesterday",
          "tomorrow",
          "tonight");
  private static final Set<String> MONTHS =
      CalendarWords.with(
          CalendarWords.MONTHS, "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.");
  private static final Set<String> PARTS =
      Set.of(
          "morning",
          "afternoon",
          "evening",
          "night",
          "day",
          "week",
          "month",
          "year",
          "weekend",
          "summer",
          "winter",
          "spring",
          "autumn",
          "fall",
          "days",
          "weeks",
          "months",
          "years",
          "hours",
          "minutes",
          "noon",
          "midnight",
          "time");

  private Times() {}

  static boolean isDay(Words words, int at) {
    return DAYS.contains(words.lower(at));
  }

  static boolean isTime(Words words, int at) {
    String form = words.lower(at);
    return DAYS.contains(form)
        || (MONTHS.contains(form) && words.tag(at).startsWith("NNP"))
        || (words.is(at, "last", "this", "earlier", "next", "late", "early")
            && (PARTS.contains(words.lower(at + 1))
                || DAYS.contains(words.lower(at + 1))
                || MONTHS.contains(words.lower(at + 1))));
  }

  /** Token after a time that begins at a token; the token itself where none does. */
  static int end(Words words, int at, int limit) {
    int i = at;
    while (i < limit
        && (isTime(words, i)
            || (i > at
                && (PARTS.contains(words.lower(i))
                    || (words.tag(i).equals("CD") && MONTHS.contains(words.lower(i - 1))))))) {
      i++;
    }
    return i;
  }
}

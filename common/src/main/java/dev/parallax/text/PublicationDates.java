package dev.parallax.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the day an article was published from what its record states. It never guesses: a date that
 * can be read in two ways, or cannot be, is null with the reason.
 *
 * <p>The day is that of the stated local time; zones are not converted. Only epoch seconds and
 * milliseconds, which have no zone, are days in UTC.
 */
public final class PublicationDates {
  /** The Relation of Strasbourg, held to be the first newspaper, began in 1605. */
  private static final int FIRST_NEWSPAPER = 1605;

  /** Longer than this is a sentence in the wrong column, not a date. */
  private static final int LONGEST_DATELINE = 120;

  /** What exports write where there is no value. */
  private static final Set<String> NO_VALUE =
      Set.of(
          "",
          "-",
          "--",
          "—",
          "?",
          "null",
          "none",
          "nan",
          "nat",
          "nil",
          "n/a",
          "na",
          "unknown",
          "undated",
          "undefined",
          "no date",
          "n.d.",
          "\\n");

  private PublicationDates() {}

  /** What "04/08/2024" means where neither a part above 12 nor the URL settles it. */
  public enum DateOrder {
    /** Nothing does: it is {@code ambiguous}. Dots alone are day first. */
    AUTO,
    /** Month first, as in the United States. */
    MDY,
    /** Day first, as nearly everywhere else. */
    DMY
  }

  /**
   * What a record states about its day of publication.
   *
   * @param date null where unknown
   * @param source {@code field}, {@code url}, or null where neither states a date
   * @param problem null where the date is known or nothing is stated; else why the stated date
   *     cannot be used: {@code before_1605}, {@code in_the_future}, {@code no_such_day}, {@code
   *     ambiguous}, {@code no_year}, {@code no_day}, {@code zero_time} (1 January 1970, the zero of
   *     computers' clocks) or {@code unreadable}
   */
  public record Reading(LocalDate date, String source, String problem) {
    private static final Reading NOTHING = new Reading(null, null, null);

    private static Reading failed(String problem) {
      return new Reading(null, "field", problem);
    }
  }

  /** {@link #read(String, String, LocalDate, DateOrder)} with nothing known of the date order. */
  public static Reading read(String raw, String url, LocalDate latest) {
    return read(raw, url, latest, DateOrder.AUTO);
  }

  /**
   * Reads a date. The URL is asked only where the field is empty, or to settle the order of day and
   * month; it never replaces a stated date that cannot be.
   *
   * @param raw the date as printed or exported; null, blank or "N/A" where missing
   * @param url the article's address; null where unknown
   * @param latest the last day on which the corpus can have been published; null for no limit
   */
  public static Reading read(String raw, String url, LocalDate latest, DateOrder order) {
    String text = raw == null ? "" : raw.strip();
    if (isNoValue(text)) {
      LocalDate date = UrlDates.read(url).date();
      return date == null || problem(date, latest) != null
          ? Reading.NOTHING
          : new Reading(date, "url", null);
    }
    if (isIsoDay(text)) {
      return judged(iso(text), latest);
    }
    if (text.length() > LONGEST_DATELINE) {
      return Reading.failed("unreadable");
    }
    LocalDate epoch = epochDay(text);
    return epoch == null ? readDateline(text, url, latest, order) : judged(epoch, latest);
  }

  private static Reading readDateline(String text, String url, LocalDate latest, DateOrder order) {
    DateText dates = DateText.of(text);
    if (dates.found().isEmpty()) {
      return Reading.failed(
          dates.lacksYear() ? "no_year" : dates.lacksDay() ? "no_day" : "unreadable");
    }
    // The day of publication rather than that of an update; between equals they must agree.
    DateText.Label label =
        dates.found().stream().map(DateText.Found::label).min(Enum::compareTo).orElseThrow();
    Reading reading = null;
    for (DateText.Found found : dates.found()) {
      if (found.label() == label) {
        Reading other = settled(found, url, latest, order);
        if (reading != null && !reading.equals(other)) {
          return Reading.failed("ambiguous");
        }
        reading = other;
      }
    }
    return reading;
  }

  /** One date out of the readings of what is written. */
  private static Reading settled(
      DateText.Found found, String url, LocalDate latest, DateOrder order) {
    List<LocalDate> days =
        found.readings().stream()
            .map(day -> day(day.year(), day.month(), day.day()))
            .filter(day -> day != null)
            .distinct()
            .toList();
    if (days.isEmpty()) {
      boolean isAncient = found.readings().stream().allMatch(day -> day.year() < FIRST_NEWSPAPER);
      return Reading.failed(isAncient ? "before_1605" : "no_such_day");
    }
    if (days.size() == 1) {
      return judged(days.get(0), latest);
    }
    boolean isOrderUnknown = found.readings().get(0).month() != found.readings().get(1).month();
    if (isOrderUnknown && order != DateOrder.AUTO) {
      DateText.Day day = found.readings().get(order == DateOrder.MDY ? 0 : 1);
      LocalDate stated = day(day.year(), day.month(), day.day());
      if (stated != null) {
        return judged(stated, latest);
      }
    }
    UrlDates.Clue clue = UrlDates.read(url);
    List<LocalDate> fitting = days.stream().filter(clue::fits).toList();
    if (fitting.size() == 1) {
      return judged(fitting.get(0), latest);
    }
    if (found.isDotted()) {
      DateText.Day day = found.readings().get(1);
      return judged(day(day.year(), day.month(), day.day()), latest);
    }
    boolean isAncient = days.stream().allMatch(day -> day.getYear() < FIRST_NEWSPAPER);
    return Reading.failed(isAncient ? "before_1605" : "ambiguous");
  }

  private static Reading judged(LocalDate date, LocalDate latest) {
    if (date == null) {
      return Reading.failed("no_such_day");
    }
    String problem = problem(date, latest);
    return problem == null ? new Reading(date, "field", null) : Reading.failed(problem);
  }

  private static String problem(LocalDate date, LocalDate latest) {
    if (date.getYear() < FIRST_NEWSPAPER) {
      return "before_1605";
    }
    if (latest != null && date.isAfter(latest)) {
      return "in_the_future";
    }
    return date.toEpochDay() == 0 ? "zero_time" : null;
  }

  /** Whether the text is 2024-04-08, alone or with a time of day and zone behind it. */
  private static boolean isIsoDay(String text) {
    int length = text.length();
    if (length < 10 || length > 35 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7 && !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return length == 10
        || (length >= 16
            && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
            && isDigit(text.charAt(11))
            && isDigit(text.charAt(12))
            && text.charAt(13) == ':'
            && text.substring(13)
                .chars()
                .allMatch(c -> isDigit((char) c) || ":.,+-Z ".indexOf(c) >= 0));
  }

  /** The day of an ISO date; null if there is no such day, the year 1 if before the year 1. */
  private static LocalDate iso(String text) {
    int year = number(text, 0, 4);
    LocalDate date = day(year, number(text, 5, 7), number(text, 8, 10));
    return date == null && year < FIRST_NEWSPAPER ? LocalDate.of(1, 1, 1) : date;
  }

  /** The UTC day of ten digits (seconds) or thirteen (milliseconds); null if it is neither. */
  private static LocalDate epochDay(String text) {
    int point = text.indexOf('.');
    String digits = point < 0 ? text : text.substring(0, point);
    boolean isNumber =
        text.chars().allMatch(c -> isDigit((char) c) || c == '.')
            && (digits.length() == 10 || digits.length() == 13);
    if (!isNumber) {
      return null;
    }
    long number = Long.parseLong(digits);
    Instant instant =
        digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static LocalDate day(int year, int month, int day) {
    boolean isMonth = month >= 1 && month <= 12;
    return isMonth && YearMonth.of(year, month).isValidDay(day)
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static boolean isNoValue(String text) {
    return text.length() <= 10 && NO_VALUE.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }
}

package dev.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the dates written in a short text such as a dateline, without deciding between them. It
 * knows the shapes, not the calendar: what it finds may not exist.
 */
final class DateText {
  /** A day as written; it may not exist. */
  record Day(int year, int month, int day) {}

  /** What the words before a date say it is the date of. */
  enum Label {
    PUBLISHED,
    NONE,
    UPDATED
  }

  /**
   * One date.
   *
   * @param readings in the order month first, day first, year first; more than one only where the
   *     date is written in numbers that do not say which is which
   * @param isDotted written with dots, which are day first by convention
   */
  record Found(Label label, List<Day> readings, boolean isDotted) {}

  private static final Set<String> PUBLISHED =
      Set.of(
          "published",
          "posted",
          "publié",
          "publicado",
          "pubblicato",
          "veröffentlicht",
          "issued",
          "created",
          "gepubliceerd",
          "опубликовано",
          "erstellt",
          "released",
          "filed");
  private static final Set<String> UPDATED =
      Set.of(
          "updated",
          "update",
          "modified",
          "revised",
          "edited",
          "aktualisiert",
          "actualizado",
          "atualizado",
          "aggiornato",
          "bijgewerkt",
          "обновлено",
          "corrected",
          "geändert",
          "amended");
  private static final Set<String> FILLERS = Set.of("of", "de", "del", "di", "do", "the", "den");
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "º", "ª", "e", "го");
  private static final Set<String> YEAR_MARKS = Set.of("年", "년");
  private static final Set<String> MONTH_MARKS = Set.of("月", "월");

  private final List<DateTokens.Token> tokens;
  private final List<Found> found = new ArrayList<>();
  private boolean lacksYear;
  private boolean lacksDay;

  private DateText(String text) {
    tokens = DateTokens.of(text);
  }

  static DateText of(String text) {
    DateText dates = new DateText(text);
    dates.scan();
    return dates;
  }

  /** In the order of the text. */
  List<Found> found() {
    return found;
  }

  /** Whether a day and month stand somewhere without a year. */
  boolean lacksYear() {
    return lacksYear;
  }

  /** Whether a month and year stand somewhere without a day, or a year alone. */
  boolean lacksDay() {
    return lacksDay;
  }

  private void scan() {
    Label label = Label.NONE;
    int at = 0;
    while (at < tokens.size()) {
      String word = tokens.get(at).word();
      if (PUBLISHED.contains(word)) {
        label = Label.PUBLISHED;
      } else if (UPDATED.contains(word)) {
        label = Label.UPDATED;
      }
      int before = found.size();
      int next = dateAt(at, label);
      label = found.size() > before ? Label.NONE : label;
      at = Math.max(next, at + 1);
    }
    if (tokens.size() == 1 && digits(0) == 4) {
      lacksDay = true;
    }
  }

  /** Reads the date that begins at a token, if one does; returns the token after it, else 0. */
  private int dateAt(int at, Label label) {
    if (isNumber(at)) {
      int next = compactAt(at, label);
      next = next > 0 ? next : numericAt(at, label);
      next = next > 0 ? next : yearFirstAt(at, label);
      return next > 0 ? next : dayFirstAt(at, label);
    }
    return monthAt(at) > 0 ? monthFirstAt(at, label) : 0;
  }

  /** 20240408, 202404081021, 20240408102137. */
  private int compactAt(int at, Label label) {
    int digits = digits(at);
    if (digits != 8 && digits != 12 && digits != 14) {
      return 0;
    }
    long number = tokens.get(at).number();
    int date = (int) (digits == 8 ? number : digits == 12 ? number / 10_000 : number / 1_000_000);
    int month = date / 100 % 100;
    if (date < 1000_00_00 || date >= 3000_00_00 || month < 1 || month > 12) {
      return 0;
    }
    add(label, new Day(date / 10_000, month, date % 100));
    return at + 1;
  }

  /** 2024-04-08, 4/18/18, 08.04.2024, 2024年4月8日: numbers held together by one separator. */
  private int numericAt(int at, Label label) {
    List<Integer> parts = new ArrayList<>(List.of(at));
    char separator = 0;
    int next = at + 1;
    while (next + 1 < tokens.size() && isNumber(next + 1)) {
      char mark = separator(next, parts.size());
      if (mark == 0 || (separator != 0 && mark != separator)) {
        break;
      }
      separator = mark;
      parts.add(next + 1);
      next += 2;
    }
    if (parts.size() == 1) {
      return 0;
    }
    int first = parts.get(0);
    int second = parts.get(1);
    boolean isYearFirst = digits(first) == 4 && digits(second) <= 2;
    if (parts.size() == 2) {
      boolean isMonth = isYearFirst || (digits(first) <= 2 && digits(second) == 4);
      lacksDay |= isMonth;
      return isMonth ? next : 0;
    }
    int third = parts.get(2);
    if (isYearFirst && digits(third) <= 2) {
      add(label, new Day(value(first), value(second), value(third)));
    } else if (parts.size() == 3 && digits(first) <= 2 && digits(second) <= 2) {
      addYearLast(label, first, second, third, separator);
    }
    return next;
  }

  private void addYearLast(Label label, int first, int second, int third, char separator) {
    boolean isShort = digits(third) == 2;
    if (!isShort && digits(third) != 4) {
      return;
    }
    int year = isShort ? century(value(third)) : value(third);
    List<Day> readings = new ArrayList<>();
    readings.add(new Day(year, value(first), value(second)));
    readings.add(new Day(year, value(second), value(first)));
    if (isShort && separator == '-' && digits(first) == 2) { // 24-04-08 is year first for some
      readings.add(new Day(century(value(first)), value(second), value(third)));
    }
    found.add(new Found(label, List.copyOf(readings), separator == '.'));
  }

  /** The separator at a token that has a number on both sides, or 0; spaces only after a dot. */
  private char separator(int at, int partsSoFar) {
    DateTokens.Token token = tokens.get(at);
    if ((partsSoFar == 1 && YEAR_MARKS.contains(token.word()))
        || (partsSoFar == 2 && MONTH_MARKS.contains(token.word()))) {
      return '年';
    }
    boolean isSpaced = token.isSpaced() || tokens.get(at + 1).isSpaced();
    return switch (token.mark()) {
      case '.' -> token.isSpaced() ? 0 : '.';
      case '-', '/' -> isSpaced ? 0 : token.mark();
      default -> 0;
    };
  }

  /** 2024 April 8, 2024-Apr-08. */
  private int yearFirstAt(int at, Label label) {
    int month = skipFillers(at + 1);
    int day = skipFillers(month + 1);
    if (digits(at) != 4 || monthAt(month) == 0 || digits(day) < 1 || digits(day) > 2) {
      return 0;
    }
    if (isNumber(skipFillers(day + 1)) && digits(skipFillers(day + 1)) == 4) {
      return 0; // the year belongs to something before: 2024 April 8, 2023
    }
    add(label, new Day(value(at), monthAt(month), value(day)));
    return day + 1;
  }

  /** 8 April 2024, 9th of April, 2024, 08-Apr-24, 8 de abril de 2024. */
  private int dayFirstAt(int at, Label label) {
    int month = skipFillers(afterOrdinal(at + 1));
    if (digits(at) > 2 || monthAt(month) == 0) {
      return 0;
    }
    int year = yearAfter(month + 1);
    if (year < 0) {
      lacksYear = true;
      return 0; // the month may belong to what follows: "8 April 9, 2024"
    }
    Day day = new Day(year(year), monthAt(month), value(at));
    boolean isRange = at > 1 && isJoin(at - 1) && isNumber(at - 2) && digits(at - 2) <= 2;
    if (isRange) { // 8-9 April 2024
      found.add(new Found(label, List.of(new Day(day.year, day.month, value(at - 2)), day), false));
    } else {
      add(label, day);
    }
    return year + 1;
  }

  /** April 8, 2024; Apr. 9th 2024; Mon Apr 08 10:00:00 UTC 2024. */
  private int monthFirstAt(int at, Label label) {
    int day = skipFillers(at + 1);
    if (!isNumber(day)) {
      return 0;
    }
    if (digits(day) == 4) {
      lacksDay = true;
      return day + 1;
    }
    if (digits(day) > 2) {
      return 0;
    }
    int after = afterOrdinal(day + 1);
    int rangeEnd = after < tokens.size() && isJoin(after) ? after + 1 : -1;
    if (isNumber(rangeEnd) && digits(rangeEnd) <= 2 && yearAfter(afterOrdinal(rangeEnd + 1)) > 0) {
      int year = yearAfter(afterOrdinal(rangeEnd + 1)); // April 8-9, 2024
      Day from = new Day(year(year), monthAt(at), value(day));
      found.add(
          new Found(label, List.of(from, new Day(from.year, from.month, value(rangeEnd))), false));
      return year + 1;
    }
    int year = yearAfter(after);
    year = year < 0 ? yearAfterTime(after) : year;
    if (year < 0) {
      lacksYear = true;
      return day + 1;
    }
    add(label, new Day(year(year), monthAt(at), value(day)));
    return year + 1;
  }

  /** Where the year stands that follows a day and month, or -1. */
  private int yearAfter(int at) {
    int year = skipFillers(at);
    boolean hasApostrophe = year < tokens.size() && "'’‘".indexOf(tokens.get(year).mark()) >= 0;
    year = hasApostrophe ? year + 1 : year;
    if (!isNumber(year)) {
      return -1;
    }
    if (digits(year) == 4) {
      return year;
    }
    // Two digits are a year where nothing but a time of day follows: "08-Apr-24 10:00".
    boolean isLast = year + 1 >= tokens.size() || tokens.get(year + 1).isTime();
    return digits(year) == 2 && (hasApostrophe || isLast) ? year : -1;
  }

  /** The year of "Apr 08 10:00:00 UTC 2024": behind the time of day and its zone, or -1. */
  private int yearAfterTime(int at) {
    boolean isTimeSeen = false;
    for (int i = at; i < tokens.size() && i < at + 12; i++) {
      DateTokens.Token token = tokens.get(i);
      isTimeSeen |= token.isTime();
      if (isNumber(i)) {
        boolean isOffset = "+-".indexOf(tokens.get(i - 1).mark()) >= 0 && !token.isSpaced();
        if (!isOffset) {
          return isTimeSeen && digits(i) == 4 ? i : -1;
        }
      } else if (token.word().length() > 5 || monthAt(i) > 0) {
        return -1;
      }
    }
    return -1;
  }

  private int year(int at) {
    return digits(at) == 2 ? century(value(at)) : value(at);
  }

  /** POSIX: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068. */
  private static int century(int year) {
    return year < 69 ? 2000 + year : 1900 + year;
  }

  private void add(Label label, Day day) {
    found.add(new Found(label, List.of(day), false));
  }

  private int afterOrdinal(int at) {
    boolean isOrdinal =
        at < tokens.size()
            && !tokens.get(at).isSpaced()
            && ORDINALS.contains(tokens.get(at).word());
    return isOrdinal ? at + 1 : at;
  }

  private int skipFillers(int at) {
    int next = at;
    while (next < tokens.size()
        && next < at + 3
        && (FILLERS.contains(tokens.get(next).word()) || ".,-/–".indexOf(mark(next)) >= 0)) {
      next++;
    }
    return next;
  }

  /** The punctuation at a token; a letter, which is none, where it is a word or number. */
  private char mark(int at) {
    return tokens.get(at).mark() == 0 ? 'a' : tokens.get(at).mark();
  }

  private boolean isJoin(int at) {
    return "-–/".indexOf(mark(at)) >= 0;
  }

  private boolean isNumber(int at) {
    return digits(at) > 0;
  }

  private int digits(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).digits() : 0;
  }

  private int value(int at) {
    return (int) tokens.get(at).number();
  }

  private int monthAt(int at) {
    return at < tokens.size() ? MonthNames.month(tokens.get(at).word()) : 0;
  }
}

package dev.parallax.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Dates that news sites put in the path of an article's address: {@code /2014/05/06/}, {@code
 * /2018/apr/23/}, {@code /2018-04-18-headline}, {@code /2018-04/18/}, {@code /2018/0418/}, {@code
 * /20180418/}. Queries, file names and the middle of a headline are not looked at.
 */
final class UrlDates {
  private UrlDates() {}

  /**
   * What a path states.
   *
   * @param date null unless year, month and day are stated and exist
   * @param month null unless at least year and month are stated
   */
  record Clue(LocalDate date, YearMonth month) {
    static final Clue NONE = new Clue(null, null);

    /** Whether a stated date can be this one; a page may go up a day before or after its date. */
    boolean fits(LocalDate other) {
      if (date != null) {
        return Math.abs(date.toEpochDay() - other.toEpochDay()) <= 1;
      }
      return month != null && month.equals(YearMonth.from(other));
    }
  }

  /** The date of a path; none where it states two that differ. */
  static Clue read(String url) {
    if (url == null) {
      return Clue.NONE;
    }
    List<String> segments = segments(url);
    LocalDate date = null;
    YearMonth month = null;
    for (int i = 0; i < segments.size(); i++) {
      LocalDate here = dateAt(segments, i);
      if (here != null && date != null && !here.equals(date)) {
        return Clue.NONE;
      }
      date = here == null ? date : here;
      month = month == null ? monthAt(segments, i) : month;
    }
    return new Clue(date, date == null ? month : YearMonth.from(date));
  }

  private static LocalDate dateAt(List<String> segments, int i) {
    String first = segments.get(i);
    String second = i + 1 < segments.size() ? segments.get(i + 1) : "";
    String third = i + 2 < segments.size() ? segments.get(i + 2) : "";
    if (digits(first) == 4 && first.length() == 4) {
      if (second.length() == 4 && digits(second) == 4) { // 2018/0418
        return date(first, second.substring(0, 2), second.substring(2));
      }
      return date(first, second, third); // 2014/05/06, 2018/apr/23
    }
    if (digits(first) == 8 && first.length() == 8) { // 20180418
      return date(first.substring(0, 4), first.substring(4, 6), first.substring(6));
    }
    if (digits(first) == 4 && first.charAt(4) == '-' && digits(first.substring(5)) == 2) {
      if (first.length() == 7) { // 2018-04/18
        return date(first.substring(0, 4), first.substring(5), second);
      }
      boolean isDay = first.charAt(7) == '-' && digits(first.substring(8)) == 2; // 2018-04-18-…
      return isDay
          ? date(first.substring(0, 4), first.substring(5, 7), first.substring(8, 10))
          : null;
    }
    return null;
  }

  private static YearMonth monthAt(List<String> segments, int i) {
    String first = segments.get(i);
    if (first.length() == 7 && digits(first) == 4 && first.charAt(4) == '-') {
      return month(first.substring(0, 4), first.substring(5));
    }
    boolean isYear = first.length() == 4 && digits(first) == 4;
    return isYear && i + 1 < segments.size() ? month(first, segments.get(i + 1)) : null;
  }

  private static LocalDate date(String year, String month, String day) {
    YearMonth stated = month(year, month);
    if (stated == null || day.isEmpty() || day.length() > 2 || digits(day) != day.length()) {
      return null;
    }
    int number = Integer.parseInt(day);
    return stated.isValidDay(number) ? stated.atDay(number) : null;
  }

  private static YearMonth month(String year, String month) {
    boolean isNumber = !month.isEmpty() && month.length() <= 2 && digits(month) == month.length();
    int number =
        isNumber ? Integer.parseInt(month) : MonthNames.month(month.toLowerCase(Locale.ROOT));
    return number < 1 || number > 12 ? null : YearMonth.of(Integer.parseInt(year), number);
  }

  /** How many ASCII digits a segment begins with. */
  private static int digits(String segment) {
    int count = 0;
    while (count < segment.length()
        && segment.charAt(count) >= '0'
        && segment.charAt(count) <= '9') {
      count++;
    }
    return count;
  }

  /** The path's parts; what precedes the first slash after "//" is the host. */
  private static List<String> segments(String url) {
    int scheme = url.indexOf("://");
    int begin = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    List<String> segments = new ArrayList<>();
    while (begin >= 0 && begin < url.length()) {
      int end = begin + 1;
      while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
        end++;
      }
      segments.add(url.substring(begin + 1, end));
      begin = end < url.length() && url.charAt(end) == '/' ? end : -1;
    }
    return segments;
  }
}

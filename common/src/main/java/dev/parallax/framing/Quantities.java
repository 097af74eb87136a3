package dev.parallax.framing;

import dev.parallax.measure.NewsWords;
import dev.parallax.sentiment.lexical.Stems;
import dev.parallax.text.CalendarWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in running text with what they count, however they are written. */
final class Quantities {
  private static final Pattern CURRENCY =
      Pattern.compile(
          "([$€£])\\s?(\\d[\\d.,]*\\d|\\d)(\\s?(?:thousand|million|billion|trillion|bn|tn|m|k)\\b)?");

  private static final Pattern NUMBER = Pattern.compile("(\\d[\\d.,]*)(k|m|bn|tn)?");

  /** Longer runs of digits are codes, not quantities. */
  private static final int MOST_DIGITS = 18;

  private static final Map<String, String> CURRENCIES =
      Map.of("$", "dollars", "€", "euros", "£", "pounds");

  private static final Map<String, Integer> ZEROS =
      Map.of(
          "hundred",
          2,
          "k",
          3,
          "thousand",
          3,
          "m",
          6,
          "million",
          6,
          "bn",
          9,
          "billion",
          9,
          "tn",
          12,
          "trillion",
          12);

  /** "One" is seldom a count. */
  private static final int LEAST_WORD = 2;

  private static final Set<String> MONTHS =
      CalendarWords.with(
          CalendarWords.MONTHS,
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "sep",
          "oct",
          "nov",
          "dec");

  /** Words that stand between a number and its unit. */
  private static final int UNIT_REACH = 2;

  /**
   * A number.
   *
   * @param value without trailing zeros after the point
   * @param unit stem of what is counted; null for a year, a day of a month or a bare number
   * @param end the place after its last word
   */
  record Quantity(String value, String unit, int end) {}

  private Quantities() {}

  /** The text with marks of currencies and per cent as words, where a reader would say them. */
  static String spoken(String text) {
    String percents = text.indexOf('%') < 0 ? text : text.replace("%", " percent ");
    Matcher found = CURRENCY.matcher(percents);
    StringBuilder spoken = new StringBuilder();
    while (found.find()) {
      String scale = found.group(3) == null ? "" : " " + found.group(3).strip();
      found.appendReplacement(
          spoken,
          Matcher.quoteReplacement(
              found.group(2) + scale + " " + CURRENCIES.get(found.group(1)) + " "));
    }
    return found.appendTail(spoken).toString();
  }

  /** The number that begins at a word; null if none does. */
  static Quantity at(List<String> words, int at) {
    BigDecimal value = number(words.get(at));
    if (value == null) {
      return null;
    }
    boolean isBare = words.get(at).chars().allMatch(Character::isDigit);
    int end = at + 1;
    boolean isScaled = false;
    while (end < words.size() && ZEROS.containsKey(words.get(end))) {
      value = value.scaleByPowerOfTen(ZEROS.get(words.get(end)));
      isScaled = true;
      end++;
    }
    boolean isYear = isBare && !isScaled && words.get(at).length() == 4 && isYear(value);
    boolean isDay =
        (at > 0 && MONTHS.contains(words.get(at - 1)))
            || (end < words.size() && MONTHS.contains(words.get(end)));
    String unit = isYear || isDay ? null : unit(words, end);
    return new Quantity(value.stripTrailingZeros().toPlainString(), unit, end);
  }

  private static boolean isYear(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(1800)) >= 0
        && value.compareTo(BigDecimal.valueOf(2100)) < 0;
  }

  private static BigDecimal number(String word) {
    int small = NumberWords.value(word);
    if (small >= LEAST_WORD) {
      return BigDecimal.valueOf(small);
    }
    if (word.length() > MOST_DIGITS || word.charAt(0) < '0' || word.charAt(0) > '9') {
      return null;
    }
    Matcher parts = NUMBER.matcher(word);
    if (!parts.matches()) {
      return null;
    }
    String digits = parts.group(1).replace(",", "");
    if (digits.indexOf('.') != digits.lastIndexOf('.')) {
      return null;
    }
    BigDecimal value = new BigDecimal(digits);
    return parts.group(2) == null ? value : value.scaleByPowerOfTen(ZEROS.get(parts.group(2)));
  }

  private static String unit(List<String> words, int from) {
    int to = Math.min(words.size(), from + UNIT_REACH);
    for (String word : words.subList(from, to)) {
      if (word.equals("percent") || word.equals("per")) {
        return "percent";
      }
      boolean isWord = Character.isLetter(word.charAt(0));
      if (isWord && NewsWords.inverseFrequency(word) >= SentenceTerms.LEAST_TELLING) {
        return Stems.of(word);
      }
    }
    return null;
  }
}

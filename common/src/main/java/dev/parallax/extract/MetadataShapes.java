package dev.parallax.extract;

import java.util.regex.Pattern;

/** The shapes of what stands in a {@link MetadataLine}, in any case. */
final class MetadataShapes {
  private static final String W = "[\\s\\u00a0\\u2009\\u202f]";
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DATE =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?_+)?"
          + "(?:MONTH_*\\d{1,2}(?:st|nd|rd|th)?,?_*\\d{4}"
          + "|\\d{1,2}(?:st|nd|rd|th)?[_-]+MONTH,?[_-]*\\d{4}"
          + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"
          + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?!\\d)";
  private static final String ZONE =
      "(?:_*\\(?(?:gmt|utc|bst|ist|cet|cest|eet|eest|msk|sgt|hkt|jst|aest|aedt|z|e[sd]?t|c[sd]t"
          + "|m[sd]t|p[sd]?t)\\b\\)?)?(?:_*[+-]\\d{1,2}:?(?:\\d{2})?)?";
  private static final String TIME =
      "(?:\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?_*(?:[ap]\\.?m\\b\\.?)?"
          + "|\\d{1,2}_*[ap]\\.?m\\b\\.?)"
          + ZONE;
  private static final String WHEN =
      "(?:(?:DATE)(?:(?:t|[_,|·•@–-]+(?:at_+)?)(?:TIME))?|(?:TIME)[_,]+(?:on_+)?(?:DATE))";

  static final Pattern SEPARATOR = pattern("[_|·•,;:/–—-]+");
  static final Pattern LABEL =
      pattern(
          "(?:(?:first_+|originally_+)?(?:published|posted|printed|issued|created|date|released)"
              + "(?:_+date)?|(?:last_+)?(?:updated|modified|edited|changed|revised))"
              + "(?:_+(?:on|at))?\\b_*:?");
  static final Pattern CHANGE = pattern("(?:last_+)?(?:updated|modified|edited|changed|revised).*");
  static final Pattern MOMENT = pattern(WHEN);
  static final Pattern CLOCK = pattern(TIME);
  static final Pattern READING =
      pattern(
          "(?:reading_+time:?_*)?\\(?(?:\\d+|one|two|three|four|five)[_-]*min(?:ute)?s?\\.?"
              + "(?:[_-]*read(?:ing)?(?:_+time)?)?\\)?");
  static final Pattern SKIP = pattern("skip_+to_+(?:main_+)?content");
  static final Pattern COUNT =
      pattern("\\d+_+(?:comments?|shares?|views?|likes)|(?:no|leave_+a)_+comments?");
  static final Pattern BY =
      pattern(
          "(?:(?:written|posted|published|reported|story|words|text)_+)?by(?:_*:_*|_+)"
              + "|(?:authors?|reporters?|byline|writers?)_*:_*");
  static final Pattern AFTER_NAMES =
      pattern(
          "_*(?:[|·•]|_[–—-]_|,?_*(?:on_+)?(?:WHEN)|,?_(?:updated|published|posted|last_+updated)\\b"
              + "|[,_]_*\\d+[_-]min)");

  static final Pattern FIELD_BREAK = Pattern.compile("(?:[|·•]|\\s[–—-]\\s|\\s\\s)\\s*$");
  static final Pattern OUTLET =
      Pattern.compile(
          "(?<name>\\p{Lu}[\\p{L}\\p{N}.'’&-]*+(?: (?:\\p{Lu}[\\p{L}.'’&-]*+|\\p{N}++|&|of|the|and|on)){0,5})"
              + "(?:\\s*[|·•]|\\s\\s|\\s[–—-]\\s|$|,\\s*(?="
              + "(?i:"
              + pattern("DATE").pattern()
              + ")))");

  static final Pattern MONTH_WORD = pattern("(?:MONTH|(?:mon|tues|wednes|thurs|fri|satur|sun)day)");

  private MetadataShapes() {}

  private static Pattern pattern(String shape) {
    String full =
        shape
            .replace("WHEN", WHEN)
            .replace("DATE", DATE)
            .replace("TIME", TIME)
            .replace("MONTH", MONTH);
    return Pattern.compile(white(full), Pattern.CASE_INSENSITIVE);
  }

  /** In the shapes above an underscore stands for white space, within a class as outside one. */
  private static String white(String shape) {
    StringBuilder regex = new StringBuilder();
    boolean isInClass = false;
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      if (c == '\\') {
        regex.append(c).append(shape.charAt(++i));
      } else if (c == '_') {
        regex.append(isInClass ? W.substring(1, W.length() - 1) : W);
      } else {
        isInClass = (isInClass || c == '[') && c != ']';
        regex.append(c);
      }
    }
    return regex.toString();
  }
}

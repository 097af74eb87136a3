package dev.parallax.language.english;

/**
 * Kinds of characters as the English models were trained on them: letters and digits are those of
 * ASCII.
 */
final class CharKind {
  private CharKind() {}

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || isLower(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  static boolean isVowel(char c) {
    return "aeiouAEIOU".indexOf(c) >= 0;
  }

  /** A mark of ASCII: what is printed there and neither letter nor digit. */
  static boolean isMark(char c) {
    return c > ' ' && c < 127 && !isLetterOrDigit(c);
  }

  static boolean isCurrency(char c) {
    return c == '$' || (c >= '\u00A2' && c <= '\u00A5') || (c >= '\u20A0' && c <= '\u20CF');
  }

  static boolean isArrow(char c) {
    return (c >= '\u2190' && c <= '\u21FF')
        || (c >= '\u27F0' && c <= '\u27FF')
        || (c >= '\u2900' && c <= '\u297F');
  }

  static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2014');
  }

  static boolean isBullet(char c) {
    return c == '\u2022' || c == '\u2023' || c == '\u203B' || c == '\u2043';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  static boolean isSingleQuote(char c) {
    return c == '\'' || (c >= '\u2018' && c <= '\u201B');
  }

  static boolean isDoubleQuote(char c) {
    return c == '"' || (c >= '\u201C' && c <= '\u201F');
  }

  static boolean isQuote(char c) {
    return isSingleQuote(c) || isDoubleQuote(c);
  }

  static boolean isOpeningBracket(char c) {
    return c == '(' || c == '{' || c == '[' || c == '<';
  }

  static boolean isClosingBracket(char c) {
    return c == ')' || c == '}' || c == ']' || c == '>';
  }

  static boolean isBracket(char c) {
    return isOpeningBracket(c) || isClosingBracket(c);
  }

  /** Full stop, question mark, exclamation mark and their doubles in one character. */
  static boolean isFinal(char c) {
    return c == '.' || c == '?' || c == '!' || c == '\u203C' || (c >= '\u2047' && c <= '\u2049');
  }

  static boolean isSeparator(char c) {
    return c == ',' || c == ';' || c == ':' || c == '|' || c == '/' || c == '\\';
  }

  /** What stands before a number and belongs to it: a sign, a decimal point, a root. */
  static boolean isNumberPrefix(char c) {
    return c == '.'
        || c == '-'
        || c == '+'
        || c == '\u00B1'
        || c == '\u2212'
        || c == '\u2213'
        || (c >= '\u221A' && c <= '\u221C');
  }

  /** Lower case of Latin-1 letters and of four of Windows-1252; any other character as it is. */
  static char lower(char c) {
    if (isUpper(c) || (c >= '\u00C0' && c <= '\u00DE' && c != '\u00D7')) {
      return (char) (c + 32);
    }
    if (c == '\u008A' || c == '\u008C' || c == '\u008E') {
      return (char) (c + 16);
    }
    return c == '\u009F' ? '\u00FF' : c;
  }

  /** {@link #lower(char)} of each; the same string where nothing changes. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (lower(text.charAt(i)) != text.charAt(i)) {
        char[] chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          chars[j] = lower(chars[j]);
        }
        return new String(chars);
      }
    }
    return text;
  }
}

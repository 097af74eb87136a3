package dev.parallax.actor;

import java.util.Locale;

/** What capital letters tell. */
final class Casing {
  private static final int LEAST_SHOUTED = 4;
  private static final double TITLE_SHARE = 0.7;
  private static final int LEAST_WORDS = 4;

  private Casing() {}

  /** All in capitals and too long for an abbreviation, as in datelines. */
  static boolean isShouted(String word) {
    return word.length() >= LEAST_SHOUTED
        && word.chars().allMatch(c -> Character.isUpperCase(c) || !Character.isLetter(c))
        && word.chars().anyMatch(Character::isLetter);
  }

  /** Nothing but capitals and full stops. */
  static boolean isAcronym(String word) {
    return word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT);
  }

  /** Whether nearly all long words of a sentence are capitalised, so that capitals tell nothing. */
  static boolean isTitle(Units units, int sentence) {
    int words = 0;
    int capitals = 0;
    for (int at = units.begin(sentence); at < units.end(sentence); at++) {
      Units.Unit unit = units.get(at);
      if (unit.isWord() && unit.form().length() > 3) {
        words++;
        capitals += unit.isCapitalised() || Character.isDigit(unit.form().charAt(0)) ? 1 : 0;
      }
    }
    return words >= LEAST_WORDS && capitals >= words * TITLE_SHARE;
  }
}

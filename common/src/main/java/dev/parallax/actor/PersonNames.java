package dev.parallax.actor;

import java.util.List;

/** Whether two full names in one document are one person's. */
final class PersonNames {
  private static final int LEAST_FIRST_NAME = 5;

  /** Higher, because "Comey" and "Comer" may be two. */
  private static final int LEAST_LAST_NAME = 7;

  private static final int LEAST_SHORT_FORM = 3;

  private PersonNames() {}

  /** Both as {@link ActorNames#parts} gives them, of two words or more. */
  static boolean isSame(List<String> one, List<String> other) {
    if (one.equals(other) || isPart(one, other) || isPart(other, one)) {
      return true;
    }
    return isMisspelt(one, other)
        || (last(one).equals(last(other)) && isShortForm(one.get(0), other.get(0)));
  }

  /** Whether first or last name differ by a slip of the pen, and the other not at all. */
  static boolean isMisspelt(List<String> one, List<String> other) {
    String first = one.get(0);
    String otherFirst = other.get(0);
    if (last(one).equals(last(other))) {
      boolean areBothKnown = FirstNames.isKnown(first) && FirstNames.isKnown(otherFirst);
      return !areBothKnown
          && !isContrary(first, otherFirst)
          && isSlip(first, otherFirst, LEAST_FIRST_NAME);
    }
    return first.equals(otherFirst)
        && one.size() == other.size()
        && isSlip(last(one), last(other), LEAST_LAST_NAME);
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  /** Whether one is how the other begins or ends: both last names of "Debbie Wasserman Schultz". */
  private static boolean isPart(List<String> one, List<String> other) {
    int rest = other.size() - one.size();
    return rest > 0
        && (one.equals(other.subList(0, one.size()))
            || one.equals(other.subList(rest, other.size())));
  }

  /** "Joe" or "J" of "Joseph". */
  private static boolean isShortForm(String one, String other) {
    if (one.equals(other) || FirstNames.full(one).equals(FirstNames.full(other))) {
      return true;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    return Math.min(one.length(), other.length()) >= LEAST_SHORT_FORM
        && (one.startsWith(other) || other.startsWith(one))
        && !isContrary(one, other);
  }

  private static boolean isContrary(String one, String other) {
    Gender gender = FirstNames.gender(one);
    Gender otherGender = FirstNames.gender(other);
    return gender != null && otherGender != null && gender != otherGender;
  }

  /** Whether long words differ by one letter: added, left out or replaced. */
  private static boolean isSlip(String one, String other, int leastLetters) {
    int difference = one.length() - other.length();
    if (Math.abs(difference) > 1 || Math.min(one.length(), other.length()) < leastLetters) {
      return false;
    }
    int at = 0;
    int least = Math.min(one.length(), other.length());
    while (at < least && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    int fromOne = at + (difference >= 0 ? 1 : 0);
    int fromOther = at + (difference <= 0 ? 1 : 0);
    return one.substring(Math.min(fromOne, one.length()))
        .equals(other.substring(Math.min(fromOther, other.length())));
  }
}

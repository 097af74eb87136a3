package dev.parallax.actor;

import dev.parallax.actor.NameFinder.Found;
import dev.parallax.language.NameKind;
import java.util.List;
import java.util.Set;

/** Takes from one name what is no part of it. */
final class NameCleaning {
  private static final int LONGEST_PERSON = 5;
  private static final int LONGEST = 9;

  private static final Set<String> NEVER_ALONE =
      WordList.of(
          "i he she it we they you a an the this that mr mrs ms dr photo image read"
              + " more related share advertisement monday tuesday wednesday thursday friday"
              + " saturday sunday january february march april june july august september"
              + " october november december but and in on at for with from no yes is");

  private static final Set<String> NO_ORGANISATION =
      WordList.of(
          "covid coronavirus obamacare medicare medicaid internet christianity islam judaism"
              + " scripture bible constitution cabinet");

  private static final Set<String> EVENTS =
      WordList.of(
          "act awards award bill cup day games olympics prize series summit war week"
              + " bowl festival treaty amendment");

  private NameCleaning() {}

  /** Null where nothing is left that can be a name. */
  static Found clean(Units units, int from, int to, NameKind kind) {
    int begin = from;
    int end = Math.min(to, cut(units, from, to, kind));
    if (kind == NameKind.PERSON) {
      begin = afterOffice(units, begin, end);
    }
    while (begin < end && isLead(units.get(begin), kind, end - begin)) {
      begin++;
    }
    while (begin < end && isTail(units, end - 1)) {
      end--;
    }
    int size = end - begin;
    if (size == 0 || size > (kind == NameKind.PERSON ? LONGEST_PERSON : LONGEST)) {
      return null;
    }
    Units.Unit first = units.get(begin);
    if (size == 1 && isNothing(first, kind)) {
      return null;
    }
    if (kind == NameKind.ORGANISATION && isNoOrganisation(units, begin, end)) {
      return null;
    }
    if (kind == NameKind.PERSON && !PersonLook.isPerson(units, begin, end)) {
      return null;
    }
    return new Found(begin, end, kind, List.of());
  }

  /** Where it begins in "Paso Bishop Mark Seitz", "Israel David Friedman", "Modest Ms Vint". */
  private static int afterOffice(Units units, int begin, int end) {
    for (int at = end - 2; at >= begin; at--) {
      String form = units.get(at).form();
      boolean isOffice = at > begin && (RoleNouns.isHead(form) || RoleNouns.isTitle(form));
      if (isEpithet(form) || (isOffice && !FirstNames.isKnown(form))) {
        return at + 1;
      }
    }
    boolean isLed =
        end - begin > 2
            && !FirstNames.isKnown(units.get(begin).form())
            && FirstNames.isKnown(units.get(begin + 1).form())
            && units.get(begin).form().indexOf('.') < 0
            && !units.isJoined(begin + 1);
    return isLed && units.get(begin).form().length() > 1 ? begin + 1 : begin;
  }

  /** "Fearless Rell Defends Pier": no first name ends like this. */
  static boolean isEpithet(String form) {
    return form.endsWith("less") || form.endsWith("ful");
  }

  /** A name of a person ends before a mark or a possessive. */
  private static int cut(Units units, int from, int to, NameKind kind) {
    for (int at = from + 1; at < to; at++) {
      Units.Unit unit = units.get(at);
      boolean isMark = !unit.isWord() && !unit.form().equals("&") && !unit.isPossessive();
      if (unit.isPossessive() && (kind != NameKind.ORGANISATION || at == to - 1)) {
        return at;
      }
      if (units.isJoined(at) && unit.is("era", "led", "style", "backed", "like", "appointed")) {
        return at;
      }
      if (isMark && (kind == NameKind.PERSON || !unit.form().equals(","))) {
        return at;
      }
    }
    return to;
  }

  private static boolean isLead(Units.Unit unit, NameKind kind, int size) {
    if (!unit.isWord() || unit.is("the", "a", "an")) {
      return true;
    }
    return kind == NameKind.PERSON
        && size > 1
        && (RoleNouns.isTitle(unit.form())
            || isEndOfSentence(unit.form())
            || (unit.form().length() > 2 && unit.form().chars().allMatch(Character::isUpperCase)));
  }

  /** "WLS." of the sentence before, which the annotator did not see end. */
  private static boolean isEndOfSentence(String form) {
    int dot = form.indexOf('.');
    return dot > 2 && dot == form.length() - 1;
  }

  private static boolean isTail(Units units, int at) {
    Units.Unit unit = units.get(at);
    boolean isSmall = Character.isLowerCase(unit.form().charAt(0)) && !units.isJoined(at);
    return !unit.isWord() || unit.isPossessive() || isSmall || unit.is("the", "of", "and");
  }

  private static boolean isNothing(Units.Unit unit, NameKind kind) {
    String form = unit.form();
    boolean isNumber =
        Character.isDigit(form.charAt(0))
            && (kind != NameKind.ORGANISATION || form.chars().noneMatch(Character::isLetter));
    boolean isSmall = !unit.isCapitalised() && !Character.isDigit(form.charAt(0));
    return isNumber
        || isSmall
        || form.length() < 2
        || NEVER_ALONE.contains(Folding.lower(form).replace(".", ""))
        || (kind == NameKind.PERSON && (RoleNouns.isTitle(form) || PersonLook.isNever(form)));
  }

  /** An office, an event or a law: "Treasury" of "Treasury Secretary", "Film Awards". */
  private static boolean isNoOrganisation(Units units, int begin, int end) {
    Units.Unit after = units.near(end - 1, 1);
    String first = Folding.lower(units.get(begin).form());
    boolean isTitle =
        end - begin == 1 && (RoleNouns.isTitle(first) || NO_ORGANISATION.contains(first));
    boolean isOffice = after != null && after.isCapitalised() && after.is("secretary", "minister");
    return isTitle || isOffice || EVENTS.contains(Folding.lower(units.get(end - 1).form()));
  }
}

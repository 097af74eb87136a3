package dev.parallax.actor;

import dev.parallax.actor.NameFinder.Found;
import java.util.Locale;
import java.util.Set;

/** Whether a capital acts for its state, or is a place where something happens. */
final class Capitals {
  /** Words right before a place. */
  private static final Set<String> BEFORE_PLACES =
      WordList.of(
          "in at near outside around inside across as into through via like downtown central leaving"
              + " visited visiting visit visits leave left reached city their his her its our my");

  /** Lemmas that make the place after "to", "from" or "of" a place on a map. */
  private static final Set<String> MOTION =
      WordList.of(
          "travel trip visit fly go come arrive return flight head move journey train send bring"
              + " drive invite back road way march leave mile kilometre kilometer km south north"
              + " east west outskirt suburb capital city mayor street resident state sojourn"
              + " escort carry report embassy ambassador");

  private Capitals() {}

  static boolean isActing(Units units, Found found) {
    Units.Unit before = units.near(found.begin(), -1);
    Units.Unit after = units.near(found.end() - 1, 1);
    if (before == null && isDateline(units.get(found.begin()), after)) {
      return false;
    }
    return !isPartOfMore(units, found, before, after)
        && (before == null || !isPlace(units, found, before));
  }

  private static boolean isDateline(Units.Unit capital, Units.Unit after) {
    return after == null
        || after.is("(", ",", ":", "-", "--", "\u2014", "\u2013")
        || Casing.isShouted(capital.form());
  }

  /** "Velmar, Dravia", "the Velmar Declaration", "a Velmar hotel". */
  private static boolean isPartOfMore(
      Units units, Found found, Units.Unit before, Units.Unit after) {
    if (after == null) {
      return false;
    }
    Units.Unit second = units.near(found.end() - 1, 2);
    boolean isAddress = after.form().equals(",") && second != null && isProper(second);
    boolean isModifier =
        after.token().tag().equals("NN")
            || after.token().tag().equals("NNS")
            || after.token().tag().equals("CD");
    return isAddress || isModifier || (before != null && isProper(after));
  }

  private static boolean isProper(Units.Unit unit) {
    return unit.isCapitalised() && unit.token().isProperNoun();
  }

  private static boolean isPlace(Units units, Found found, Units.Unit before) {
    if (BEFORE_PLACES.contains(before.form().toLowerCase(Locale.ROOT))) {
      return true;
    }
    Units.Unit after = units.near(found.end() - 1, 1);
    boolean isStart = before.is("from") && after != null && after.is("to");
    boolean isEnd = before.is("to") && isProperAt(units, found.begin() - 2);
    boolean isOpen = before.is("to", "from", "for", "of", "and", "between");
    return isStart || isEnd || (isOpen && isMotion(units, found.begin()));
  }

  private static boolean isProperAt(Units units, int at) {
    return at >= 0 && isProper(units.get(at));
  }

  private static boolean isMotion(Units units, int begin) {
    for (int offset = -2; offset >= -6; offset--) {
      Units.Unit unit = units.near(begin, offset);
      if (unit != null && (MOTION.contains(unit.token().lemma()) || unit.is("in", "at"))) {
        return true;
      }
    }
    return false;
  }
}

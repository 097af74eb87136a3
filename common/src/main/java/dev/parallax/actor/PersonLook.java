package dev.parallax.actor;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether words that were taken for a name of a person look like one. */
final class PersonLook {
  /** Small words that stand inside names of people. */
  private static final Set<String> PARTICLES =
      WordList.of(
          "de del della der den di da do dos du van von bin bint ibn al el la le ter ten y e zu af"
              + " av");

  /** Last words that no person has. */
  private static final Set<String> NEVER_LAST =
      WordList.of(
          "north south east west internet god congress senate house republican republicans"
              + " democrat democrats strike sunday monday tuesday wednesday thursday friday"
              + " saturday week hebdo times post news magazine journal parenthood storm gazette"
              + " herald tribune today show");

  /** Last words of places, unless a first name stands before. */
  private static final Set<String> OF_PLACES =
      WordList.of(
          "harbor harbour ridge river lake bay island islands valley street avenue county beach"
              + " mountain mountains creek square bridge tower towers hall airport city town");

  /** Capitals inside a word that are usual in names: "McConnell", "DeVos", "LaPierre". */
  private static final Set<String> BEFORE_CAPITALS =
      WordList.of("mc mac de la le du di da van fitz o' d' al el san mu'");

  private PersonLook() {}

  static boolean isNever(String lastWord) {
    return NEVER_LAST.contains(lastWord.toLowerCase(Locale.ROOT));
  }

  static boolean isPerson(Units units, int begin, int end) {
    Units.Unit first = units.get(begin);
    Units.Unit last = units.get(end - 1);
    boolean isPlace =
        end - begin > 1
            && !FirstNames.isKnown(first.form())
            && OF_PLACES.contains(last.form().toLowerCase(Locale.ROOT));
    if (isPlace || isNever(last.form()) || isPair(units, begin, end)) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (int at = begin; at < end; at++) {
      String form = units.get(at).form();
      boolean isJoined = at > begin && units.isJoined(at);
      boolean isParticle = PARTICLES.contains(form.toLowerCase(Locale.ROOT));
      boolean isWord = isParticle || isJoined || units.get(at).isCapitalised();
      if (!isWord || isGlued(form) || (!isJoined && form.length() > 2 && !seen.add(form))) {
        return false;
      }
    }
    return true;
  }

  /** Last names side by side: "Obama-Biden", but not "Jae-in". */
  private static boolean isPair(Units units, int begin, int end) {
    for (int at = begin + 1; at < end; at++) {
      if (!units.isJoined(at) || !units.get(at).isCapitalised()) {
        return false;
      }
    }
    return end - begin > 1;
  }

  /** Two words of a page that lost the space between them: "WolfChad". */
  private static boolean isGlued(String form) {
    for (int at = 2; at < form.length(); at++) {
      boolean isStep =
          Character.isUpperCase(form.charAt(at)) && Character.isLowerCase(form.charAt(at - 1));
      if (isStep && !BEFORE_CAPITALS.contains(form.substring(0, at).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}

package dev.parallax.actor;

import java.util.Locale;
import java.util.Set;

/** Words by which names of organisations are known. */
final class OrganisationWords {
  private static final Set<String> LAST =
      WordList.of(
          "ministry university party union institute council bank court agency"
              + " department committee commission association center centre corporation"
              + " corp inc ltd llc foundation organization organisation authority league"
              + " congress senate parliament office service bureau press pac college"
              + " society federation alliance fund assembly forces army navy police"
              + " guard network");

  private OrganisationWords() {}

  /** Whether a capitalised word ends the name of a body: "Ministry", "Court". */
  static boolean isLast(String word) {
    return LAST.contains(word.toLowerCase(Locale.ROOT));
  }
}

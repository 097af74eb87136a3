package dev.parallax.jobs.framing;

import dev.parallax.framing.OutletNameWords;
import dev.parallax.measure.NewsWords;
import dev.parallax.measure.Seeds;
import dev.parallax.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The people and programmes that an outlet puts its own name to: "the Courier's Marit Solano". */
final class HouseNames {
  /** One word at least is in fewer than one of fifty articles; "White House" is nobody's own. */
  private static final double LEAST_TELLING = 4;

  private HouseNames() {}

  /**
   * Keys of the first two words of each such name in a text, and of the surnames of those whose job
   * it states.
   */
  static Set<Long> keys(String outlet, String text, OutletNameWords names) {
    List<String> printed = Words.tokens(text);
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < printed.size(); i++) {
      int own = names.ownNameWords(outlet, printed, i);
      if (own > 0) {
        int at = OutletNameWords.houseNameBegin(printed, i + own);
        int words = OutletNameWords.houseNameWords(printed, at);
        if (words > 1
            && Math.max(tells(printed.get(at)), tells(printed.get(at + 1))) >= LEAST_TELLING) {
          keys.add(key(printed, at));
        }
        boolean hasJob = at > i + own;
        if (hasJob && words > 1 && tells(printed.get(at + words - 1)) >= LEAST_TELLING) {
          keys.add(key(printed.get(at + words - 1)));
        }
      }
    }
    return keys;
  }

  private static double tells(String word) {
    return NewsWords.inverseFrequency(Words.fold(word));
  }

  /** Key of the two words here. */
  static long key(List<String> printed, int at) {
    return Seeds.of("house", Words.fold(printed.get(at)), Words.fold(printed.get(at + 1)));
  }

  /** Key of a surname. */
  static long key(String word) {
    return Seeds.of("of the house", Words.fold(word));
  }
}

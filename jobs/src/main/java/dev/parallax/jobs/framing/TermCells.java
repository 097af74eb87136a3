package dev.parallax.jobs.framing;

import java.util.List;

/**
 * The voices and copies that words are counted in. A word stands in one of six parts of its
 * article: one of three voices, reused or not; the eight cells that are compared are sums of these.
 */
final class TermCells {
  static final List<String> VOICES = ArticleStance.VOICES;
  static final List<String> COPIES = ArticleStance.COPIES;
  static final int PARTS = 6;
  static final int CELLS = VOICES.size() * COPIES.size();

  private static final int SPOKEN = 3;

  private TermCells() {}

  /** The part of a word; of one voice, the reused one comes after the other. */
  static int part(String voice, boolean isReused) {
    return 2 * VOICES.indexOf(voice) + (isReused ? 1 : 0);
  }

  static String voice(int cell) {
    return VOICES.get(cell / 2);
  }

  static String copy(int cell) {
    return COPIES.get(cell % 2);
  }

  /** What each cell counts, of what each part does. */
  static int[] cells(int[] parts) {
    int[] cells = new int[CELLS];
    for (int voice = 0; voice < SPOKEN; voice++) {
      int own = parts[2 * voice];
      int all = own + parts[2 * voice + 1];
      cells[2 * voice] = all;
      cells[2 * voice + 1] = own;
      cells[2 * SPOKEN] += all;
      cells[2 * SPOKEN + 1] += own;
    }
    return cells;
  }
}

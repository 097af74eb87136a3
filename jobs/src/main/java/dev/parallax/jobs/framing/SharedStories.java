package dev.parallax.jobs.framing;

import java.util.ArrayList;
import java.util.List;

/**
 * Stories that several outlets tell, and how much each side of a comparison counts there.
 *
 * <p>Within a story an outlet is compared with all the others together. The side with more words is
 * scaled down to the other's number, so that both sides have the same mixture of stories, and no
 * story weighs more than the outlet or the others have to say of it.
 */
final class SharedStories {
  /** An outlet in a story. */
  static final class Teller {
    final int story;
    final String outlet;

    /** By cell. */
    final long[] words = new long[TermCells.CELLS];

    /** What one occurrence of the outlet's counts, and one of the others'; by cell. */
    final double[] ownWeights = new double[TermCells.CELLS];

    final double[] otherWeights = new double[TermCells.CELLS];

    Teller(int story, String outlet) {
      this.story = story;
      this.outlet = outlet;
    }

    /** Words that each side counts. */
    double weighedWords(int cell) {
      return words[cell] * ownWeights[cell];
    }
  }

  private final List<Teller> tellers = new ArrayList<>();

  /** By story: its first teller; at the end, how many tellers there are. */
  private final List<Integer> firsts = new ArrayList<>();

  private final long[] words = new long[TermCells.CELLS];
  private String lastStory;

  /**
   * The teller, which is a new one unless it was the last. Stories come one after another, and so
   * do the outlets of each.
   */
  int teller(String story, String outlet) {
    boolean isNewStory = !story.equals(lastStory);
    if (isNewStory) {
      firsts.add(tellers.size());
      lastStory = story;
    }
    if (isNewStory || !tellers.get(tellers.size() - 1).outlet.equals(outlet)) {
      tellers.add(new Teller(firsts.size() - 1, outlet));
    }
    return tellers.size() - 1;
  }

  /** Adds words to the last teller. */
  void addWords(int[] parts) {
    int[] cells = TermCells.cells(parts);
    long[] told = tellers.get(tellers.size() - 1).words;
    for (int cell = 0; cell < cells.length; cell++) {
      told[cell] += cells[cell];
      words[cell] += cells[cell];
    }
  }

  /** Weighs the sides, once all words are added. */
  void close() {
    firsts.add(tellers.size());
    for (int story = 0; story + 1 < firsts.size(); story++) {
      List<Teller> told = ofStory(story);
      for (int cell = 0; cell < TermCells.CELLS; cell++) {
        long all = 0;
        for (Teller teller : told) {
          all += teller.words[cell];
        }
        for (Teller teller : told) {
          long own = teller.words[cell];
          long others = all - own;
          if (own > 0 && others > 0) {
            teller.ownWeights[cell] = (double) Math.min(own, others) / own;
            teller.otherWeights[cell] = (double) Math.min(own, others) / others;
          }
        }
      }
    }
  }

  Teller get(int teller) {
    return tellers.get(teller);
  }

  List<Teller> all() {
    return tellers;
  }

  int first(int story) {
    return firsts.get(story);
  }

  List<Teller> ofStory(int story) {
    return tellers.subList(firsts.get(story), firsts.get(story + 1));
  }

  /** Of all tellers, unweighed. */
  long words(int cell) {
    return words[cell];
  }
}

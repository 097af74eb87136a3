package dev.parallax.jobs.framing;

import dev.parallax.jobs.framing.SharedStories.Teller;
import dev.parallax.measure.LogOdds;
import dev.parallax.measure.StoryLogOdds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where one term is used: who uses it in which story, and how often. */
final class TermUses {
  /** Teller, part and count, three numbers each; tellers ascend. */
  private int[] uses = new int[6];

  private int size;

  /** How an outlet's use of a term differs from the others' in one voice and copy. */
  record Difference(
      String outlet,
      int cell,
      long count,
      long otherCount,
      int storyCount,
      int otherStoryCount,
      double share,
      double otherShare,
      double logOdds,
      double standardError,
      double z) {
    double storyZ() {
      return logOdds / standardError;
    }
  }

  /**
   * What is asked of differences.
   *
   * @param leastStories in which the side with more uses has the term
   * @param leastOtherStories in which outlets other than the one that uses it most have the term:
   *     what one house alone says is its name for something of its own, no choice of words
   * @param leastStoriesOfOthers the same, of a term that an outlet uses more, in one voice and
   *     copy: in which others use it
   * @param priorStrength words of the prior per word of a side
   * @param keepsUsed whether {@code leastZ} is asked only of terms that the outlet does not use so
   *     often
   */
  record Limits(
      int leastStories,
      int leastOtherStories,
      int leastStoriesOfOthers,
      double leastZ,
      double priorStrength,
      boolean keepsUsed) {}

  /** An outlet's and the others' use, over all stories; by cell. */
  private static final class Sums {
    final double[] own = new double[TermCells.CELLS];
    final double[] other = new double[TermCells.CELLS];
    final long[] count = new long[TermCells.CELLS];
    final long[] otherCount = new long[TermCells.CELLS];
    final int[] stories = new int[TermCells.CELLS];
    final int[] otherStories = new int[TermCells.CELLS];
  }

  /** The uses in one story: by its teller and cell; the last row is their sum. */
  private static final class StoryUses {
    final int story;
    final int first;
    final int[][] counts;

    StoryUses(int story, int first, int[][] counts) {
      this.story = story;
      this.first = first;
      this.counts = counts;
    }

    int[] all() {
      return counts[counts.length - 1];
    }
  }

  void add(int teller, int[] parts) {
    for (int part = 0; part < parts.length; part++) {
      if (parts[part] > 0) {
        if (size + 3 > uses.length) {
          uses = Arrays.copyOf(uses, 2 * uses.length);
        }
        uses[size++] = teller;
        uses[size++] = part;
        uses[size++] = parts[part];
      }
    }
  }

  /** Whether an outlet uses it in enough stories, and others do. */
  boolean isWithin(Limits limits, SharedStories stories) {
    if (size / 3 < limits.leastStories) {
      return false;
    }
    Map<String, Integer> counts = new HashMap<>();
    int last = -1;
    int sum = 0;
    for (int i = 0; i < size; i += 3) {
      if (uses[i] != last) {
        last = uses[i];
        counts.merge(stories.get(last).outlet, 1, Integer::sum);
        sum++;
      }
    }
    int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
    return most >= limits.leastStories && sum - most >= limits.leastOtherStories;
  }

  /**
   * The differences within limits.
   *
   * @param words by outlet and cell, that each side counts over all stories
   */
  void differences(
      SharedStories stories,
      Map<String, double[]> words,
      Limits limits,
      Consumer<Difference> differences) {
    List<StoryUses> told = byStory(stories);
    long[] all = new long[TermCells.CELLS];
    Map<String, Sums> sums = new HashMap<>();
    for (StoryUses uses : told) {
      add(sums, uses, stories);
      for (int cell = 0; cell < all.length; cell++) {
        all[cell] += uses.all()[cell];
      }
    }
    sums.forEach(
        (outlet, sum) -> {
          for (int cell = 0; cell < TermCells.CELLS; cell++) {
            if (Math.max(sum.stories[cell], sum.otherStories[cell]) >= limits.leastStories) {
              double side = words.get(outlet)[cell];
              double priorWords = limits.priorStrength * side;
              double prior = priorWords * all[cell] / stories.words(cell);
              Difference found =
                  difference(outlet, cell, sum, side, prior, priorWords, limits, told, stories);
              if (found != null) {
                differences.accept(found);
              }
            }
          }
        });
  }

  /** Null where the term is used in too few stories by whom uses it more, or is as likely. */
  private static Difference difference(
      String outlet,
      int cell,
      Sums sum,
      double side,
      double prior,
      double priorWords,
      Limits limits,
      List<StoryUses> told,
      SharedStories stories) {
    double own = sum.own[cell];
    double other = sum.other[cell];
    double ratio = LogOdds.ratio(own, side, other, side, prior, priorWords);
    double z = ratio / Math.sqrt(LogOdds.variance(own, other, prior));
    int users = ratio > 0 ? sum.stories[cell] : sum.otherStories[cell];
    boolean isKept = limits.keepsUsed && sum.stories[cell] >= limits.leastStories;
    boolean isOnlyOwn = ratio > 0 && sum.otherStories[cell] < limits.leastStoriesOfOthers;
    if (!isKept && (users < limits.leastStories || isOnlyOwn || Math.abs(z) < limits.leastZ)) {
      return null;
    }
    StoryLogOdds byStory = new StoryLogOdds(side, prior, priorWords);
    for (StoryUses uses : told) {
      Teller teller = teller(stories, uses.story, outlet);
      if (teller != null && uses.all()[cell] > 0 && teller.ownWeights[cell] > 0) {
        int count = count(stories, uses, outlet, cell);
        byStory.add(
            count * teller.ownWeights[cell],
            (uses.all()[cell] - count) * teller.otherWeights[cell],
            teller.weighedWords(cell));
      }
    }
    double standardError = byStory.standardError();
    if (!isKept && Math.abs(ratio) < limits.leastZ * standardError) {
      return null;
    }
    return new Difference(
        outlet,
        cell,
        sum.count[cell],
        sum.otherCount[cell],
        sum.stories[cell],
        sum.otherStories[cell],
        own / side,
        other / side,
        ratio,
        standardError,
        z);
  }

  private static Teller teller(SharedStories stories, int story, String outlet) {
    for (Teller teller : stories.ofStory(story)) {
      if (teller.outlet.equals(outlet)) {
        return teller;
      }
    }
    return null;
  }

  private static int count(SharedStories stories, StoryUses uses, String outlet, int cell) {
    for (int i = 0; i + 1 < uses.counts.length; i++) {
      if (stories.get(uses.first + i).outlet.equals(outlet)) {
        return uses.counts[i] == null ? 0 : uses.counts[i][cell];
      }
    }
    return 0;
  }

  private static void add(Map<String, Sums> sums, StoryUses uses, SharedStories stories) {
    int[] all = uses.all();
    for (int i = 0; i + 1 < uses.counts.length; i++) {
      Teller teller = stories.get(uses.first + i);
      Sums sum = sums.computeIfAbsent(teller.outlet, outlet -> new Sums());
      for (int cell = 0; cell < TermCells.CELLS; cell++) {
        if (all[cell] > 0 && teller.ownWeights[cell] > 0) {
          int count = uses.counts[i] == null ? 0 : uses.counts[i][cell];
          int others = all[cell] - count;
          sum.own[cell] += count * teller.ownWeights[cell];
          sum.other[cell] += others * teller.otherWeights[cell];
          sum.count[cell] += count;
          sum.otherCount[cell] += others;
          sum.stories[cell] += count > 0 ? 1 : 0;
          sum.otherStories[cell] += others > 0 ? 1 : 0;
        }
      }
    }
  }

  private List<StoryUses> byStory(SharedStories stories) {
    List<StoryUses> told = new ArrayList<>();
    int at = 0;
    while (at < size) {
      int story = stories.get(uses[at]).story;
      int first = stories.first(story);
      int tellers = stories.ofStory(story).size();
      int[][] parts = new int[tellers][];
      while (at < size && stories.get(uses[at]).story == story) {
        int teller = uses[at] - first;
        parts[teller] = parts[teller] == null ? new int[TermCells.PARTS] : parts[teller];
        parts[teller][uses[at + 1]] += uses[at + 2];
        at += 3;
      }
      int[][] counts = new int[tellers + 1][];
      counts[tellers] = new int[TermCells.CELLS];
      for (int i = 0; i < tellers; i++) {
        if (parts[i] != null) {
          counts[i] = TermCells.cells(parts[i]);
          for (int cell = 0; cell < TermCells.CELLS; cell++) {
            counts[tellers][cell] += counts[i][cell];
          }
        }
      }
      told.add(new StoryUses(story, first, counts));
    }
    return told;
  }
}

package dev.parallax.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The runs of words that two texts share, by greedy string tiling (Wise 1993): the longest run
 * first, each word of either text in one run at most, the order of the runs free. Of equally long
 * runs the one that is earlier in the first text comes first, then in the second.
 */
public final class Tiling {
  /** A run that stands this often in the second text is aligned with its first places only. */
  private static final int MOST_PLACES = 32;

  private Tiling() {}

  /**
   * Words {@code beginA} to {@code beginA + length} of one text are those from beginB of another.
   */
  public record Tile(int beginA, int beginB, int length) {}

  /**
   * The shared runs, in the order of the first text.
   *
   * @param a hashes of the words of the first text
   * @param b of the second
   * @param minLength the shortest run that counts, in words
   */
  public static List<Tile> of(long[] a, long[] b, int minLength) {
    PriorityQueue<Tile> longestFirst =
        new PriorityQueue<>(
            Comparator.comparingInt((Tile tile) -> -tile.length)
                .thenComparingInt(Tile::beginA)
                .thenComparingInt(Tile::beginB));
    addMaximalRuns(a, b, minLength, longestFirst);
    List<Tile> tiles = new ArrayList<>();
    BitSet takenA = new BitSet(a.length);
    BitSet takenB = new BitSet(b.length);
    while (!longestFirst.isEmpty()) {
      Tile run = longestFirst.remove();
      List<Tile> free = free(run, takenA, takenB);
      if (free.size() == 1 && free.get(0).equals(run)) {
        tiles.add(run);
        takenA.set(run.beginA, run.beginA + run.length);
        takenB.set(run.beginB, run.beginB + run.length);
      } else {
        free.stream().filter(rest -> rest.length >= minLength).forEach(longestFirst::add);
      }
    }
    tiles.sort(Comparator.comparingInt(Tile::beginA));
    return tiles;
  }

  /** Runs that can be made longer on neither side. */
  private static void addMaximalRuns(
      long[] a, long[] b, int minLength, PriorityQueue<Tile> longestFirst) {
    if (a.length < minLength || b.length < minLength) {
      return;
    }
    Map<Long, int[]> placesInB = places(b, minLength);
    int[] none = {};
    int[] before = none;
    for (int i = 0; i + minLength <= a.length; i++) {
      int[] places = placesInB.getOrDefault(Shingles.hash(a, i, minLength), none);
      for (int j : places) {
        boolean isInsideLonger = Arrays.binarySearch(before, j - 1) >= 0;
        if (!isInsideLonger) {
          int length = commonLength(a, i, b, j);
          if (length >= minLength) {
            longestFirst.add(new Tile(i, j, length));
          }
        }
      }
      before = places;
    }
  }

  private static Map<Long, int[]> places(long[] words, int length) {
    Map<Long, int[]> places = new HashMap<>();
    for (int i = 0; i + length <= words.length; i++) {
      int[] one = {i};
      places.merge(
          Shingles.hash(words, i, length),
          one,
          (before, added) -> {
            if (before.length == MOST_PLACES) {
              return before;
            }
            int[] longer = Arrays.copyOf(before, before.length + 1);
            longer[before.length] = added[0];
            return longer;
          });
    }
    return places;
  }

  private static int commonLength(long[] a, int beginA, long[] b, int beginB) {
    int length = 0;
    while (beginA + length < a.length
        && beginB + length < b.length
        && a[beginA + length] == b[beginB + length]) {
      length++;
    }
    return length;
  }

  /** What is left of a run where neither text's word is in another run already. */
  private static List<Tile> free(Tile run, BitSet takenA, BitSet takenB) {
    List<Tile> free = new ArrayList<>();
    int begin = 0;
    while (begin < run.length) {
      int length = 0;
      while (begin + length < run.length
          && !takenA.get(run.beginA + begin + length)
          && !takenB.get(run.beginB + begin + length)) {
        length++;
      }
      if (length > 0) {
        free.add(new Tile(run.beginA + begin, run.beginB + begin, length));
      }
      begin += length + 1;
    }
    return free;
  }
}

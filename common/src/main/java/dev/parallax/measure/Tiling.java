package dev.parallax.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
    Places placesInB = new Places(Shingles.of(b, minLength));
    long[] shinglesOfA = Shingles.of(a, minLength);
    BitSet before = new BitSet(); // where the shingle before this one stands in b
    BitSet now = new BitSet();
    for (int i = 0; i < shinglesOfA.length; i++) {
      now.clear();
      int places = 0;
      for (int j = placesInB.first(shinglesOfA[i]);
          j >= 0 && places < MOST_PLACES;
          j = placesInB.next(j)) {
        now.set(j);
        places++;
        boolean isInsideLonger = j > 0 && before.get(j - 1);
        if (!isInsideLonger) {
          int length = commonLength(a, i, b, j);
          if (length >= minLength) {
            longestFirst.add(new Tile(i, j, length));
          }
        }
      }
      BitSet swapped = before;
      before = now;
      now = swapped;
    }
  }

  /** Where each shingle of a text stands: chains through a hash table, as this is the hot loop. */
  private static final class Places {
    private final long[] shingles;
    private final int[] firstOfSlot;
    private final int[] nextInSlot;

    Places(long[] shingles) {
      this.shingles = shingles;
      this.firstOfSlot = new int[Integer.highestOneBit(shingles.length) * 2];
      this.nextInSlot = new int[shingles.length];
      Arrays.fill(firstOfSlot, -1);
      for (int i = shingles.length - 1; i >= 0; i--) { // so that chains ascend
        int slot = slot(shingles[i]);
        nextInSlot[i] = firstOfSlot[slot];
        firstOfSlot[slot] = i;
      }
    }

    /** The first place of a shingle; -1 if there is none. */
    int first(long shingle) {
      return inChain(firstOfSlot[slot(shingle)], shingle);
    }

    /** The next place of the shingle that stands here; -1 if there is none. */
    int next(int place) {
      return inChain(nextInSlot[place], shingles[place]);
    }

    private int inChain(int from, long shingle) {
      int place = from;
      while (place >= 0 && shingles[place] != shingle) {
        place = nextInSlot[place];
      }
      return place;
    }

    private int slot(long shingle) {
      return (int) shingle & (firstOfSlot.length - 1);
    }
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
      int firstFree =
          Math.max(
              takenA.nextClearBit(run.beginA + begin) - run.beginA,
              takenB.nextClearBit(run.beginB + begin) - run.beginB);
      if (firstFree > begin) {
        begin = firstFree;
      } else {
        int end =
            Math.min(
                run.length,
                Math.min(
                    nextTaken(takenA, run.beginA + begin) - run.beginA,
                    nextTaken(takenB, run.beginB + begin) - run.beginB));
        free.add(new Tile(run.beginA + begin, run.beginB + begin, end - begin));
        begin = end;
      }
    }
    return free;
  }

  private static int nextTaken(BitSet taken, int from) {
    int next = taken.nextSetBit(from);
    return next < 0 ? Integer.MAX_VALUE : next;
  }
}

package dev.parallax.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a classifier tells classes apart, and how far its confidence is to be believed.
 *
 * @param confusion items by true class (outer), then by class found
 * @param expectedCalibrationError mean distance of confidence and share right over ten bins of
 *     confidence of equal width, each weighted by its items (Guo et al. 2017)
 */
public record ClassScore(List<List<Integer>> confusion, double expectedCalibrationError) {
  private static final int BINS = 10;

  /**
   * Something classified.
   *
   * @param truth number of its true class, from 0
   * @param found number of the class it was given
   * @param confidence probability of that class as the classifier states it; 1 if it states none
   */
  public record Item(int truth, int found, double confidence) {
    public Item {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("Not a probability: " + confidence);
      }
    }
  }

  /** The score of some items, at least one. */
  public static ClassScore of(int classCount, List<Item> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to judge");
    }
    int[][] counts = new int[classCount][classCount];
    double[] tooSure = new double[BINS];
    for (Item item : items) {
      counts[item.truth()][item.found()]++;
      tooSure[bin(item.confidence())] += item.confidence() - (item.truth() == item.found() ? 1 : 0);
    }
    double distance = 0;
    for (double bin : tooSure) {
      distance += Math.abs(bin);
    }
    return new ClassScore(rows(counts), distance / items.size());
  }

  public int itemCount() {
    return confusion.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** Share of the items that were given their true class. */
  public double accuracy() {
    int right = 0;
    for (int c = 0; c < confusion.size(); c++) {
      right += count(c, c);
    }
    return (double) right / itemCount();
  }

  /**
   * Unweighted mean of the classes' F1, as scikit-learn's {@code f1_score(average="macro")}: a
   * class that is neither true of an item nor given to one is left out.
   */
  public double macroF1() {
    double sum = 0;
    int seen = 0;
    for (int c = 0; c < confusion.size(); c++) {
      double f1 = f1(c);
      sum += Double.isNaN(f1) ? 0 : f1;
      seen += Double.isNaN(f1) ? 0 : 1;
    }
    return sum / seen;
  }

  /** Share of the items given a class that are of it; NaN where none was given it. */
  public double precision(int c) {
    return (double) count(c, c) / foundCount(c);
  }

  /** Share of the items of a class that were given it; NaN where none is of it. */
  public double recall(int c) {
    return (double) count(c, c) / trueCount(c);
  }

  /** Harmonic mean of the two; NaN for a class that is neither true of an item nor given to one. */
  public double f1(int c) {
    return 2.0 * count(c, c) / (trueCount(c) + foundCount(c));
  }

  private int count(int truth, int found) {
    return confusion.get(truth).get(found);
  }

  private int trueCount(int c) {
    return confusion.get(c).stream().mapToInt(Integer::intValue).sum();
  }

  private int foundCount(int c) {
    return confusion.stream().mapToInt(row -> row.get(c)).sum();
  }

  /** A bin holds its upper bound, not its lower. */
  private static int bin(double confidence) {
    return Math.max(0, (int) Math.ceil(confidence * BINS) - 1);
  }

  private static List<List<Integer>> rows(int[][] counts) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : counts) {
      List<Integer> cells = new ArrayList<>();
      for (int count : row) {
        cells.add(count);
      }
      rows.add(List.copyOf(cells));
    }
    return List.copyOf(rows);
  }
}

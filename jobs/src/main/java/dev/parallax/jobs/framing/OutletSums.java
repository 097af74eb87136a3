package dev.parallax.jobs.framing;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;

/** One outlet's row of {@link OutletDifferences}, for any draw of the groups of stories. */
final class OutletSums {
  final String outletId;
  final long articleCount;
  final long storyCount;
  private final double[] weights;
  private final double[] excess;
  private final double[] squares;

  OutletSums(Row row) {
    this.outletId = row.getString(0);
    this.articleCount = row.getLong(1);
    this.storyCount = row.getLong(2);
    this.weights = OutletDifferences.values(row, 3);
    this.excess = OutletDifferences.values(row, 4);
    this.squares = OutletDifferences.values(row, 5);
  }

  int measureCount() {
    return squares.length;
  }

  /** Of a measure's differences from its stories' means, over all articles. */
  double squares(int measure) {
    return squares[measure];
  }

  /**
   * How much is known of the outlet.
   *
   * @param times how often each group of stories counts
   */
  double weight(int[] times) {
    double sum = 0;
    for (int group = 0; group < times.length; group++) {
      sum += times[group] * weights[group];
    }
    return sum;
  }

  /** What its articles sum to above their stories' means. */
  double excess(int[] times, int measure) {
    double sum = 0;
    for (int group = 0; group < times.length; group++) {
      sum += times[group] * excess[group * squares.length + measure];
    }
    return sum;
  }

  /** Every group once. */
  static int[] all() {
    int[] times = new int[OutletDifferences.GROUPS];
    Arrays.fill(times, 1);
    return times;
  }

  /** Half of the groups once, the others not at all. */
  static int[] half(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] times = new int[OutletDifferences.GROUPS];
    Arrays.fill(times, 0, times.length / 2, 1);
    for (int i = times.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int value = times[other];
      times[other] = times[i];
      times[i] = value;
    }
    return times;
  }

  /** The groups that another draw leaves out. */
  static int[] others(int[] half) {
    return Arrays.stream(half).map(times -> 1 - times).toArray();
  }

  /** As many groups as there are, drawn with replacement. */
  static int[] drawn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] times = new int[OutletDifferences.GROUPS];
    for (int draw = 0; draw < times.length; draw++) {
      times[random.nextInt(times.length)]++;
    }
    return times;
  }
}

package dev.parallax.sentiment.lexical;

import java.util.Arrays;

/** A sparse vector of {@link ToneFeatures#SIZE} values: the indices of those not 0, in order. */
public final class FeatureVector {
  private final int[] indices;
  private final double[] values;

  private FeatureVector(int[] indices, double[] values) {
    this.indices = indices;
    this.values = values;
  }

  /** Ascending; not to be changed. */
  public int[] indices() {
    return indices;
  }

  /** Of the indices, in their order; not to be changed. */
  public double[] values() {
    return values;
  }

  /**
   * Collects what is seen at a target. Sums keep their own places at the front; everything else is
   * hashed behind them, weighed by the logarithm of how often it was seen, and each kind of it has
   * the same length (Euclidean norm 1) whatever the length of the text.
   */
  static final class Builder {
    private static final int KIND_BITS = 4;
    private static final double LN_2 = Math.log(2);

    private final double[] sums = new double[ToneFeatures.SUM_COUNT];

    /** Index and, in the lowest bits, kind. */
    private long[] seen = new long[512];

    private int count;

    void sum(int place, double value) {
      sums[place] = value;
    }

    void see(Kind kind, int hash) {
      if (count == seen.length) {
        seen = Arrays.copyOf(seen, 2 * count);
      }
      int index = ToneFeatures.SUM_COUNT + (hash & ((1 << ToneFeatures.HASH_BITS) - 1));
      seen[count++] = (long) index << KIND_BITS | kind.number;
    }

    FeatureVector build() {
      Arrays.sort(seen, 0, count);
      double[] lengths = lengths();
      int[] indices = new int[sums.length + count];
      double[] values = new double[sums.length + count];
      int size = 0;
      for (int place = 0; place < sums.length; place++) {
        if (sums[place] != 0) {
          indices[size] = place;
          values[size++] = sums[place];
        }
      }
      for (int from = 0; from < count; from = runEnd(from)) {
        int index = (int) (seen[from] >>> KIND_BITS);
        double value = weight(runEnd(from) - from) / lengths[kind(from)];
        if (size > 0 && indices[size - 1] == index) {
          values[size - 1] += value;
        } else {
          indices[size] = index;
          values[size++] = value;
        }
      }
      return new FeatureVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
    }

    private double[] lengths() {
      double[] lengths = new double[Kind.values().length];
      for (int from = 0; from < count; from = runEnd(from)) {
        double weight = weight(runEnd(from) - from);
        lengths[kind(from)] += weight * weight;
      }
      for (int kind = 0; kind < lengths.length; kind++) {
        lengths[kind] = Math.sqrt(lengths[kind]);
      }
      return lengths;
    }

    private int runEnd(int from) {
      int to = from + 1;
      while (to < count && seen[to] == seen[from]) {
        to++;
      }
      return to;
    }

    private int kind(int at) {
      return (int) (seen[at] & ((1 << KIND_BITS) - 1));
    }

    private static double weight(int times) {
      return times == 1 ? 1 : Math.log1p(times) / LN_2;
    }
  }

  /** What hashed features tell of. */
  enum Kind {
    WORD(0),
    WORD_BY_SIDE(1),
    WORD_BY_DISTANCE(2),
    WORD_IN_CLAUSE(3),
    WORD_PAIR(4),
    NEXT_TO_TARGET(5),
    PREDICATE(6),
    POLARITY(7),
    POLARITY_BY_ROLE(8),
    VERB_BY_ROLE(9),
    SETTING(10);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }
}

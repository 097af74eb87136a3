package dev.parallax.measure;

/**
 * How far two sets overlap (Broder 1997: resemblance and containment).
 *
 * @param a how many are in the first
 * @param b how many are in the second
 * @param both how many are in both
 */
public record Overlap(int a, int b, int both) {
  /** Compares two sets, each ascending and without repeats. */
  public static Overlap of(long[] a, long[] b) {
    int both = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Overlap(a.length, b.length, both);
  }

  /** Share of all that is in both; NaN where both are empty. */
  public double jaccard() {
    return (double) both / (a + b - both);
  }

  /** Share of the first that is in the second; NaN where the first is empty. */
  public double containmentOfA() {
    return (double) both / a;
  }

  /** Share of the second that is in the first; NaN where the second is empty. */
  public double containmentOfB() {
    return (double) both / b;
  }
}

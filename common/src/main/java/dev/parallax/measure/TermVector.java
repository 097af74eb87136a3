package dev.parallax.measure;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * An article as a sparse vector of unit length.
 *
 * @param terms term numbers, ascending; 0 is the most frequent term of the corpus
 * @param weights of those terms, each over 0; their squares sum to 1 unless there are none
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of them are read in the innermost loops.
public record TermVector(int[] terms, double[] weights) {
  private static final Comparator<Contribution> LARGEST_FIRST =
      Comparator.comparingDouble(Contribution::value)
          .reversed()
          .thenComparingInt(Contribution::term);

  /** Number of terms. */
  public int length() {
    return terms.length;
  }

  /**
   * The cosine of two articles: products of the weights of shared terms, summed in the order of the
   * terms, so that it does not matter which article comes first; rounded to twelve decimals, so
   * that what is equal on paper is equal here: an article and its copy have exactly 1.
   */
  public static double cosine(TermVector a, TermVector b) {
    double sum = 0;
    for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
      int order = Integer.compare(a.terms[i], b.terms[j]);
      if (order == 0) {
        sum += a.weights[i] * b.weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return rounded(sum);
  }

  /**
   * What a shared term adds to a cosine.
   *
   * @param term its number
   * @param value the product of its two weights; over all shared terms these sum to the cosine
   */
  public record Contribution(int term, double value) {}

  /** The shared terms that contribute most, largest first; ties go to the more frequent term. */
  public static List<Contribution> topContributions(TermVector a, TermVector b, int count) {
    Queue<Contribution> top = new PriorityQueue<>(LARGEST_FIRST.reversed()); // least at its head
    for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
      int order = Integer.compare(a.terms[i], b.terms[j]);
      if (order == 0) {
        double value = a.weights[i] * b.weights[j];
        if (top.size() < count || (count > 0 && value > top.peek().value)) {
          top.add(new Contribution(a.terms[i], value));
          if (top.size() > count) {
            top.remove();
          }
        }
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return top.stream().sorted(LARGEST_FIRST).toList();
  }

  static double rounded(double cosine) {
    return Math.rint(cosine * 1e12) / 1e12;
  }
}

package dev.parallax.measure;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What an article, or a group of articles together, is about.
 *
 * @param terms hashes of the terms, ascending
 * @param weights of those terms
 */
@SuppressWarnings("ArrayRecordComponent") // Read in the innermost loop of the clustering.
public record StoryVector(long[] terms, double[] weights) {
  /** The vector of an article. */
  public static StoryVector of(List<StoryTerms.StoryTerm> terms) {
    record Hashed(long hash, double weight) {}
    List<Hashed> sorted =
        terms.stream()
            .map(term -> new Hashed(hash(term.term()), term.weight()))
            .sorted(Comparator.comparingLong(Hashed::hash))
            .toList();
    return new StoryVector(
        sorted.stream().mapToLong(Hashed::hash).toArray(),
        sorted.stream().mapToDouble(Hashed::weight).toArray());
  }

  /** The sum of the products of shared terms: of two articles, their cosine. */
  public double dot(StoryVector other) {
    boolean isSmall = terms.length <= other.terms.length;
    StoryVector small = isSmall ? this : other;
    StoryVector large = isSmall ? other : this;
    double sum = 0;
    for (int i = 0, from = 0; i < small.terms.length; i++) {
      int at = large.find(small.terms[i], from);
      if (at >= 0) {
        sum += small.weights[i] * large.weights[at];
      }
      from = at >= 0 ? at + 1 : -at - 1;
    }
    return sum;
  }

  /** Like {@code Arrays.binarySearch}, with steps that double first: most finds are near. */
  private int find(long term, int from) {
    int low = from;
    int high = from;
    for (int step = 1; high < terms.length && terms[high] < term; step *= 2) {
      low = high + 1;
      high += step;
    }
    high = Math.min(high, terms.length - 1);
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (terms[middle] == term) {
        return middle;
      }
      if (terms[middle] < term) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** The two added up. */
  public StoryVector plus(StoryVector other) {
    long[] sumTerms = new long[terms.length + other.terms.length];
    double[] sumWeights = new double[sumTerms.length];
    int length = 0;
    for (int i = 0, j = 0; i < terms.length || j < other.terms.length; length++) {
      boolean isMine = j == other.terms.length || (i < terms.length && terms[i] <= other.terms[j]);
      boolean isOthers =
          i == terms.length || (j < other.terms.length && other.terms[j] <= terms[i]);
      sumTerms[length] = isMine ? terms[i] : other.terms[j];
      sumWeights[length] = (isMine ? weights[i] : 0) + (isOthers ? other.weights[j] : 0);
      i += isMine ? 1 : 0;
      j += isOthers ? 1 : 0;
    }
    return new StoryVector(Arrays.copyOf(sumTerms, length), Arrays.copyOf(sumWeights, length));
  }

  /** All added up, two by two: no vector is copied more often than there are halvings. */
  public static StoryVector sum(List<StoryVector> vectors) {
    int half = vectors.size() / 2;
    return vectors.size() == 1
        ? vectors.get(0)
        : sum(vectors.subList(0, half)).plus(sum(vectors.subList(half, vectors.size())));
  }

  /** All hashes, then all weights: 16 bytes per term. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(terms.length * (Long.BYTES + Double.BYTES));
    bytes.asLongBuffer().put(terms);
    bytes.position(terms.length * Long.BYTES).asDoubleBuffer().put(weights);
    return bytes.array();
  }

  /** What {@link #toBytes()} wrote. */
  public static StoryVector fromBytes(byte[] bytes) {
    int length = bytes.length / (Long.BYTES + Double.BYTES);
    long[] terms = new long[length];
    double[] weights = new double[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.asLongBuffer().get(terms);
    buffer.position(length * Long.BYTES).asDoubleBuffer().get(weights);
    return new StoryVector(terms, weights);
  }

  /**
   * 64-bit FNV-1a. In a vocabulary of a million terms, two alike are a matter of 1 in 37 million.
   */
  private static long hash(String term) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}

package dev.parallax.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A block of unit vectors that answers, exactly, which of them have a cosine of at least {@code
 * threshold} with another vector. None is missed and none is added: only what a bound on the cosine
 * rules out is left out, and what remains is computed in full.
 *
 * <p>Vectors are sparse: term numbers, ascending, with positive weights whose squares sum to 1 (or
 * no terms at all, which is similar to nothing). Terms are numbered from the most frequent to the
 * rarest; any numbering gives the same answer, this one gives it fast. A product is accumulated
 * from the rarest terms on, over an inverted index; what the more frequent terms, a vector's head,
 * can still add is at most the product of the two heads' norms (Cauchy-Schwarz; the L2 bound of
 * Anastasiu and Karypis 2014). Nearly all vectors are so ruled out before the long postings of the
 * frequent terms are looked at.
 *
 * <p>Not thread-safe. {@link #clear()} makes it ready for the next block, so that the arrays of
 * vocabulary size (16 bytes per term) are made once. A block takes about 24 bytes per term of each
 * vector.
 */
public final class CosineIndex {
  /** Well above the rounding error of a sum of a million products, well below any weight. */
  private static final double ROUNDING = 1e-9;

  private final double threshold;

  /** A vector's head, at each level, is its terms below this number; the last is 0, no head. */
  private final int[] headEnds;

  private int size;
  private int termsStored;

  /** Vectors one after another; vector v is from {@code begins[v]} to {@code begins[v + 1]}. */
  private int[] begins = new int[16];

  private int[] terms = new int[1024];
  private double[] weights = new double[1024];

  /** By level and vector: the norm of the vector's head, and its mean over the block. */
  private final double[][] headNorms;

  private final double[] meanHeadNorms;

  /** Where a term's postings begin and end; both 0 for a term the block lacks. */
  private final int[] postingBegins;

  private final int[] postingEnds;
  private int[] postingVectors = new int[0];
  private double[] postingWeights = new double[0];
  private boolean isIndexed;

  /** The probing vector, spread out by term number; all zero between probes. */
  private final double[] probeWeights;

  /** Scratch of a probe: products so far by vector, and the vectors not ruled out. */
  private double[] products = new double[0];

  private int[] survivors = new int[0];

  /** Takes the vectors that a probe matches, by their position in the block, ascending. */
  @FunctionalInterface
  public interface Match {
    void found(int position, double cosine);
  }

  /**
   * An empty block.
   *
   * @param termCount the size of the vocabulary: every term number is below it
   * @param threshold over 0, at most 1
   */
  public CosineIndex(int termCount, double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "A cosine threshold is over 0 and at most 1, but was given " + threshold);
    }
    this.threshold = threshold;
    headEnds = headEnds(termCount);
    headNorms = new double[headEnds.length][0];
    meanHeadNorms = new double[headEnds.length];
    postingBegins = new int[termCount];
    postingEnds = new int[termCount];
    probeWeights = new double[termCount];
  }

  /**
   * The vocabulary cut by a quarter again and again: as frequencies fall about as 1/rank (Zipf),
   * each level has about as many postings as any other.
   */
  private static int[] headEnds(int termCount) {
    return IntStream.iterate(termCount, end -> end > 0, end -> (int) (0.75 * end))
        .map(end -> (int) (0.75 * end))
        .toArray();
  }

  /** Number of vectors in the block. */
  public int size() {
    return size;
  }

  /** Empties the block. */
  public void clear() {
    for (int i = 0; i < termsStored; i++) {
      postingBegins[terms[i]] = 0;
      postingEnds[terms[i]] = 0;
    }
    size = 0;
    termsStored = 0;
    isIndexed = false;
  }

  /** Adds a vector to the block; its position is the size before. All come before the probes. */
  public void add(TermVector vector) {
    if (isIndexed) {
      throw new IllegalStateException("A block that was probed takes no more vectors");
    }
    int length = vector.length();
    if (size + 2 > begins.length) {
      begins = Arrays.copyOf(begins, begins.length * 2);
    }
    if (termsStored + length > terms.length) {
      int capacity = Math.max(termsStored + length, terms.length + terms.length / 2);
      terms = Arrays.copyOf(terms, capacity);
      weights = Arrays.copyOf(weights, capacity);
    }
    System.arraycopy(vector.terms(), 0, terms, termsStored, length);
    System.arraycopy(vector.weights(), 0, weights, termsStored, length);
    termsStored += length;
    size++;
    begins[size] = termsStored;
  }

  /** The vector at a position, copied. */
  public TermVector vector(int position) {
    return new TermVector(
        Arrays.copyOfRange(terms, begins[position], begins[position + 1]),
        Arrays.copyOfRange(weights, begins[position], begins[position + 1]));
  }

  /**
   * Reports every vector at a position below {@code limit} whose cosine with the given one reaches
   * the threshold. The cosine is that of {@link TermVector#cosine}, to the last bit.
   */
  public void probe(TermVector probe, int limit, Match match) {
    if (!isIndexed) {
      index();
    }
    if (probe.length() == 0 || limit == 0) {
      return;
    }
    for (int i = 0; i < probe.length(); i++) {
      probeWeights[probe.terms()[i]] = probe.weights()[i];
    }
    int survivorCount = ruleOut(probe, limit);
    for (int i = 0; i < survivorCount; i++) {
      double cosine = cosine(survivors[i]);
      if (cosine >= threshold) {
        match.found(survivors[i], cosine);
      }
    }
    for (int i = 0; i < probe.length(); i++) {
      probeWeights[probe.terms()[i]] = 0;
    }
  }

  /** The cosine with the spread-out probe. Terms that the probe lacks add an exact zero. */
  private double cosine(int vector) {
    double sum = 0;
    for (int i = begins[vector]; i < begins[vector + 1]; i++) {
      sum += weights[i] * probeWeights[terms[i]];
    }
    return TermVector.rounded(sum);
  }

  /**
   * Fills {@link #survivors} with the vectors not ruled out and returns their number. Stops at the
   * level where computing them in full is less work than the postings of one more level.
   */
  private int ruleOut(TermVector probe, int limit) {
    int[] probeTerms = probe.terms();
    double[] squares = squaresUpTo(probe);
    double termsPerVector = (double) termsStored / size;
    Arrays.fill(products, 0, size, 0);
    int next = probe.length() - 1;
    for (int level = 0; ; level++) {
      for (; next >= 0 && probeTerms[next] >= headEnds[level]; next--) {
        accumulate(probeTerms[next], probe.weights()[next]);
      }
      double headNorm = Math.sqrt(squares[next + 1]);
      if (next < 0) {
        return survivors(headNorm, headNorms[level], limit);
      }
      if (headNorm * meanHeadNorms[level] < threshold) {
        int count = survivors(headNorm, headNorms[level], limit);
        double lookups = count * termsPerVector;
        if (lookups <= size || lookups <= size + postings(probeTerms, next, headEnds[level + 1])) {
          return count;
        }
      }
    }
  }

  /** The innermost loop; its arrays are locals because that is a fifth faster. */
  private void accumulate(int term, double weight) {
    int[] vectors = postingVectors;
    double[] vectorWeights = postingWeights;
    double[] sums = products;
    int end = postingEnds[term];
    for (int i = postingBegins[term]; i < end; i++) {
      sums[vectors[i]] += weight * vectorWeights[i];
    }
  }

  private int survivors(double headNorm, double[] vectorHeadNorms, int limit) {
    double least = threshold - ROUNDING;
    int count = 0;
    for (int vector = 0; vector < limit; vector++) {
      if (products[vector] + headNorm * vectorHeadNorms[vector] >= least) {
        survivors[count++] = vector;
      }
    }
    return count;
  }

  /** Postings of the terms from {@code last} down to {@code headEnd}. */
  private long postings(int[] probeTerms, int last, int headEnd) {
    long postings = 0;
    for (int i = last; i >= 0 && probeTerms[i] >= headEnd; i--) {
      postings += postingEnds[probeTerms[i]] - postingBegins[probeTerms[i]];
    }
    return postings;
  }

  /**
   * Sums of squared weights before each term, summed upwards so that small ones keep their digits.
   */
  private static double[] squaresUpTo(TermVector vector) {
    double[] squares = new double[vector.length() + 1];
    for (int i = 0; i < vector.length(); i++) {
      double weight = vector.weights()[i];
      squares[i + 1] = squares[i] + weight * weight;
    }
    return squares;
  }

  private void index() {
    if (postingVectors.length <= termsStored) {
      int capacity = termsStored + termsStored / 8 + 1; // the next block is about as large
      postingVectors = new int[capacity];
      postingWeights = new double[capacity];
    }
    if (products.length < size) {
      products = new double[begins.length];
      survivors = new int[begins.length];
      for (int level = 0; level < headEnds.length; level++) {
        headNorms[level] = new double[begins.length];
      }
    }
    for (int i = 0; i < termsStored; i++) {
      postingEnds[terms[i]]++;
    }
    int free = 1; // not 0, which says that a term has no place yet
    for (int vector = 0; vector < size; vector++) {
      for (int i = begins[vector]; i < begins[vector + 1]; i++) {
        int term = terms[i];
        if (postingBegins[term] == 0) {
          int count = postingEnds[term];
          postingBegins[term] = free;
          postingEnds[term] = free;
          free += count;
        }
        int posting = postingEnds[term]++;
        postingVectors[posting] = vector;
        postingWeights[posting] = weights[i];
      }
    }
    normHeads();
    isIndexed = true;
  }

  private void normHeads() {
    Arrays.fill(meanHeadNorms, 0);
    for (int vector = 0; vector < size; vector++) {
      double squares = 0;
      int i = begins[vector];
      for (int level = headEnds.length - 1; level >= 0; level--) {
        for (; i < begins[vector + 1] && terms[i] < headEnds[level]; i++) {
          squares += weights[i] * weights[i];
        }
        headNorms[level][vector] = Math.sqrt(squares);
        meanHeadNorms[level] += headNorms[level][vector] / size;
      }
    }
  }
}

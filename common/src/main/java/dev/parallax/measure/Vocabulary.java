package dev.parallax.measure;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a corpus, numbered from the most frequent to the rarest (ties in the order of their
 * characters), and the TF-IDF weights that follow from their frequencies. It depends on the
 * articles only, not on their order. Takes some 150 bytes per term in memory.
 */
public final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1;

  private final String[] terms;
  private final double[] inverseFrequencies;
  private transient Map<String, Integer> numbers;

  /**
   * @param articleCount all articles of the corpus, those without a term included
   * @param articleCounts the number of articles each term is found in
   */
  public Vocabulary(long articleCount, Map<String, Long> articleCounts) {
    terms = articleCounts.keySet().toArray(String[]::new);
    Arrays.sort(
        terms,
        Comparator.<String, Long>comparing(articleCounts::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    inverseFrequencies =
        Arrays.stream(terms)
            .mapToDouble(term -> inverseFrequency(articleCount, articleCounts.get(term)))
            .toArray();
  }

  /** Smooth inverse document frequency, as if one more article held every term once. */
  private static double inverseFrequency(long articleCount, long termArticleCount) {
    return StrictMath.log((1.0 + articleCount) / (1.0 + termArticleCount)) + 1;
  }

  /** Number of terms. */
  public int size() {
    return terms.length;
  }

  /** The term of a number. */
  public String term(int number) {
    return terms[number];
  }

  /**
   * An article's terms weighed by sublinear term frequency times smooth inverse document frequency,
   * scaled to length 1: scikit-learn's {@code TfidfVectorizer(sublinear_tf=True)}. StrictMath and a
   * fixed order of sums make it the same to the last bit on every machine.
   *
   * @param words the article's, in any order, repeated as often as they stand in it
   */
  public TermVector weigh(List<String> words) {
    Map<String, Integer> numberOf = numbers();
    int[] sorted =
        words.stream().mapToInt(word -> known(numberOf.get(word), word)).sorted().toArray();
    int[] numbers = new int[sorted.length];
    double[] weights = new double[sorted.length];
    int length = 0;
    double squares = 0;
    for (int begin = 0, end; begin < sorted.length; begin = end) {
      int number = sorted[begin];
      end = begin + 1;
      while (end < sorted.length && sorted[end] == number) {
        end++;
      }
      double weight = (1 + StrictMath.log(end - begin)) * inverseFrequencies[number];
      numbers[length] = number;
      weights[length++] = weight;
      squares += weight * weight;
    }
    double norm = Math.sqrt(squares);
    for (int i = 0; i < length; i++) {
      weights[i] /= norm;
    }
    return new TermVector(Arrays.copyOf(numbers, length), Arrays.copyOf(weights, length));
  }

  private static int known(Integer number, String term) {
    if (number == null) {
      throw new IllegalArgumentException(
          "The term \"" + term + "\" is in an article but not in the vocabulary of the corpus");
    }
    return number;
  }

  /** Made on first use, as it is not sent along. */
  private synchronized Map<String, Integer> numbers() {
    if (numbers == null) {
      numbers = new HashMap<>(2 * terms.length);
      for (int number = 0; number < terms.length; number++) {
        numbers.put(terms[number], number);
      }
    }
    return numbers;
  }
}

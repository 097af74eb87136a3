package dev.parallax.measure;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The terms of a corpus, numbered from the most frequent to the rarest (ties in the order of their
 * characters), and the TF-IDF weights that follow from their frequencies. It depends on the
 * articles only, not on their order. Takes some 90 bytes per term in memory.
 */
public final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1;

  /** Bytes of the largest number, seven bits each. */
  private static final int LONGEST_NUMBER = 5;

  /** The usual frequencies' sublinear ones; a logarithm takes longer than all else here. */
  private static final double[] SUBLINEAR =
      IntStream.range(0, 64).mapToDouble(count -> 1 + StrictMath.log(count)).toArray();

  private final String[] terms;
  private final double[] inverseFrequencies;

  /** By hash, open addressing: 1 + the number of a term, or 0; a tenth of a map's memory. */
  private transient int[] slots;

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
   * An article's terms, counted and packed: some three bytes per distinct term, which is what
   * travels between tasks. {@link #weigh} reads them.
   *
   * @param words the article's, in any order, repeated as often as they stand in it
   */
  public byte[] count(List<String> words) {
    int[] table = slots();
    int[] sorted = words.stream().mapToInt(word -> numberOf(word, table)).sorted().toArray();
    ByteBuffer packed = ByteBuffer.allocate(LONGEST_NUMBER * (2 * sorted.length + 1));
    write(packed, distinctCount(sorted));
    int last = 0;
    for (int begin = 0, end; begin < sorted.length; begin = end) {
      end = begin + 1;
      while (end < sorted.length && sorted[end] == sorted[begin]) {
        end++;
      }
      write(packed, sorted[begin] - last);
      write(packed, end - begin);
      last = sorted[begin];
    }
    return Arrays.copyOf(packed.array(), packed.position());
  }

  /**
   * An article's terms weighed by sublinear term frequency times smooth inverse document frequency,
   * scaled to length 1: scikit-learn's {@code TfidfVectorizer(sublinear_tf=True)}. StrictMath and a
   * fixed order of sums make it the same to the last bit on every machine.
   *
   * @param termCounts as {@link #count} packs them
   */
  public TermVector weigh(byte[] termCounts) {
    ByteBuffer packed = ByteBuffer.wrap(termCounts);
    int length = read(packed);
    int[] numbers = new int[length];
    double[] weights = new double[length];
    int last = 0;
    double squares = 0;
    for (int i = 0; i < length; i++) {
      last += read(packed);
      numbers[i] = last;
      weights[i] = sublinear(read(packed)) * inverseFrequencies[last];
      squares += weights[i] * weights[i];
    }
    double norm = Math.sqrt(squares);
    for (int i = 0; i < length; i++) {
      weights[i] /= norm;
    }
    return new TermVector(numbers, weights);
  }

  private static int distinctCount(int[] sorted) {
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      count += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return count;
  }

  private static double sublinear(int frequency) {
    return frequency < SUBLINEAR.length ? SUBLINEAR[frequency] : 1 + StrictMath.log(frequency);
  }

  /** Seven bits a byte, the lowest first; all but the last byte are negative. */
  private static void write(ByteBuffer bytes, int number) {
    int rest = number;
    for (; rest > 127; rest >>>= 7) {
      bytes.put((byte) (rest | 128));
    }
    bytes.put((byte) rest);
  }

  private static int read(ByteBuffer bytes) {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      number |= (next & 127) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  private int numberOf(String term, int[] table) {
    int slot = term.hashCode() & (table.length - 1);
    while (table[slot] != 0 && !terms[table[slot] - 1].equals(term)) {
      slot = (slot + 1) & (table.length - 1);
    }
    if (table[slot] == 0) {
      throw new IllegalArgumentException(
          "The term \"" + term + "\" is in an article but not in the vocabulary of the corpus");
    }
    return table[slot] - 1;
  }

  /** Made on first use, as it is not sent along. */
  private synchronized int[] slots() {
    if (slots == null) {
      slots = new int[4 * Integer.highestOneBit(Math.max(1, terms.length))];
      for (int number = 0; number < terms.length; number++) {
        int slot = terms[number].hashCode() & (slots.length - 1);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number + 1;
      }
    }
    return slots;
  }
}

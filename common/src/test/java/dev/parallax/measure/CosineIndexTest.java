package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CosineIndexTest {
  private static final double[] THRESHOLDS = {
    0.05, 0.1, 0.25, 0.3, 0.5, 0.6, 1 / Math.sqrt(2), 0.8, 0.9, 0.99, 1
  };

  @Test
  void everyPairThatBruteForceFindsIsFoundAndNoOther() {
    int matches = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      int termCount = 1 + random.nextInt(1 << random.nextInt(10));
      double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
      List<TermVector> vectors = randomVectors(random, termCount);
      int blockSize = 1 + random.nextInt(vectors.size());
      List<String> expected = bruteForce(vectors, threshold);

      assertThat(joined(vectors, termCount, threshold, blockSize))
          .as("seed %d, threshold %s", seed, threshold)
          .containsExactlyInAnyOrderElementsOf(expected);
      matches += expected.size();
    }
    assertThat(matches).isGreaterThan(5_000);
  }

  @Test
  void aPairExactlyAtTheThresholdIsFound() {
    TermVector both = unit(new int[] {0, 1}, 1, 1);
    TermVector one = unit(new int[] {0}, 1);
    TermVector four = unit(new int[] {1, 2, 3, 4}, 1, 1, 1, 1);

    assertThat(joined(List.of(one, both), 5, TermVector.cosine(one, both), 2)).hasSize(1);
    assertThat(joined(List.of(unit(new int[] {2}, 1), four), 5, 0.5, 2)).containsExactly("0 1 0.5");
  }

  @Test
  void anArticleAndItsCopyHaveExactlyOne() {
    for (int seed = 0; seed < 200; seed++) {
      TermVector vector = randomVector(new Random(seed), 300, 40);
      assertThat(joined(List.of(vector, vector), 300, 1, 2)).containsExactly("0 1 1.0");
    }
  }

  @Test
  void anEmptyVectorIsSimilarToNothing() {
    TermVector empty = new TermVector(new int[0], new double[0]);
    TermVector one = unit(new int[] {0}, 1);

    assertThat(joined(List.of(empty, empty, one), 1, 0.05, 3)).isEmpty();
    assertThat(joined(List.of(empty, empty), 0, 0.05, 1)).isEmpty();
  }

  @Test
  void aThresholdOfZeroIsRefused() {
    assertThatThrownBy(() -> new CosineIndex(1, 0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new CosineIndex(1, Double.NaN)).hasMessageContaining("NaN");
  }

  /** All pairs by blocks, as the Spark job does it, with one index for all blocks. */
  private static List<String> joined(
      List<TermVector> vectors, int termCount, double threshold, int blockSize) {
    List<String> pairs = new ArrayList<>();
    CosineIndex index = new CosineIndex(termCount, threshold);
    for (int begin = 0; begin < vectors.size(); begin += blockSize) {
      index.clear();
      int end = Math.min(vectors.size(), begin + blockSize);
      vectors.subList(begin, end).forEach(index::add);
      for (int i = begin; i < vectors.size(); i++) {
        int first = begin;
        int second = i;
        index.probe(
            vectors.get(i),
            Math.min(i, end) - begin,
            (position, cosine) -> pairs.add(first + position + " " + second + " " + cosine));
      }
    }
    return pairs;
  }

  private static List<String> bruteForce(List<TermVector> vectors, double threshold) {
    List<String> pairs = new ArrayList<>();
    for (int b = 0; b < vectors.size(); b++) {
      for (int a = 0; a < b; a++) {
        double cosine = TermVector.cosine(vectors.get(a), vectors.get(b));
        if (cosine >= threshold) {
          pairs.add(a + " " + b + " " + cosine);
        }
      }
    }
    return pairs;
  }

  /** Some empty, some of one term, some copies of earlier ones with or without a change. */
  private static List<TermVector> randomVectors(Random random, int termCount) {
    List<TermVector> vectors = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    int longest = 1 + random.nextInt(80);
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(4) == 0) {
        TermVector copied = vectors.get(random.nextInt(i));
        vectors.add(random.nextBoolean() ? copied : withoutOneTerm(copied));
      } else {
        vectors.add(randomVector(random, termCount, random.nextInt(longest + 1)));
      }
    }
    return vectors;
  }

  /** Frequent terms first, as in a corpus; weights are few different ones, so that ties happen. */
  private static TermVector randomVector(Random random, int termCount, int length) {
    int[] terms =
        random
            .doubles(length)
            .mapToInt(share -> (int) (termCount * share * share))
            .distinct()
            .sorted()
            .toArray();
    double[] weights = new double[terms.length];
    boolean isEven = random.nextBoolean();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = isEven ? 1 : 1 + random.nextInt(5) + Math.log(1 + terms[i]);
    }
    return unit(terms, weights);
  }

  private static TermVector withoutOneTerm(TermVector vector) {
    int length = Math.max(0, vector.length() - 1);
    return unit(Arrays.copyOf(vector.terms(), length), Arrays.copyOf(vector.weights(), length));
  }

  private static TermVector unit(int[] terms, double... weights) {
    double norm = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
    return new TermVector(terms, Arrays.stream(weights).map(weight -> weight / norm).toArray());
  }
}

package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverlapTest {
  @Test
  void aCroppedCopyIsContainedInTheWholeButNotTheOtherWayRound() {
    Overlap overlap = overlap("a b c d", "a b c d e f g", 2); // 3 and 6 shingles, 3 in both

    assertThat(overlap).isEqualTo(new Overlap(3, 6, 3));
    assertThat(overlap.containmentOfA()).isEqualTo(1);
    assertThat(overlap.containmentOfB()).isEqualTo(0.5);
    assertThat(overlap.jaccard()).isEqualTo(0.5);
  }

  /** "a rose is a rose is a rose" has three different shingles of four words (Broder 1997). */
  @Test
  void repeatsCountOnce() {
    assertThat(overlap("a rose is a rose is a rose", "a rose is a", 4))
        .isEqualTo(new Overlap(3, 1, 1));
  }

  @Test
  void theOrderOfWordsMatters() {
    assertThat(overlap("dog bites man", "man bites dog", 3).both()).isZero();
  }

  @Test
  void aShortTextIsOneShingle() {
    assertThat(overlap("storm", "storm", 5).jaccard()).isEqualTo(1);
    assertThat(overlap("storm", "storm warning", 5).jaccard()).isZero();
  }

  private static Overlap overlap(String a, String b, int k) {
    return Overlap.of(Shingles.distinct(words(a), k), Shingles.distinct(words(b), k));
  }

  private static long[] words(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(String::hashCode).toArray();
  }
}

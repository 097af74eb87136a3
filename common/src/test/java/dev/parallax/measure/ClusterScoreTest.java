package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterScoreTest {
  /**
   * Worked by hand. Found: a a b | b c. Of the items, in order: precision 2/3, 2/3, 1/3, 1/2, 1/2;
   * recall 1, 1, 1/2, 1/2, 1. Pairs found 3 + 1, true 1 + 1, both 1.
   */
  @Test
  void aMixedGroupCostsPrecisionAndASplitEventRecall() {
    ClusterScore score = ClusterScore.of(items("KKKLL", "aabbc"));

    assertThat(score.itemCount()).isEqualTo(5);
    assertThat(score.bcubedPrecision()).isCloseTo(8 / 15.0, within(1e-12));
    assertThat(score.bcubedRecall()).isCloseTo(4 / 5.0, within(1e-12));
    assertThat(score.bcubedF1()).isCloseTo(0.64, within(1e-12));
    assertThat(score.pairPrecision()).isEqualTo(0.25);
    assertThat(score.pairRecall()).isEqualTo(0.5);
    assertThat(score.pairF1()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void whatIsFoundExactlyIsPerfectWhateverItIsCalled() {
    ClusterScore score = ClusterScore.of(items("QQRS", "aabc"));
    assertThat(score.bcubedF1()).isEqualTo(1);
    assertThat(score.pairF1()).isEqualTo(1);
  }

  @Test
  void neverJoiningAnythingIsPreciseAndFindsNoPair() {
    ClusterScore score = ClusterScore.of(items("QRST", "aaab"));
    assertThat(score.bcubedPrecision()).isEqualTo(1);
    assertThat(score.bcubedRecall()).isEqualTo(0.5); // 1/3 three times, and 1
    assertThat(score.pairPrecision()).isEqualTo(1);
    assertThat(score.pairF1()).isZero();
  }

  @Test
  void nothingCannotBeJudged() {
    assertThatThrownBy(() -> ClusterScore.of(List.of())).hasMessageContaining("nothing to judge");
  }

  private static List<ClusterScore.Item> items(String found, String truth) {
    return IntStream.range(0, found.length())
        .mapToObj(i -> new ClusterScore.Item(found.substring(i, i + 1), truth.substring(i, i + 1)))
        .toList();
  }
}

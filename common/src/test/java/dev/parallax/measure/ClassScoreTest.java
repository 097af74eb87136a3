package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.measure.ClassScore.Item;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers are those of scikit-learn 1.2.1 for the same classes. */
class ClassScoreTest {
  private static final List<Double> SURE = List.of(.95, .82, .55, .9, .61, .48, .7, .88, .52, .64);

  private final ClassScore score = ClassScore.of(3, items("0001111222", "0011121202", SURE));

  @Test
  void macroF1AndAccuracyAreScikitLearns() {
    assertThat(score.itemCount()).isEqualTo(10);
    assertThat(score.macroF1()).isCloseTo(0.6944444444444443, within(1e-12));
    assertThat(score.accuracy()).isEqualTo(0.7);
    assertThat(score.f1(0)).isCloseTo(0.66666667, within(1e-8));
    assertThat(score.f1(1)).isEqualTo(0.75);
  }

  @Test
  void theTrueClassIsTheRowOfTheConfusion() {
    assertThat(score.confusion())
        .containsExactly(List.of(2, 1, 0), List.of(0, 3, 1), List.of(1, 0, 2));
    assertThat(score.precision(0)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(score.recall(1)).isEqualTo(0.75);
  }

  /**
   * Worked by hand: from .4, one of .48, wrong; from .5, .55 and .52, both wrong; from .6, .61, .7
   * and .64, all right; from .8, .82, .9 and .88, all right; from .9, one of .95, right. Together
   * .48 + 1.07 + 1.05 + .40 + .05 over ten.
   */
  @Test
  void confidenceIsHeldAgainstTheShareRightBinByBin() {
    assertThat(score.expectedCalibrationError()).isCloseTo(0.305, within(1e-12));
  }

  @Test
  void aClassNobodyHasIsLeftOutOfTheMean() {
    ClassScore two = ClassScore.of(3, items("001", "011", List.of(1.0, 1.0, 1.0)));
    assertThat(two.macroF1()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(two.f1(2)).isNaN();
  }

  @Test
  void aClassThatIsNeverFoundCountsAsZero() {
    ClassScore blind = ClassScore.of(2, items("0001", "0000", List.of(1.0, 1.0, 1.0, 1.0)));
    assertThat(blind.macroF1()).isCloseTo(3 / 7.0, within(1e-12));
    assertThat(blind.precision(1)).isNaN();
  }

  @Test
  void nothingCannotBeJudged() {
    assertThatThrownBy(() -> ClassScore.of(3, List.of())).hasMessageContaining("nothing to judge");
    assertThatThrownBy(() -> new Item(0, 0, 1.5)).hasMessageContaining("Not a probability");
  }

  private static List<Item> items(String truth, String found, List<Double> confidence) {
    return IntStream.range(0, truth.length())
        .mapToObj(i -> new Item(truth.charAt(i) - '0', found.charAt(i) - '0', confidence.get(i)))
        .toList();
  }
}

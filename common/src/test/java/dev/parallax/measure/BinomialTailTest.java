package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTailTest {
  /** scipy.stats.binom.cdf(count, of, probability) */
  @Test
  void soFewStoriesAreAsLikelyAsScipySays() {
    assertThat(BinomialTail.atMost(3, 20, 0.3)).isCloseTo(0.10708680450373, within(1e-12));
    assertThat(BinomialTail.atMost(61, 430, 105.2 / 430))
        .isCloseTo(1.0790847923577132e-07, within(1e-15));
    assertThat(BinomialTail.atMost(1400, 1500, 0.95))
        .isCloseTo(0.0026582718252760582, within(1e-10));
  }

  @Test
  void aCoinThrownFourTimesShowsItsHeadAtMostOnceInFiveOfSixteen() {
    assertThat(BinomialTail.atMost(1, 4, 0.5)).isCloseTo(5.0 / 16, within(1e-15));
    assertThat(BinomialTail.atMost(4, 4, 0.5)).isEqualTo(1);
    assertThat(BinomialTail.atMost(0, 4, 1)).isZero();
    assertThat(BinomialTail.atMost(0, 4, 0)).isEqualTo(1);
  }

  @Test
  void moreThanAllAreRefused() {
    assertThatThrownBy(() -> BinomialTail.atMost(5, 4, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BinomialTail.atMost(1, 4, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

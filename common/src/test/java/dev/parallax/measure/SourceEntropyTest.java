package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SourceEntropyTest {
  @Test
  void fourSourcesWithAsManyWordsHaveTwoBits() {
    assertThat(SourceEntropy.bits(new long[] {30, 30, 30, 30})).isCloseTo(2, within(1e-12));
  }

  @Test
  void oneSourceHasNone() {
    assertThat(SourceEntropy.bits(new long[] {120, 0})).isZero();
  }

  @Test
  void unequalSharesHaveWhatShannonSays() {
    // Shares 1/2, 1/4, 1/8, 1/8: 1/2 + 2/4 + 3/8 + 3/8 bits.
    assertThat(SourceEntropy.bits(new long[] {80, 40, 20, 20})).isCloseTo(1.75, within(1e-12));
  }

  @Test
  void withoutAWordThereIsNothingToSay() {
    assertThat(SourceEntropy.bits(new long[] {})).isNull();
  }
}

package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VarianceComponentsTest {
  /**
   * Stories of readings (1, 3), (5, 7) and (9, 11): mean squares 2 within and 32 between, so 15
   * between stories, and 32 / 6 of the mean.
   */
  @Test
  void storiesOfOneSizeAreTheTextbookAnalysisOfVariance() {
    VarianceComponents parts =
        VarianceComponents.of(
            new double[] {4, 12, 20}, new double[] {10, 74, 202}, new double[] {2, 2, 2});
    assertThat(parts.withinStories()).isCloseTo(2, within(1e-12));
    assertThat(parts.betweenStories()).isCloseTo(15, within(1e-12));
    assertThat(parts.ofMean(6, 12)).isCloseTo(32.0 / 6, within(1e-12));
    assertThat(parts.plus(parts).betweenStories()).isCloseTo(15, within(1e-12));
  }

  @Test
  void oneReadingSaysNothing() {
    VarianceComponents parts =
        VarianceComponents.of(new double[] {0.4}, new double[] {0.16}, new double[] {1});
    assertThat(parts.storyFreedom()).isZero();
    assertThat(parts.ofMean(1, 1)).isZero();
  }
}

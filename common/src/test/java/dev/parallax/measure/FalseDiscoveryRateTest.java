package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryRateTest {
  /** The example of Benjamini and Hochberg (1995), section 3.2: four of fifteen are called. */
  @Test
  void ofFifteenPublishedTestsTheFirstFourAreCalled() {
    double[] p = {
      .0459, .0001, .0344, .0004, .0298, .0019, .0278, .0095, .0201, .3240, .4262, .5719, .6528,
      .7590, 1.000
    };
    double[] q = FalseDiscoveryRate.adjusted(p);
    assertThat(Arrays.stream(q).filter(value -> value <= 0.05).count()).isEqualTo(4);
    assertThat(new double[] {q[1], q[3], q[5], q[7]})
        .containsExactly(new double[] {.0015, .0030, .0095, .035625}, within(1e-12));
    assertThat(q[14]).isEqualTo(1);
  }

  @Test
  void aSmallerPNeverHasALargerQ() {
    double[] q = FalseDiscoveryRate.adjusted(new double[] {0.01, 0.04, 0.03, 0.04});
    assertThat(q).containsExactly(new double[] {0.04, 0.04, 0.04, 0.04}, within(1e-12));
    assertThat(FalseDiscoveryRate.adjusted(new double[0])).isEmpty();
  }
}

package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.measure.Intervals.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClusteredMeanTest {
  /** Six stories of 6, 1, 2, 1, 3 and 1 readings. */
  private static final ClusteredMean SIX =
      new ClusteredMean(
          new double[] {3.3, -0.2, 0.4, -0.5, 0.0, 0.8}, new double[] {6, 1, 2, 1, 3, 1});

  /** CR2 and its degrees of freedom with full matrices, reading by reading, in numpy. */
  @Test
  void errorAndFreedomAreThoseOfBellAndMcCaffrey() {
    assertThat(SIX.mean()).isCloseTo(0.2714285714285714, within(1e-12));
    assertThat(SIX.exactStandardError()).isCloseTo(0.1881398348308217, within(1e-12));
    assertThat(SIX.degreesOfFreedom()).isCloseTo(2.6204449551514246, within(1e-9));
    assertThat(SIX.standardError(7)).isCloseTo(0.18814, within(0.01));
  }

  /** Stories of one reading each are ordinary values: t with n - 1 and the usual error. */
  @Test
  void storiesOfOneReadingHaveStudentsInterval() {
    double[] values = {0.1, 0.5, -0.2, 0.9, 0.3, 0.0, 0.4, 0.2};
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    ClusteredMean mean = new ClusteredMean(values, ones);
    // scipy.stats.sem(values) and scipy.stats.t(7).ppf(.975)
    assertThat(mean.exactStandardError()).isCloseTo(0.11914877, within(1e-7));
    assertThat(mean.degreesOfFreedom()).isCloseTo(7, within(1e-9));
    Interval interval = mean.interval(mean.standardError(1));
    assertThat(interval.high() - interval.low()).isCloseTo(2 * 2.364624 * 0.11914877, within(0.04));
  }

  @Test
  void aRerunAgreesAndFourStoriesSayTooLittle() {
    assertThat(SIX.standardError(3)).isEqualTo(SIX.standardError(3));
    double[] four = {1, 1, 1, 1};
    assertThat(new ClusteredMean(four, four).standardError(3)).isNull();
    assertThatThrownBy(() -> new ClusteredMean(four, new double[4])).hasMessageContaining("0.0");
  }
}

package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.measure.Intervals.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalsTest {
  /**
   * Newcombe (1998), Statistics in Medicine 17, table I, method 3: 81 of 263, 15 of 148, 0 of 20.
   */
  @Test
  void sharesHaveTheIntervalsOfAPublishedTable() {
    assertInterval(Intervals.ofShare(81, 263), 0.2553, 0.3662);
    assertInterval(Intervals.ofShare(15, 148), 0.0624, 0.1605);
    assertInterval(Intervals.ofShare(0, 20), 0, 0.1611);
    assertInterval(Intervals.ofShare(20, 20), 1 - 0.1611, 1);
    assertThat(Intervals.ofShare(0, 0)).isNull();
    assertThatThrownBy(() -> Intervals.ofShare(3, 2)).hasMessageContaining("3 of 2");
  }

  /** Of 0 to 99, the standard error of the mean is sqrt((100² - 1) / 12 / 100) = 2.8866. */
  @Test
  void theMeanOfManyValuesHasAboutTheNormalInterval() {
    Interval interval = Intervals.ofMean(IntStream.range(0, 100).asDoubleStream().toArray(), 7);
    assertThat(interval.low()).isCloseTo(49.5 - 1.96 * 2.8866, within(0.5));
    assertThat(interval.high()).isCloseTo(49.5 + 1.96 * 2.8866, within(0.5));
  }

  @Test
  void oneStorySaysNothingOfTheOthers() {
    assertThat(Intervals.ofMean(new double[] {0.4}, 1)).isNull();
    assertThat(Intervals.ofMean(new double[0], 1)).isNull();
  }

  @Test
  void aRerunAgrees() {
    double[] values = {0.1, 0.5, 0.2, 0.9};
    assertThat(Intervals.ofMean(values, 3)).isEqualTo(Intervals.ofMean(values.clone(), 3));
    double[] alike = new double[9];
    Arrays.fill(alike, 0.25);
    assertThat(Intervals.ofMean(alike, 5)).isEqualTo(new Interval(0.25, 0.25));
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }
}

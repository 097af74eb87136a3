package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
  private static final double[] RATINGS = {1, 2, 2, 3, 4, 4, 1};
  private static final double[] COSINES = {.1, .3, .2, .2, .7, .9, .05};

  @Test
  void agreesWithScipy() {
    // scipy.stats.pearsonr and spearmanr of the same numbers
    assertThat(Correlation.pearson(RATINGS, COSINES)).isCloseTo(0.8928473949, within(1e-9));
    assertThat(Correlation.spearman(RATINGS, COSINES)).isCloseTo(0.8983021912, within(1e-9));
  }

  @Test
  void isNoNumberWhereNothingVaries() {
    assertThat(Correlation.pearson(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(Correlation.spearman(new double[0], new double[0])).isNaN();
    assertThatThrownBy(() -> Correlation.pearson(RATINGS, new double[2]))
        .hasMessageContaining("7 numbers against 2");
  }
}

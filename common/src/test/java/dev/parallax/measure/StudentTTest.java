package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {
  /** scipy.stats.t.ppf(.975, df) for df 1, 2.5, 4, 30.7, 1e6. */
  @Test
  void valuesAreThoseOfScipy() {
    assertThat(StudentT.twoSided(0.05, 1)).isCloseTo(12.706204736174694, within(1e-7));
    assertThat(StudentT.twoSided(0.05, 2.5)).isCloseTo(3.5746548420036817, within(1e-8));
    assertThat(StudentT.twoSided(0.05, 4)).isCloseTo(2.7764451051977934, within(1e-8));
    assertThat(StudentT.twoSided(0.05, 30.7)).isCloseTo(2.040321537812142, within(1e-8));
    assertThat(StudentT.twoSided(0.05, 1e6)).isCloseTo(1.959966356814107, within(1e-7));
  }

  /** 2 * scipy.stats.t.sf(2.2, 3.3). */
  @Test
  void probabilitiesAreThoseOfScipy() {
    assertThat(StudentT.exceeded(2.2, 3.3)).isCloseTo(0.10701380346477926, within(1e-10));
    assertThat(StudentT.exceeded(0, 3)).isEqualTo(1);
  }
}

package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.measure.PartialPooling.Group;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialPoolingTest {
  /**
   * Thirteen trials of the BCG vaccine (Colditz et al. 1994): with and without tuberculosis among
   * the vaccinated, then among the others.
   */
  private static final int[][] TRIALS = {
    {4, 119, 11, 128},
    {6, 300, 29, 274},
    {3, 228, 11, 209},
    {62, 13536, 248, 12619},
    {33, 5036, 47, 5761},
    {180, 1361, 372, 1079},
    {8, 2537, 10, 619},
    {505, 87886, 499, 87892},
    {29, 7470, 45, 7232},
    {17, 1699, 65, 1600},
    {186, 50448, 141, 27197},
    {5, 2493, 3, 2338},
    {27, 16886, 29, 17825}
  };

  /**
   * The log risk ratio after DerSimonian and Laird as the metafor package's manual prints it: Q
   * 152.23, tau² .3088, estimate -.7141.
   */
  @Test
  void thirteenTrialsOfAVaccineHaveTheirPublishedMeanAndVariance() {
    List<Group> trials = new ArrayList<>();
    for (int[] n : TRIALS) {
      double treated = n[0] + n[1];
      double control = n[2] + n[3];
      trials.add(
          new Group(
              Math.log(n[0] / treated) - Math.log(n[2] / control),
              1.0 / n[0] - 1 / treated + 1.0 / n[2] - 1 / control));
    }
    PartialPooling pooling = PartialPooling.of(trials);
    assertThat(pooling.heterogeneity()).isCloseTo(152.23, within(0.005));
    assertThat(pooling.betweenVariance()).isCloseTo(0.3088, within(0.00005));
    assertThat(PartialPooling.commonMean(trials, pooling.betweenVariance()))
        .isCloseTo(-0.7141, within(0.00005));
    // -.8893 with variance .3256 is drawn toward -.7141 to -.799
    Group first = trials.get(0);
    double own = PartialPooling.ownWeight(first.variance(), pooling.betweenVariance());
    assertThat(own * first.mean() + (1 - own) * -0.7141).isCloseTo(-0.799, within(0.001));
  }

  @Test
  void groupsThatDifferLessThanTheirErrorsAreTakenForAlike() {
    PartialPooling pooling =
        PartialPooling.of(List.of(new Group(0.1, 1), new Group(0.2, 1), new Group(0.0, 1)));
    assertThat(pooling.excess()).isNegative();
    assertThat(pooling.betweenVariance()).isZero();
    assertThat(PartialPooling.ownWeight(1, 0)).isZero();
    assertThat(PartialPooling.of(List.of(new Group(0.1, 1))).betweenVariance()).isZero();
    assertThatThrownBy(() -> new Group(0, 0)).hasMessageContaining("Variance");
  }
}

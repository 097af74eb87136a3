package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {
  private static final Offset<Double> NEAR = within(1e-7);
  private static final double[][] OUTLETS = {{2, 1, 0}, {0, 3, 1}, {1, 1, 5}, {4, 0, 2}, {3, 2, 2}};

  /** numpy.linalg.svd of OUTLETS less their mean; signs by the largest weight. */
  @Test
  void outletsDifferMostAlongTheAxesThatSingularValuesGive() {
    PrincipalAxes axes = new PrincipalAxes(OUTLETS, 2);

    double[][] weights = new double[2][3];
    for (int axis = 0; axis < 2; axis++) {
      for (int measure = 0; measure < 3; measure++) {
        weights[axis][measure] = axes.weight(axis, measure);
      }
    }
    assertThat(weights[0])
        .containsExactly(new double[] {0.04634220, -0.23528798, 0.97082025}, NEAR);
    assertThat(weights[1])
        .containsExactly(new double[] {0.85213738, -0.49782954, -0.16133082}, NEAR);
    assertThat(axes.explainedShare(0)).isCloseTo(0.49441729, NEAR);
    assertThat(axes.explainedShare(1)).isCloseTo(0.44898592, NEAR);
    assertThat(axes.places()[0]).containsExactly(new double[] {-1.84752532, 0.52179347}, NEAR);
    assertThat(axes.places()[3]).containsExactly(new double[] {0.42208758, 2.40123612}, NEAR);
  }

  @Test
  void outletsThatDoNotDifferAreAllInTheMiddle() {
    PrincipalAxes axes = new PrincipalAxes(new double[][] {{1, 2}, {1, 2}, {1, 2}}, 2);

    assertThat(axes.explainedShare(0)).isZero();
    assertThat(axes.places()[1]).containsExactly(0, 0);
  }
}

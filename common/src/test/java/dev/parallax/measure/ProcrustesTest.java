package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProcrustesTest {
  private static final double[][] FIRST = {{0, 0}, {4, 0}, {4, 3}, {1, 5}, {-2, 2}};
  private static final double[][] TURNED = {{1, 1}, {1, 4.5}, {-2, 5}, {-4, 1}, {-1, -1.5}};
  private static final double[][] MIRRORED = {{1, -1}, {1, -4.5}, {-2, -5}, {-4, -1}, {-1, 1.5}};

  /** sqrt(1 - scipy.spatial.procrustes(FIRST, TURNED)[2]) of SciPy 1.10, and with MIRRORED. */
  @Test
  void twoMapsOfTheSameOutletsAgreeHoweverTheyAreTurnedOrMirrored() {
    assertThat(Procrustes.correlation(FIRST, TURNED)).isCloseTo(0.9936922627, within(1e-9));
    assertThat(Procrustes.correlation(FIRST, MIRRORED)).isCloseTo(0.9936922627, within(1e-9));
  }

  @Test
  void outletsOnALineDoNotAgreeWithOutletsAllApart() {
    double[][] line = {{0, 0}, {1, 0}, {2, 0}, {3, 0}};
    double[][] square = {{0, 0}, {3, 3}, {3, 0}, {0, 3}};

    assertThat(Procrustes.correlation(line, square)).isLessThan(0.8);
  }

  @Test
  void aMapThatWasTurnedMirroredAndShiftedIsLaidBackOntoTheOther() {
    double[][] moved = new double[FIRST.length][];
    for (int i = 0; i < FIRST.length; i++) {
      moved[i] = new double[] {-FIRST[i][1] + 7, -FIRST[i][0] - 2};
    }

    double[][] aligned = Procrustes.aligned(moved, FIRST);

    for (int i = 0; i < FIRST.length; i++) {
      assertThat(aligned[i]).containsExactly(FIRST[i], within(1e-12));
    }
  }
}

package dev.parallax.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void theRestTakesAsLongAsItsShareOfTheTasks() {
    assertThat(Progress.estimate(50, 200, 300 * SECOND)).isEqualTo(", about 15 min left");
    assertThat(Progress.estimate(190, 200, 300 * SECOND)).isEqualTo(", less than a minute left");
  }

  @Test
  void aPaceThatIsNotKnownYetGivesNoEstimate() {
    assertThat(Progress.estimate(0, 200, 300 * SECOND)).isEmpty();
    assertThat(Progress.estimate(9, 200, 300 * SECOND)).isEmpty();
    assertThat(Progress.estimate(100, 200, 5 * SECOND)).isEmpty();
  }
}

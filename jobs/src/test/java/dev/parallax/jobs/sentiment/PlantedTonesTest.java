package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlantedTonesTest {
  /** The standard error over 2,000 stories is about .02. */
  @Test
  void theMeanOfPlantedSentencesIsTheTruth() {
    for (String outlet : new String[] {"courier", "herald", "gazette"}) {
      double sum = 0;
      int count = 0;
      for (int story = 0; story < 2000; story++) {
        for (int sentence = 0; sentence < 3; sentence++) {
          double score =
              PlantedTones.score(3, 0.6, outlet, "mayor", "s" + story, "a" + story, "x" + sentence);
          assertThat(score).isBetween(-1.0, 1.0);
          sum += score;
          count++;
        }
      }
      double truth = PlantedTones.truth(3, outlet, "mayor");
      assertThat(sum / count).isCloseTo(truth, within(0.06));
      assertThat(Math.abs(truth)).isLessThanOrEqualTo(0.5);
    }
  }

  @Test
  void outletsDifferAndSeedsDo() {
    assertThat(PlantedTones.truth(3, "courier", "mayor"))
        .isNotEqualTo(PlantedTones.truth(3, "herald", "mayor"))
        .isNotEqualTo(PlantedTones.truth(4, "courier", "mayor"))
        .isEqualTo(PlantedTones.truth(3, "courier", "mayor"));
  }
}

package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineSimilarityTest {
  /** Words that no news has weigh alike, so that the cosine can be done by hand. */
  @Test
  void oneOfTwoWordsThatAreAlikeMakesHalf() {
    assertThat(HeadlineSimilarity.cosine(List.of("brusk", "osmere"), List.of("brusk", "tovik")))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aRepeatedWordIsDamped() {
    // (1 + ln 3) / sqrt((1 + ln 3)^2 + 1), as 2.098612 / 2.324688.
    assertThat(
            HeadlineSimilarity.cosine(
                List.of("brusk"), List.of("brusk", "tovik", "brusk", "brusk")))
        .isCloseTo(0.902750, within(1e-5));
  }

  @Test
  void aHeadlineWithoutWordsIsNotCompared() {
    assertThat(HeadlineSimilarity.cosine(List.of(), List.of("brusk"))).isNull();
  }
}

package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void aUserIsToldHowLongItWillTake() {
    assertThat(Pace.estimate(2_063_166, SentimentModel.ACCURATE, 400, 2))
        .isEqualTo("2,063,166 readings with `accurate`: about 43 minutes on 2 cores");
    assertThat(Pace.estimate(60_000, SentimentModel.FAST, 900, 1))
        .isEqualTo("60,000 readings with `fast`: about 1 minute on 1 core");
    assertThat(Pace.estimate(6_000, SentimentModel.FAST, 900, 2)).contains("less than a minute");
  }
}

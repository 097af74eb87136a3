package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FrameTallyTest {
  @Test
  void aReproachOnceInAShortTextCountsAsOnceInFiftyWords() {
    // ln(1 + 1000 / 50) = 3.0445
    assertThat(feature("The mayor lambasted the ferry company.", "conflict: reproach"))
        .isCloseTo(3.0445, within(1e-4));
  }

  @Test
  void everyEndingOfAWordSpeaksOfItsFrame() {
    assertThat(feature("They are praying and prayed.", "morality: religion"))
        .isCloseTo(Math.log1p(2000.0 / 50), within(1e-9));
    assertThat(feature("A prairie.", "morality: religion")).isZero();
  }

  @Test
  void aPhraseSpeaksAsAWhole() {
    assertThat(feature("Both sides of the coin shine.", "conflict: sides")).isPositive();
    assertThat(feature("We must act.", "morality: prescription")).isPositive();
    assertThat(feature("We know they must act.", "morality: prescription")).isZero();
  }

  @Test
  void aNumberAfterACurrencySignIsMoneyAndOneBeforePerCentAPercentage() {
    String text = "It cost $30, or €5 a head; 40 per cent paid, 7% did not, 12 fled.";
    assertThat(feature(text, "money")).isCloseTo(Math.log1p(2000.0 / 50), within(1e-9));
    assertThat(feature(text, "percentage")).isCloseTo(Math.log1p(2000.0 / 50), within(1e-9));
    assertThat(feature(text, "number")).isCloseTo(Math.log1p(5000.0 / 50), within(1e-9));
  }

  @Test
  void aFrameIsDensestInTheThreeWindowsThatHaveMostOfItsWords() {
    String plain = "stone ".repeat(25);
    String window = "quarrel ".repeat(5) + "stone ".repeat(20);
    // Five of 25 words in two windows, none in the third: 10 x (5 + 5 + 0) / 3 / 25.
    assertThat(feature(plain + window + plain + plain + window, "conflict: at its densest"))
        .isCloseTo(10.0 * 10 / 3 / 25, within(1e-9));
  }

  @Test
  void whatStandsAfterTheFirstSixtyWordsIsNotInTheOpening() {
    String opening = "stone ".repeat(60);
    assertThat(feature("Quarrel. " + opening, "conflict: in the opening")).isPositive();
    assertThat(feature(opening + "Quarrel.", "conflict: in the opening")).isZero();
  }

  @Test
  void theWordsThatCarryAFrameAreThoseThatWeighMostOverTheText() {
    double[] weights = new double[FrameTally.FEATURES.size()];
    weights[FrameTally.FEATURES.indexOf("economic: money")] = 1;
    weights[FrameTally.FEATURES.indexOf("economic: work")] = 1.5;
    weights[FrameTally.FEATURES.indexOf("conflict: reproach")] = -1;
    FrameTally tally =
        FrameTally.ofArticle(
            FrameText.of("Money, money and debt: they denounced jobless dockers for it."));
    assertThat(tally.strongest(Frame.ECONOMIC, weights, 2)).containsExactly("money", "jobless");
  }

  @Test
  void aMegabyteWithoutAFullStopIsReadInSeconds() {
    String text = String.join(" ", Collections.nCopies(60_000, "\"we blamed prices\""));
    long begin = System.nanoTime();
    FrameTally.ofArticle(FrameText.of(text)).features();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  private static double feature(String text, String name) {
    return FrameTally.ofArticle(FrameText.of(text)).features()[FrameTally.FEATURES.indexOf(name)];
  }
}

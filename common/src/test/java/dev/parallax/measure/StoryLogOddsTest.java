package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Expected values are of the paper's equations written down in numpy, and a jackknife there. */
class StoryLogOddsTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void theRatioIsThatOfMonroeColaresiAndQuinn() {
    assertThat(LogOdds.ratio(30, 2000, 10, 3000, 4, 500)).isCloseTo(1.2334607373565794, EXACT);
    assertThat(LogOdds.variance(30, 10, 4)).isCloseTo(0.10084033613445378, EXACT);
  }

  @Test
  void aWordOfManyStoriesIsAsSureAsThePaperHasIt() {
    StoryLogOdds word = new StoryLogOdds(3000, 5, 3000);
    word.add(6, 1, 400);
    word.add(5, 2, 300);
    word.add(4, 0, 300);
    word.add(9, 3, 500);
    word.add(6, 4, 500);
    assertThat(word.logOdds()).isCloseTo(0.8506451438472613, EXACT);
    assertThat(word.z()).isCloseTo(2.7564053018169776, EXACT);
    assertThat(word.standardError()).isCloseTo(0.3086066999241838, EXACT);
  }

  @Test
  void aWordOfOneStoryIsNotSureHoweverOftenItStandsThere() {
    StoryLogOdds word = new StoryLogOdds(3000, 3, 3000);
    word.add(30, 0, 500);
    assertThat(word.z()).isCloseTo(3.984775982160526, EXACT);
    assertThat(word.logOdds() / word.standardError()).isCloseTo(1, EXACT);
  }

  @Test
  void whatBothSidesUseAlikeHasARatioOfZero() {
    StoryLogOdds word = new StoryLogOdds(1000, 2, 1000);
    word.add(7, 7, 500);
    assertThat(word.logOdds()).isZero();
  }
}

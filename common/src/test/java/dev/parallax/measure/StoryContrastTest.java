package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoryContrastTest {
  /** Of all 216 ways to place the outlet's name in five stories, 18 differ as much: itertools. */
  @Test
  void thePValueIsTheShareOfAllShuffles() {
    StoryContrast contrast = new StoryContrast();
    contrast.add(new double[] {.9, .1, .2}, 1);
    contrast.add(new double[] {.5, -.1}, 1);
    contrast.add(new double[] {.3, .0, .1, .2}, 2);
    contrast.add(new double[] {.6, .2}, 1);
    contrast.add(new double[] {.4, .5, -.3}, 1);
    assertThat(contrast.difference()).isCloseTo(0.36, within(1e-9));
    assertThat(contrast.ownMean()).isCloseTo(0.47, within(1e-9));
    assertThat(contrast.otherMean()).isCloseTo(0.11, within(1e-9));
    double mean = 0;
    for (int seed = 0; seed < 80; seed++) {
      mean += contrast.pValue(seed) / 80;
    }
    assertThat(mean).isCloseTo(18.0 / 216, within(0.01));
  }

  @Test
  void aStoryThatOneOutletAloneTellsIsNoContrast() {
    StoryContrast contrast = new StoryContrast();
    contrast.add(new double[] {.9, .1}, 2);
    contrast.add(new double[] {.9, .1}, 0);
    assertThat(contrast.storyCount()).isZero();
  }

  /** With one of two in each of 20 stories, only 2 of 2^20 shuffles differ as much. */
  @Test
  void aDifferenceInEveryStoryIsHardlyChance() {
    StoryContrast contrast = new StoryContrast();
    for (int story = 0; story < 20; story++) {
      contrast.add(new double[] {-0.5, 0.5}, 1);
    }
    assertThat(contrast.difference()).isCloseTo(-1, within(1e-9));
    assertThat(contrast.differences().standardError(1)).isCloseTo(0, within(1e-9));
    assertThat(contrast.pValue(1)).isLessThan(1e-3);
  }

  @Test
  void fourStoriesAreTooFewForAPValue() {
    StoryContrast contrast = new StoryContrast();
    for (int story = 0; story < 4; story++) {
      contrast.add(new double[] {-0.5, 0.5}, 1);
    }
    assertThat(contrast.pValue(1)).isNull();
  }

  /**
   * Twenty stories of two articles: the sum is binomial, so the share of shuffles is exact. 15 of
   * 20: 2 P(B >= 15) = 43400 / 2^20; 20 of 20: 2 / 2^20.
   */
  @Test
  void theApproximationIsNearTheExactShareWhereThatIsKnown() {
    for (int[] known : new int[][] {{15, 43_400}, {12, 527_900}, {18, 422}, {20, 2}}) {
      StoryContrast contrast = new StoryContrast();
      for (int story = 0; story < 20; story++) {
        contrast.add(story < known[0] ? new double[] {1, 0} : new double[] {0, 1}, 1);
      }
      double exact = known[1] / (double) (1 << 20);
      assertThat(contrast.approximatePValue(1))
          .as("%d of 20", known[0])
          .isBetween(0.9 * exact, 1.1 * exact);
    }
  }

  @Test
  void theApproximationIsNearTheShufflesInSkewedStoriesOfAllSizes() {
    for (double effect : new double[] {0, 0.05, 0.1, 0.15}) {
      SplittableRandom random = new SplittableRandom(7);
      StoryContrast contrast = new StoryContrast();
      for (int story = 0; story < 40; story++) {
        double[] values = new double[2 + random.nextInt(12)];
        int own = 1 + random.nextInt(values.length - 1);
        for (int i = 0; i < values.length; i++) {
          double share = random.nextDouble();
          values[i] = share * share * share + (i < own ? effect : 0);
        }
        contrast.add(values, own);
      }
      double approximate = contrast.approximatePValue(1);
      double shuffled = 0;
      for (int seed = 0; seed < 20; seed++) {
        shuffled += contrast.pValue(seed) / 20;
      }
      assertThat(approximate)
          .as("effect %s", effect)
          .isBetween(0.9 * shuffled - 1e-4, 1.1 * shuffled + 1e-4);
    }
  }

  @Test
  void whereAllArticlesAreAlikeNothingIsFound() {
    StoryContrast contrast = new StoryContrast();
    for (int story = 0; story < 30; story++) {
      contrast.add(new double[] {0.5, 0.5, 0.5}, 1);
    }
    assertThat(contrast.approximatePValue(1)).isEqualTo(1);
  }
}

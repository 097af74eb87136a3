package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}

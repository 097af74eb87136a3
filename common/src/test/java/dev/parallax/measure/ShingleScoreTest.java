package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShingleScoreTest {
  @Test
  void theSameWordsScoreFullWhateverStandsBetweenThem() {
    ShingleScore score = ShingleScore.of("Ships left the bay.", "Ships -- left\nthe bay");
    assertThat(score).isEqualTo(new ShingleScore(1, 0, 0));
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(1);
  }

  @Test
  void eachShingleCountsAsOftenAsItStands() {
    // truth: abcd bcda cdab dabc abcd; prediction: abcd bcde
    ShingleScore score = ShingleScore.of("a b c d a b c d", "a b c d e");
    assertThat(score).isEqualTo(new ShingleScore(1, 1, 4));
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(0.2);
  }

  @Test
  void aRepeatedParagraphIsFalse() {
    assertThat(ShingleScore.of("a b c d", "a b c d a b c d")).isEqualTo(new ShingleScore(1, 4, 0));
  }

  @Test
  void aTextOfFewerThanFourWordsIsOneShingle() {
    assertThat(ShingleScore.of("two words", "two words")).isEqualTo(new ShingleScore(1, 0, 0));
    assertThat(ShingleScore.of("two words", "two")).isEqualTo(new ShingleScore(0, 1, 1));
  }

  @Test
  void upperAndLowerCaseAreDifferentWords() {
    assertThat(ShingleScore.of("The end", "the end")).isEqualTo(new ShingleScore(0, 1, 1));
  }

  @Test
  void aWordIsWhatPythonCallsOne() {
    // re.findall(r"\w+", "it's 1½ snake_case — Straße, 東京 e\u0301a") ==
    //     ['it', 's', '1½', 'snake_case', 'Straße', '東京', 'e', 'a']
    String text = "it's 1½ snake_case — Straße, 東京 e\u0301a";
    assertThat(ShingleScore.of("it s 1½ snake_case Straße 東京 e a", text))
        .isEqualTo(new ShingleScore(5, 0, 0));
  }

  @Test
  void anEmptyTextHasNoShingles() {
    ShingleScore nothingFound = ShingleScore.of("one two three four five", null);
    assertThat(nothingFound).isEqualTo(new ShingleScore(0, 0, 2));
    assertThat(nothingFound.precision()).isNaN();
    assertThat(nothingFound.recall()).isZero();
    assertThat(ShingleScore.of("", "...")).isEqualTo(new ShingleScore(0, 0, 0));
  }

  @Test
  void f1IsThatOfTheMeansAndPagesWithoutAPredictionHaveNoPrecision() {
    ShingleScore.Mean mean =
        ShingleScore.mean(
            List.of(
                new ShingleScore(1, 1, 3), new ShingleScore(4, 0, 0), new ShingleScore(0, 0, 2)));
    // precision (1/2 + 1) / 2, recall (1/4 + 1 + 0) / 3
    assertThat(mean.precision()).isEqualTo(0.75);
    assertThat(mean.recall()).isCloseTo(5.0 / 12, within(1e-12));
    assertThat(mean.f1()).isCloseTo(2 * 0.75 * (5.0 / 12) / (0.75 + 5.0 / 12), within(1e-12));
  }
}

package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsWordsTest {
  @Test
  void aWordTellsMoreTheFewerArticlesHaveIt() {
    assertThat(NewsWords.inverseFrequency("the")).isLessThan(0.2);
    assertThat(NewsWords.inverseFrequency("minister")).isBetween(1.5, 4.0);
    assertThat(NewsWords.inverseFrequency("eel-smokery")).isEqualTo(NewsWords.RARE);
  }

  /** ln(1001/1001) = 0, ln(1001/101) = 2.29, ln(1001/3) = 5.81, ln(1001/2) = 6.2. */
  @Test
  void theFileHoldsALinePerTenthAndNoRareWord() {
    assertThat(NewsWords.file(1000, Map.of("the", 1000L, "port", 100L, "eel", 2L, "smokery", 1L)))
        .isEqualTo("0.0 the\n2.3 port\n5.8 eel\n");
  }

  @Test
  void wordsBelowTheLeastCountAreRare() {
    long least = NewsWords.leastCount(37_554);
    assertThat(Math.log(37_555.0 / (1 + least))).isLessThanOrEqualTo(NewsWords.RARE);
    assertThat(Math.log(37_555.0 / least)).isGreaterThan(NewsWords.RARE);
    assertThat(Math.log(37_555.0 / (1 + least))).isCloseTo(NewsWords.RARE, within(0.02));
  }
}

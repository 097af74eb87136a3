package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"the", "He's", "didn't", "they’ll", "Tuesday", "March", "2,000", "24th"})
  void grammarAndDatesSayNothingOfWordChoice(String word) {
    assertThat(isStopWord(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"march", "regime", "says", "O'Hara", "undocumented", "Mr"})
  void whatAnOutletMayChooseIsKept(String word) {
    assertThat(isStopWord(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Listen", "WATCH", "Updated", "Photo", "newscast"})
  void whatAPagePrintsAroundItsTextSaysNothingOfWordChoice(String word) {
    assertThat(isStopWord(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"listen", "update", "story"})
  void whoListensToAStoryDoesSoInTheText(String word) {
    assertThat(isStopWord(word)).isFalse();
  }

  @Test
  void theModalIsNoMonth() {
    assertThat(isStopWord("may")).isTrue();
  }

  private static boolean isStopWord(String word) {
    return StopWords.isStopWord(word, Words.fold(word));
  }
}

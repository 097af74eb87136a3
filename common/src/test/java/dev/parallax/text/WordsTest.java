package dev.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The mayor didn't resign. | The mayor didn't resign",
        "The mayor didn’t resign. | The mayor didn’t resign",
        "'Don't go,' she said | Don't go she said",
        "the players' union's well-known, re-elected head | the players union's well-known re-elected head",
        "bridges - and ferries--were shut | bridges and ferries were shut",
        "On 2024-04-08 about 3,000.5 km, or 10% | On 2024-04-08 about 3,000.5 km or 10",
        "the U.S. and the U.S.-led talks at 5 p.m. | the U.S and the U.S led talks at 5 p.m",
        "It ended.Then I.He came | It ended Then I He came",
        "e-mail: desk@port.example | e-mail desk port example",
        "snake_case and/or A&B | snake case and or A B",
        "café cafe\u0301 Łódź ﬁn | café cafe\u0301 Łódź ﬁn",
        "Порт закрыт, 東京 | Порт закрыт 東京",
        "a😀b 𝒞at | a b 𝒞at",
        "rock 'n' roll o'clock | rock n roll o'clock"
      })
  void aWordIsARunOfLettersAndDigitsAndWhatHoldsThemTogether(String text, String words) {
    assertThat(String.join(" ", Words.tokens(text))).isEqualTo(words);
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(Words.tokens("")).isEmpty();
    assertThat(Words.tokens(" … – '-' \n")).isEmpty();
    assertThat(Words.count("😀")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Minister's | minister",
        "MINISTER’S | minister",
        "'s | 's",
        "Don’t | don't",
        "Anglo‑Irish | anglo-irish",
        "Cafe\u0301 | café",
        "TITANIC | titanic",
        "Straße | straße",
        "ΟΔΟΣ | οδος"
      })
  void spellingsOfAWordFoldIntoOne(String word, String folded) {
    assertThat(Words.fold(word)).isEqualTo(folded);
  }

  @Test
  void inAnyTextTheWordsStandInOrderAndNothingBetweenThemIsALetter() {
    String[] parts = {
      "a", "Z", "9", "'", "’", "-", ".", ",", " ", "\n", "é", "\u0301", "😀", "𝒞", "東", "\uD83D",
      "_"
    };
    Random random = new Random(11);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder any = new StringBuilder();
      for (int n = random.nextInt(16); n > 0; n--) {
        any.append(parts[random.nextInt(parts.length)]);
      }
      String text = any.toString();
      List<String> words = Words.tokens(text);
      assertThat(Words.count(text)).as(text).isEqualTo(words.size());
      int at = 0;
      for (String word : words) {
        int begin = text.indexOf(word, at);
        assertThat(text.substring(at, begin).codePoints().noneMatch(Character::isLetterOrDigit))
            .as(text)
            .isTrue();
        at = begin + word.length();
        assertThat(Words.tokens(word)).as(text).containsExactly(word);
      }
      assertThat(text.substring(at).codePoints().noneMatch(Character::isLetterOrDigit))
          .as(text)
          .isTrue();
    }
  }
}

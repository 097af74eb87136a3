package dev.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordSequenceTest {
  private static final List<String> PIECES =
      List.of(
          "harbour",
          "Harbour",
          "HARBOUR’S",
          "harbour's",
          "it's",
          "'s",
          "a",
          "s",
          "İlk",
          "straße",
          "e\u0301t\u00e9",
          "\uD83D\uDE00",
          "\uD835\uDC9C",
          "\uD83D",
          "U.S.",
          "3,000.5",
          "-",
          "—",
          " ",
          " ",
          "\n\n",
          "\"",
          "\u0000",
          "Anglo-Irish",
          "北京");

  @Test
  void wordsThatAreSpelledAlikeAreEqual() {
    long[] hashes = WordSequence.of("The Mayor’s the mayor's THE MAYOR").hashes();

    assertThat(hashes).hasSize(6);
    assertThat(hashes[0]).isEqualTo(hashes[2]).isEqualTo(hashes[4]).isNotEqualTo(hashes[1]);
    assertThat(hashes[1]).isEqualTo(hashes[3]).isEqualTo(hashes[5]);
  }

  @Test
  void aPassageRunsFromItsFirstWordToItsLastInCodePoints() {
    String text = "\uD83D\uDE00 “Storm,” said Zoë\uD83D\uDE00, “is near.”";
    WordSequence words = WordSequence.of(text);

    assertThat(words.span(0, 2).of(text)).isEqualTo("Storm,” said");
    assertThat(words.span(2, 3).of(text)).isEqualTo("Zoë\uD83D\uDE00, “is near");
  }

  @Test
  void onAnyTextHashesAreEqualExactlyWhereFoldedWordsAre() {
    Random random = new Random(64);
    for (int round = 0; round < 2000; round++) {
      String text = text(random);
      List<String> tokens = Words.tokens(text);
      long[] hashes = WordSequence.of(text).hashes();
      assertThat(hashes).hasSize(tokens.size());
      for (int i = 0; i < hashes.length; i++) {
        for (int j = 0; j < i; j++) {
          assertThat(hashes[i] == hashes[j])
              .as("%s, %s", tokens.get(i), tokens.get(j))
              .isEqualTo(Words.fold(tokens.get(i)).equals(Words.fold(tokens.get(j))));
        }
      }
    }
  }

  @Test
  void onAnyTextASpanCoversItsWordAndSurvivesBeingWritten() {
    Random random = new Random(65);
    for (int round = 0; round < 2000; round++) {
      String text = text(random) + (round % 50 == 0 ? " ".repeat(20_000) + "end" : "");
      List<String> tokens = Words.tokens(text);
      WordSequence words = WordSequence.of(text);
      WordSequence read = WordSequence.fromBytes(words.toBytes());
      assertThat(read.hashes()).isEqualTo(words.hashes());
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(read.span(i, 1)).isEqualTo(words.span(i, 1));
        assertThat(words.span(i, 1).of(text)).isEqualTo(tokens.get(i));
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}

package dev.parallax.sentiment.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolarityWordsTest {
  private final PolarityWords words = PolarityWords.shared();

  @Test
  void whoLiesIsBadAndWhoIsPraisedIsGood() {
    assertThat(words.of("lied").subject()).isEqualTo(-2);
    assertThat(words.of("lied").object()).isZero();
    assertThat(words.of("praised").object()).isEqualTo(2);
    assertThat(words.of("praised").subject()).isZero();
  }

  @Test
  void whatIsDoneToAVictimTellsAgainstTheDoer() {
    assertThat(words.of("murdered").subject()).isEqualTo(-2);
  }

  @Test
  void verbsAreKnownInAllTheirForms() {
    for (String form : new String[] {"accuse", "accuses", "accused", "accusing"}) {
      assertThat(words.of(form).lemma()).isEqualTo("accuse");
    }
    assertThat(words.of("won").lemma()).isEqualTo("win");
    assertThat(words.of("winning")).isNotNull();
    assertThat(words.of("denied").lemma()).isEqualTo("deny");
    assertThat(words.of("robbed").lemma()).isEqualTo("rob");
  }

  @Test
  void descriptionsSpeakOfWhomTheyStandBy() {
    assertThat(words.of("corrupt").any()).isEqualTo(-2);
    assertThat(words.of("courageous").any()).isEqualTo(2);
    assertThat(words.of("capable").any()).isEqualTo(1);
  }

  @Test
  void wordsOfNoToneAreUnknown() {
    assertThat(words.of("tuesday")).isNull();
    assertThat(words.of("table")).isNull();
  }

  @Test
  void formsOfAWordShareAStem() {
    assertThat(LexicalText.stem("ministers")).isEqualTo(LexicalText.stem("minister"));
    assertThat(LexicalText.stem("planned")).isEqualTo(LexicalText.stem("planning"));
    assertThat(LexicalText.stem("cities")).isEqualTo(LexicalText.stem("city"));
    assertThat(LexicalText.stem("was")).isEqualTo(LexicalText.stem("is"));
  }
}

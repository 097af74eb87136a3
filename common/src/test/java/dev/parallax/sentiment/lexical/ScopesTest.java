package dev.parallax.sentiment.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopesTest {
  @Test
  void aPassiveHasABeBeforeItOrAByBehindIt() {
    assertThat(isPassive("[Quill] was widely praised.", "praised")).isTrue();
    assertThat(isPassive("[Quill], praised by all, left.", "praised")).isTrue();
    assertThat(isPassive("[Quill] praised Hart.", "praised")).isFalse();
    assertThat(isPassive("[Quill] was praising Hart.", "praising")).isFalse();
  }

  @Test
  void negationEndsWithItsClause() {
    assertThat(isNegated("[Quill] is not a brave woman.", "brave")).isTrue();
    assertThat(isNegated("[Quill] didn't help.", "help")).isTrue();
    assertThat(isNegated("[Quill] did not go, brave as she is.", "brave")).isFalse();
    assertThat(isNegated("[Quill] is a brave woman.", "brave")).isFalse();
  }

  @Test
  void quotationsAreAnotherVoice() {
    LexicalText text = LexicalText.around(Marked.target("[Quill] called it “a farce” today."));
    Scopes scopes = new Scopes(text);
    assertThat(scopes.isOtherVoice(at(text, "farce"))).isTrue();
    assertThat(scopes.isOtherVoice(at(text, "today"))).isFalse();
  }

  @Test
  void namesOfSeveralWordsAreOneName() {
    LexicalText text =
        LexicalText.around(Marked.target("Ada Moor told Tobias Hart and [Quill] to go."));
    Scopes scopes = new Scopes(text);
    assertThat(scopes.namesTo(at(text, "told"))).isEqualTo(1);
  }

  private static boolean isPassive(String marked, String word) {
    LexicalText text = LexicalText.around(Marked.target(marked));
    return new Scopes(text).isPassive(at(text, word));
  }

  private static boolean isNegated(String marked, String word) {
    LexicalText text = LexicalText.around(Marked.target(marked));
    return new Scopes(text).isNegated(at(text, word));
  }

  private static int at(LexicalText text, String form) {
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).form().equals(form)) {
        return i;
      }
    }
    throw new AssertionError("No " + form);
  }
}

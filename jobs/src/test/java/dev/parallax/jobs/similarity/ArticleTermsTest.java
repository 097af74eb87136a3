package dev.parallax.jobs.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleTermsTest {
  @Test
  void headlineAndBodyAreReadTogetherInLowerCase() {
    assertThat(ArticleTerms.of("Storm hits", "The storm HIT 12 ships; a 2nd storm?"))
        .containsExactly("storm", "hits", "the", "storm", "hit", "12", "ships", "2nd", "storm");
  }

  @Test
  void aLetterMayBeComposedOrNot() {
    assertThat(ArticleTerms.of(null, "Z\u00fcrich Zu\u0308rich"))
        .containsExactly("z\u00fcrich", "z\u00fcrich");
  }

  @Test
  void termsOfOneCodePointAreLeftOut() {
    assertThat(ArticleTerms.of("I", "\ud83d\ude00 x \ud835\udd04 the X's")).containsExactly("the");
  }

  @Test
  void noTextHasNoTerms() {
    assertThat(ArticleTerms.of(null, " \u2014 ")).isEmpty();
  }
}

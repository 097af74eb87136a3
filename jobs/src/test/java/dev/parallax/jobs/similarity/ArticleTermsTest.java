package dev.parallax.jobs.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleTermsTest {
  @Test
  void headlineAndBodyAreCountedTogetherInLowerCase() {
    assertThat(ArticleTerms.counts("Storm hits", "The storm HIT 12 ships; a 2nd storm?"))
        .isEqualTo(
            Map.of("storm", 3, "hits", 1, "the", 1, "hit", 1, "12", 1, "ships", 1, "2nd", 1));
  }

  @Test
  void aLetterMayBeComposedOrNot() {
    assertThat(ArticleTerms.counts(null, "Z\u00fcrich Zu\u0308rich"))
        .isEqualTo(Map.of("z\u00fcrich", 2));
  }

  @Test
  void termsOfOneCodePointAreLeftOut() {
    assertThat(ArticleTerms.counts("I", "\ud83d\ude00 x \ud835\udd04 it's"))
        .isEqualTo(Map.of("it", 1));
  }

  @Test
  void noTextHasNoTerms() {
    assertThat(ArticleTerms.counts(null, " \u2014 ")).isEmpty();
  }
}

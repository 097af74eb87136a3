package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineAdditionsTest {
  @Test
  void aNumberThatTheBodyWritesAsAWordIsNotAdded() {
    assertThat(of("4 ferries late", "Four ferries were late.").numbers()).isEmpty();
    assertThat(of("3,000 strand", "Some 3000 people waited.").numbers()).isEmpty();
    assertThat(of("5 ferries late", "Four ferries were late.").numbers()).containsExactly("5");
  }

  @Test
  void aLoadedWordIsAddedUnlessTheBodyHasAFormOfIt() {
    assertThat(of("Harbour chaos", "The harbour was closed.").loadedWords())
        .containsExactly("chaos");
    assertThat(of("Mayor slams clerk", "The mayor slammed the clerk.").loadedWords()).isEmpty();
  }

  private static HeadlineAdditions of(String headline, String body) {
    return HeadlineAdditions.of(words(headline), words(body), Markers.of(words(body)));
  }

  private static List<String> words(String text) {
    return Words.tokens(text).stream().map(Words::fold).toList();
  }
}

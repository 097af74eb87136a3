package dev.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void countsCodePointsNotCharacters() {
    assertThat(new Span(1, 3).of("a😀b😀")).isEqualTo("😀b");
  }

  @Test
  void refusesToEndBeforeItBegins() {
    assertThatThrownBy(() -> new Span(3, 2)).hasMessageContaining("[3, 2)");
  }
}

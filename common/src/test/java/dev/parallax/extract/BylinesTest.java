package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ann Bell | Ann Bell
          BY ANN BELL and CARL DORN | ANN BELL, CARL DORN
          Ann Bell, Carl Dorn & Eva van der Velde | Ann Bell, Carl Dorn, Eva van der Velde
          By Ann Bell, Senior Correspondent in Oslo | Ann Bell
          By Ann Bell in Oslo | Ann Bell
          Analysis by Ann Bell, Courier Editor-at-large | Ann Bell
          By Ann Bell @annbell ann@courier.example | ''
          By Ann Bell • Published April 9, 2024 | Ann Bell
          By Ann Bell, ann@courier.example | Ann Bell
          https://courier.example/ann | ''
          Reuters | Reuters
          the harbour board and its critics | ''
          김민준 | 김민준
          """)
  void namesAreLeftAndNothingElse(String stated, String byline) {
    assertThat(Bylines.of(List.of(stated))).isEqualTo(byline.isEmpty() ? null : byline);
  }

  @Test
  void aNameStatedTwiceIsOne() {
    assertThat(Bylines.of(List.of("Ann Bell", "By Ann Bell"))).isEqualTo("Ann Bell");
  }
}

package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockers leave the port of Vale, March 3, 2023. (Kim Ray/Reuters)",
        "Dockers leave the port. Kim Ray/AFP via Getty Images",
        "Dockers leave the port. (AP Photo/Kim Ray, File)",
        "A voter in Vale on Monday. | AP Photo",
        "The port at dusk. Photograph: Kim Ray",
        "The two ministers before their talks. **Foreign Ministry Press Office**",
        "Dockers at the gate. (Photo: Port of Vale",
        "CLOSE The mayor spoke to dockers on Monday.",
      })
  void aCreditMakesACaption(String line) {
    assertThat(Credits.isCaption(line, Line.of(line, Markdown.PAGE).get(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report was first carried by Reuters.",
        "Dockers and/or sailors may join, the union told AFP.",
        "“I took the photo,” she said.",
        "The fleet was lost in 1998/99.",
        "He was filmed by the AP and the BBC.",
        "She posted the image on Monday.",
        "They met **only once**.",
      })
  void aSentenceAboutPicturesIsNotACaption(String line) {
    assertThat(Credits.isCaption(line, Line.of(line, Markdown.PAGE).get(0))).isFalse();
  }

  @Test
  void aCreditInTheMiddleOfAParagraphIsCutOutAlone() {
    String text = "The port closed. (Photo by Kim Ray/Getty Images) It opened on Monday (April 8).";
    Line line = Line.of(text, Markdown.FIELD).get(0);

    assertThat(Credits.notes(text, line))
        .extracting(cut -> text.substring(cut.begin(), cut.end()))
        .isEqualTo(List.of("(Photo by Kim Ray/Getty Images) "));
  }
}

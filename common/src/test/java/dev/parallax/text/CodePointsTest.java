package dev.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void offsetsGoThereAndBackWhereverPairsStand() {
    for (int shift = 0; shift < 3; shift++) {
      String text = "x".repeat(shift) + "𝄞".repeat(70) + "The fair 🎪 opened.".repeat(9);
      CodePoints codePoints = new CodePoints(text);
      int count = text.codePointCount(0, text.length());
      for (int i = 0; i <= count; i++) {
        int offset = text.offsetByCodePoints(0, i);
        assertThat(codePoints.at(offset)).isEqualTo(i);
        assertThat(codePoints.offset(i)).isEqualTo(offset);
      }
    }
  }

  @Test
  void plainTextIsCountedAsItStands() {
    assertThat(new CodePoints("The fair opened.").offset(4)).isEqualTo(4);
    assertThat(new CodePoints("").offset(0)).isZero();
  }
}

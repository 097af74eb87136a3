package dev.parallax.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.language.Range;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  /**
   * Always sure to .9801, right in three of four: the tones of best likelihood give .75 (a third of
   * the rest each .125). Odds of 6 instead of 98.5, so a temperature of ln 98.5 / ln 6 = 2.56.
   */
  @Test
  void aModelTooSureOfItselfIsToldSo() {
    List<LabelledTarget> targets = new ArrayList<>();
    List<Tone> tones = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      ToneLabel truth =
          i % 4 != 0 ? ToneLabel.NEGATIVE : i % 8 == 0 ? ToneLabel.NEUTRAL : ToneLabel.POSITIVE;
      ToneTarget target = new ToneTarget("Quill lied.", List.of(new Range(0, 5)));
      targets.add(new LabelledTarget("t" + i, "d" + i, target, truth));
      tones.add(new Tone(.9801, .00995, .00995));
    }

    Calibration calibration = Calibration.of(targets, tones, 0.75);

    assertThat(calibration.temperature()).isCloseTo(2.56, within(0.01));
    Tone calibrated = Calibration.at(calibration.temperature(), tones).get(0);
    assertThat(calibrated.confidence()).isCloseTo(0.75, within(0.005));
    assertThat(calibration.certainShare()).isEqualTo(1);
  }
}

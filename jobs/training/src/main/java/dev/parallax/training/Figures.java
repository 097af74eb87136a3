package dev.parallax.training;

import dev.parallax.measure.ClassScore;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How right a model is, in one line. */
final class Figures {
  private Figures() {}

  static String of(List<LabelledTarget> targets, List<Tone> tones) {
    ClassScore score = score(targets, tones);
    return String.format(
        Locale.ROOT,
        "macro F1 %.4f, accuracy %.4f, expected calibration error %.4f, n = %,d",
        score.macroF1(),
        score.accuracy(),
        score.expectedCalibrationError(),
        targets.size());
  }

  static ClassScore score(List<LabelledTarget> targets, List<Tone> tones) {
    List<ClassScore.Item> items = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Tone tone = tones.get(i);
      items.add(
          new ClassScore.Item(
              targets.get(i).label().index(), tone.label().index(), tone.confidence()));
    }
    return ClassScore.of(Encoder.CLASSES, items);
  }
}

package dev.parallax.jobs.train;

import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes confidence believable (temperature scaling, Guo et al. 2017), on data that the model was
 * not trained on.
 *
 * @param temperature what the model's values are to be divided by
 * @param certainFrom least confidence from which on tones are right as often as was asked for
 * @param certainShare share of the targets that are as certain as that
 */
public record Calibration(double temperature, double certainFrom, double certainShare) {
  /**
   * The best calibration, to a hundredth.
   *
   * @param uncalibrated tones of the targets at temperature 1
   * @param rightShare share of the certain tones that is to be right
   */
  public static Calibration of(
      List<LabelledTarget> targets, List<Tone> uncalibrated, double rightShare) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 30; step <= 300; step++) {
      double loss = loss(targets, at(step / 100.0, uncalibrated));
      if (loss < least) {
        least = loss;
        best = step / 100.0;
      }
    }
    List<Tone> tones = at(best, uncalibrated);
    for (int step = 34; step < 100; step++) {
      double from = step / 100.0;
      int count = 0;
      int right = 0;
      for (int i = 0; i < tones.size(); i++) {
        if (tones.get(i).confidence() >= from) {
          count++;
          right += tones.get(i).label() == targets.get(i).label() ? 1 : 0;
        }
      }
      if (right >= rightShare * count) {
        return new Calibration(best, from, (double) count / tones.size());
      }
    }
    return new Calibration(best, 1, 0);
  }

  /**
   * The same tones, half of the articles at the temperature that suits the other half: what is said
   * of calibration is then not said of what it was made on.
   */
  public static List<Tone> crossFitted(List<LabelledTarget> targets, List<Tone> uncalibrated) {
    List<Tone> fitted = new ArrayList<>(uncalibrated);
    for (int half = 0; half < 2; half++) {
      List<LabelledTarget> others = new ArrayList<>();
      List<Tone> othersTones = new ArrayList<>();
      for (int i = 0; i < targets.size(); i++) {
        if (half(targets.get(i)) != half) {
          others.add(targets.get(i));
          othersTones.add(uncalibrated.get(i));
        }
      }
      double temperature = of(others, othersTones, 1).temperature();
      for (int i = 0; i < targets.size(); i++) {
        if (half(targets.get(i)) == half) {
          fitted.set(i, at(temperature, List.of(uncalibrated.get(i))).get(0));
        }
      }
    }
    return fitted;
  }

  private static int half(LabelledTarget target) {
    return Math.floorMod(target.document().hashCode(), 2);
  }

  /** The same tones at another temperature. */
  static List<Tone> at(double temperature, List<Tone> tones) {
    return tones.stream()
        .map(
            tone ->
                Tone.ofLogits(
                    Math.log(tone.negative()),
                    Math.log(tone.neutral()),
                    Math.log(tone.positive()),
                    temperature))
        .toList();
  }

  /** Mean negative logarithm of the true class's probability. */
  private static double loss(List<LabelledTarget> targets, List<Tone> tones) {
    double loss = 0;
    for (int i = 0; i < tones.size(); i++) {
      loss -= Math.log(Math.max(1e-12, probability(tones.get(i), targets.get(i).label())));
    }
    return loss / tones.size();
  }

  private static double probability(Tone tone, ToneLabel label) {
    return switch (label) {
      case NEGATIVE -> tone.negative();
      case NEUTRAL -> tone.neutral();
      case POSITIVE -> tone.positive();
    };
  }
}

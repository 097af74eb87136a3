package dev.parallax.jobs.evaluate;

import dev.parallax.measure.ClassScore;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tones found against tones stated, as a report has them. */
final class ToneScores {
  private final List<ClassScore.Item> items = new ArrayList<>();

  void add(ToneLabel truth, Tone found) {
    items.add(new ClassScore.Item(truth.index(), found.label().index(), found.confidence()));
  }

  /** Where no probability is stated. */
  void add(ToneLabel truth, ToneLabel found) {
    items.add(new ClassScore.Item(truth.index(), found.index(), 1));
  }

  ClassScore score() {
    return ClassScore.of(ToneLabel.values().length, items);
  }

  /** Where probabilities are stated. */
  void print(PrintWriter report) {
    ClassScore score = score();
    report.printf(
        Locale.ROOT,
        "macro F1 %.3f  accuracy %.3f  expected calibration error %.3f%n",
        score.macroF1(),
        score.accuracy(),
        score.expectedCalibrationError());
    printClasses(report, score);
  }

  static void printClasses(PrintWriter report, ClassScore score) {
    for (ToneLabel label : ToneLabel.values()) {
      int c = label.index();
      List<Integer> row = score.confusion().get(c);
      report.printf(
          Locale.ROOT,
          "  %-8s F1 %.3f  precision %.3f  recall %.3f   found negative %,6d  neutral %,6d"
              + "  positive %,6d%n",
          name(label),
          score.f1(c),
          score.precision(c),
          score.recall(c),
          row.get(0),
          row.get(1),
          row.get(2));
    }
  }

  static String name(ToneLabel label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}

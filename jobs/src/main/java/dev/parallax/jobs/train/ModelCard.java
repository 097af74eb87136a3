package dev.parallax.jobs.train;

import dev.parallax.measure.ClassScore;
import dev.parallax.sentiment.ToneLabel;
import java.nio.file.Path;
import java.util.Locale;

/** What a user must know of a model of tone, to be put beside it. */
public final class ModelCard {
  private final StringBuilder text = new StringBuilder();

  private ModelCard() {}

  /** A card that begins with the model's file name. */
  public static ModelCard of(Path model) {
    ModelCard card = new ModelCard();
    card.text.append("# ").append(model.getFileName()).append("\n\n");
    card.text.append("Reads the tone of a sentence toward somebody it speaks of: negative, ");
    card.text.append("neutral or positive.\n\n");
    return card;
  }

  /** `x-card.md` for `x.bin`. */
  public static Path beside(Path model) {
    String name = String.valueOf(model.getFileName());
    int dot = name.lastIndexOf('.');
    return model.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + "-card.md");
  }

  /** Adds a fact. */
  public ModelCard line(String what, String format, Object... values) {
    text.append("- **").append(what).append(":** ");
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  /** Adds how right the model is. */
  public ModelCard line(String what, ClassScore score) {
    return line(
        what,
        "macro F1 %.3f, accuracy %.3f, expected calibration error %.3f (n = %,d).",
        score.macroF1(),
        score.accuracy(),
        score.expectedCalibrationError(),
        score.itemCount());
  }

  /** The card, closed by how often each class is taken for each. */
  public String closedBy(ClassScore onTest) {
    text.append("\nTest tenth, true class by class found:\n\n|");
    for (ToneLabel label : ToneLabel.values()) {
      text.append(" | ").append(name(label));
    }
    text.append(" |\n|---|---|---|---|\n");
    int row = 0;
    for (ToneLabel label : ToneLabel.values()) {
      text.append("| ").append(name(label));
      onTest.confusion().get(row++).forEach(count -> text.append(" | ").append(count));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String name(ToneLabel label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}

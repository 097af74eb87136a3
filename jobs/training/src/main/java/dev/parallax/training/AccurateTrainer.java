package dev.parallax.training;

import ai.djl.ndarray.NDManager;
import dev.parallax.ParallaxException;
import dev.parallax.jobs.train.Calibration;
import dev.parallax.jobs.train.ModelCard;
import dev.parallax.jobs.train.NewsMtsc;
import dev.parallax.jobs.train.SentimentTrainer;
import dev.parallax.jobs.train.SoftLabels;
import dev.parallax.jobs.train.SoftLabels.SoftLabel;
import dev.parallax.measure.ClassScore;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.encoder.EncoderToneModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Trains the accurate model: a small encoder, from labels and from what its teachers say. */
public final class AccurateTrainer implements SentimentTrainer {
  private static final int EPOCHS = 3;

  /** Share of the certain tones that is to be right. */
  private static final double RIGHT_SHARE = 0.85;

  @Override
  public String model() {
    return "accurate";
  }

  @Override
  public void train(Options options, PrintWriter out) {
    List<LabelledTarget> labelled = NewsMtsc.read(options.data());
    List<LabelledTarget> held =
        labelled.stream().filter(target -> target.fold() == options.heldFold()).toList();
    List<LabelledTarget> seen = labelled.stream().filter(options::isSeen).toList();
    List<SoftLabel> soft =
        options.softLabels() == null ? List.of() : SoftLabels.read(options.softLabels());
    Recipe recipe =
        soft.isEmpty() ? Recipe.PLAIN : Recipe.PLAIN.withDropout(0.1f).withLongestGradient(1);
    Map<String, float[]> trained;
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      OnnxTensors shipped = Bases.read(Bases.SHIPPED);
      Encoder encoder =
          new Encoder(
              manager,
              Bases.read(Bases.BGE),
              shipped,
              Bases.SHIPPED_LAYERS,
              false,
              recipe,
              options.seed());
      List<List<Example>> epochs =
          new Examples(EncoderToneModel.wordPiece()).epochs(seen, soft, EPOCHS, !soft.isEmpty());
      new Trainer(manager, encoder, recipe)
          .train(epochs, options.seed(), new Reporting("accurate", out));
      trained = TrainedWeights.of(encoder);
    }
    calibrate(trained, held, seen.size(), soft.size(), options, out);
  }

  /** Says how right the model is as it will run, and writes it with its card. */
  static void calibrate(
      Map<String, float[]> trained,
      List<LabelledTarget> held,
      int seen,
      int soft,
      Options options,
      PrintWriter out) {
    List<ToneTarget> targets = held.stream().map(t -> Examples.firstAlone(t.target())).toList();
    List<Tone> uncalibrated = EncoderExport.model(trained, 1).read(targets);
    Calibration calibration = Calibration.of(held, uncalibrated, RIGHT_SHARE);
    ClassScore score = Figures.score(held, Calibration.crossFitted(held, uncalibrated));
    out.printf(
        Locale.ROOT,
        "Quantised, on the tenth held back: macro F1 %.4f, accuracy %.4f, calibration error %.4f"
            + " (%,d targets)%n",
        score.macroF1(),
        score.accuracy(),
        score.expectedCalibrationError(),
        score.itemCount());
    if (options.isTuning()) {
      return;
    }
    TrainedWeights.write(EncoderExport.weights(trained), options.to());
    write(options.to().resolveSibling("accurate.properties"), facts(calibration));
    write(ModelCard.beside(options.to()), card(options, seen, soft, calibration, score));
    out.printf(Locale.ROOT, "%s written, with its card%n", options.to());
  }

  private static String card(
      Options options, int seen, int soft, Calibration calibration, ClassScore score) {
    return ModelCard.of(options.to())
        .line(
            "What",
            "the lower seven of the twelve layers of bge-small-en-v1.5 (MIT), fine-tuned; they do not"
                + " know the target: a small head reads the mean of all states"
                + " beside the mean of the target's. Word vectors and word pieces are the"
                + " library's. One byte per weight, 24 million parameters, 12 of them in the word"
                + " vectors.")
        .line(
            "Data",
            "%,d labelled targets of NewsMTSC's train part (Hamborg and Donnay 2021, MIT licence),"
                + " %,d targets in news sentences labelled by larger models that were trained on the"
                + " same labels. It holds weights, no text.",
            seen,
            soft)
        .line(
            "Split",
            "by article into tenths: tenth %d is never trained on, by teachers neither.",
            LabelledTarget.TEST_FOLD)
        .line("Test tenth, quantised as it ships", score)
        .line(
            "Calibration",
            "temperature %.2f, fitted on the test tenth (the error above: each half of its articles"
                + " at the other half's temperature); certain from %.2f on, where %.0f %% are right:"
                + " %.0f %% of the test tenth.",
            calibration.temperature(),
            calibration.certainFrom(),
            100 * RIGHT_SHARE,
            100 * calibration.certainShare())
        .line(
            "How",
            "`parallax train sentiment --model accurate --data train.jsonl --to %s --seed %d%s`, %s.",
            options.to().getFileName(),
            options.seed(),
            options.softLabels() == null ? "" : " --soft-labels FILE",
            LocalDate.now(ZoneOffset.UTC))
        .line(
            "Limits",
            "English political news of 2012 to 2020, a sentence at a time: it knows nothing of what"
                + " earlier sentences say.")
        .closedBy(score);
  }

  private static String facts(Calibration calibration) {
    return String.format(
        Locale.ROOT,
        "# What is measured of accurate-weights.gz: see accurate-weights-card.md.%n"
            + "name=accurate-1%ntemperature=%.2f%ncertain_from=%.2f%n",
        calibration.temperature(),
        calibration.certainFrom());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}

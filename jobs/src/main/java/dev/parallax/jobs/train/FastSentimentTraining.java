package dev.parallax.jobs.train;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.sentiment.FastToneModel;
import dev.parallax.jobs.sentiment.FastToneWeights;
import dev.parallax.jobs.train.ToneRegression.Example;
import dev.parallax.measure.ClassScore;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.lexical.ToneFeatures;
import dev.parallax.spark.Sessions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.apache.spark.sql.SparkSession;

/**
 * Trains the fast model. Temperature and certainty are set on the tuning tenth with a model that
 * was not trained on it; what is written is then trained on that tenth too, never on the test
 * tenth.
 *
 * <p>The method has no chance in it. To show how much there is in the choice of training data,
 * seeds other than 0 leave out a tenth of the training articles each.
 */
public final class FastSentimentTraining implements SentimentTrainer {
  static final double STRENGTH = 0.3;

  /** Share of the certain tones that is to be right. */
  private static final double RIGHT_SHARE = 0.75;

  private static final double[] TRIED_STRENGTHS = {0.1, 0.2, 0.3, 0.5, 1};
  private static final List<ToneLabel> CLASSES = List.of(ToneLabel.values());
  private static final int LEFT_OUT_OF = 10;

  @Override
  public String model() {
    return "fast";
  }

  @Override
  public void train(Options options, PrintWriter out) {
    List<LabelledTarget> targets = NewsMtsc.read(options.data());
    SparkSession session = Sessions.open("parallax train sentiment");
    Sessions.planForWriting(session);
    try {
      Training training =
          new Training(session, targets, soft(options.softLabels()), options.seed());
      if (options.isTuning()) {
        training.tune(out);
      } else {
        training.write(options, out);
      }
    } finally {
      session.stop();
    }
  }

  private static List<Example> soft(Path file) {
    if (file == null) {
      return List.of();
    }
    return SoftLabels.read(file).stream()
        .map(label -> new Example(ToneFeatures.of(label.target()), label.tone(), label.weight()))
        .toList();
  }

  /** How well a model reads the targets of one tenth. */
  static ClassScore score(FastToneModel model, List<LabelledTarget> targets) {
    List<Tone> tones = read(model, targets);
    List<ClassScore.Item> items = new ArrayList<>();
    for (int i = 0; i < tones.size(); i++) {
      Tone tone = tones.get(i);
      items.add(
          new ClassScore.Item(
              CLASSES.indexOf(targets.get(i).label()),
              CLASSES.indexOf(tone.label()),
              tone.confidence()));
    }
    return ClassScore.of(ToneLabel.values().length, items);
  }

  private static List<Tone> read(FastToneModel model, List<LabelledTarget> targets) {
    List<ToneTarget> unlabelled = targets.stream().map(LabelledTarget::target).toList();
    return model.read(unlabelled);
  }

  /** One training, with its data. */
  private record Training(
      SparkSession session, List<LabelledTarget> targets, List<Example> soft, long seed) {

    void tune(PrintWriter out) {
      for (double strength : TRIED_STRENGTHS) {
        FastToneModel model = FastToneModel.of(trial(strength));
        out.printf(Locale.ROOT, "strength %.1f: ", strength);
        print(out, "tuning tenth", score(model, of(LabelledTarget.TUNING_FOLD)));
      }
    }

    void write(Options options, PrintWriter out) {
      List<LabelledTarget> tuning = of(LabelledTarget.TUNING_FOLD);
      FastToneWeights trial = trial(STRENGTH);
      Calibration calibration =
          Calibration.of(tuning, read(FastToneModel.of(trial), tuning), RIGHT_SHARE);
      FastToneWeights weights =
          fit(STRENGTH, target -> true)
              .calibrated(calibration.temperature(), calibration.certainFrom());
      FastToneModel tried =
          FastToneModel.of(trial.calibrated(calibration.temperature(), calibration.certainFrom()));
      ClassScore onTuning = score(tried, tuning);
      ClassScore onTest = score(FastToneModel.of(weights), of(LabelledTarget.TEST_FOLD));
      print(out, "tuning tenth, not trained on it", onTuning);
      print(out, "test tenth", onTest);
      Path card = ModelCard.beside(options.to());
      try (OutputStream file = Files.newOutputStream(options.to())) {
        weights.write(file);
        Files.writeString(
            card,
            FastModelCard.of(
                options, seenCount(), soft.size(), weights, calibration, onTuning, onTest),
            StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw ParallaxException.failure(
            "Cannot write " + options.to() + " and its card: " + e.getMessage(), e);
      }
      out.printf(
          Locale.ROOT,
          "%,d features in %s, card in %s%n",
          weights.featureCount(),
          options.to(),
          card);
    }

    private int seenCount() {
      return targets.size() - of(LabelledTarget.TEST_FOLD).size();
    }

    /** Trained without the tuning tenth. */
    private FastToneWeights trial(double strength) {
      return fit(strength, target -> target.fold() != LabelledTarget.TUNING_FOLD);
    }

    private FastToneWeights fit(double strength, Predicate<LabelledTarget> chosen) {
      List<Example> examples = new ArrayList<>();
      for (LabelledTarget target : targets) {
        boolean isTraining = target.fold() != LabelledTarget.TEST_FOLD && !isLeftOut(target);
        if (isTraining && chosen.test(target)) {
          examples.add(new Example(ToneFeatures.of(target.target()), certainly(target.label()), 1));
        }
      }
      examples.addAll(soft);
      return ToneRegression.fit(session, examples, strength);
    }

    private boolean isLeftOut(LabelledTarget target) {
      CRC32 hash = new CRC32();
      hash.update((seed + " " + target.document()).getBytes(StandardCharsets.UTF_8));
      return seed != 0 && hash.getValue() % LEFT_OUT_OF == 0;
    }

    private List<LabelledTarget> of(int fold) {
      return targets.stream().filter(target -> target.fold() == fold).toList();
    }
  }

  private static Tone certainly(ToneLabel label) {
    return new Tone(
        label == ToneLabel.NEGATIVE ? 1 : 0,
        label == ToneLabel.NEUTRAL ? 1 : 0,
        label == ToneLabel.POSITIVE ? 1 : 0);
  }

  private static void print(PrintWriter out, String what, ClassScore score) {
    out.printf(
        Locale.ROOT,
        "%s: macro F1 %.4f, accuracy %.4f, calibration error %.4f (%,d targets)%n",
        what,
        score.macroF1(),
        score.accuracy(),
        score.expectedCalibrationError(),
        score.itemCount());
    out.flush();
  }
}

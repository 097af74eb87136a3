package dev.parallax.jobs.sentiment;

import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.lexical.FeatureVector;
import dev.parallax.sentiment.lexical.ToneFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/** Spark MLlib's multinomial logistic regression over {@link ToneFeatures}. */
public final class FastToneModel implements ToneModel {
  private static final String FILE = "fast-model.bin";

  private final FastToneWeights weights;
  private final LogisticRegressionModel regression;

  private FastToneModel(FastToneWeights weights) {
    this.weights = weights;
    DenseMatrix coefficients =
        new DenseMatrix(FastToneWeights.CLASSES, ToneFeatures.SIZE, weights.coefficients());
    regression =
        new LogisticRegressionModel(
            "fast-tone",
            coefficients,
            Vectors.dense(weights.intercepts()),
            FastToneWeights.CLASSES,
            true);
  }

  /** The model that ships with Parallax, read once per JVM. */
  public static FastToneModel shared() {
    return Shared.MODEL;
  }

  /** A model of one's own. */
  public static FastToneModel of(FastToneWeights weights) {
    return new FastToneModel(weights);
  }

  @Override
  public String name() {
    return weights.name();
  }

  @Override
  public List<Tone> read(List<ToneTarget> targets) {
    List<Tone> tones = new ArrayList<>(targets.size());
    for (ToneTarget target : targets) {
      Vector values = values(target);
      tones.add(
          Tone.ofLogits(values.apply(0), values.apply(1), values.apply(2), weights.temperature()));
    }
    return tones;
  }

  @Override
  public double certainFrom() {
    return weights.certainFrom();
  }

  /** One unbounded value per class. */
  private Vector values(ToneTarget target) {
    FeatureVector features = ToneFeatures.of(target);
    return regression.predictRaw(
        Vectors.sparse(ToneFeatures.SIZE, features.indices(), features.values()));
  }

  private static final class Shared {
    static final FastToneModel MODEL = load();

    private static FastToneModel load() {
      try (InputStream file = FastToneModel.class.getResourceAsStream(FILE)) {
        return new FastToneModel(FastToneWeights.read(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package dev.parallax.jobs.framing;

import dev.parallax.framing.Frame;
import dev.parallax.framing.FrameTally;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/** Reads generic frames with Spark MLlib's logistic regression, one per frame; thread-safe. */
public final class FrameModel {
  public static final String ARTICLE = "article";
  public static final String SENTENCE = "sentence";

  private static final String FILE = "frame-model.tsv";

  private final FrameWeights weights;
  private final LogisticRegressionModel regressions;

  private FrameModel(FrameWeights weights) {
    this.weights = weights;
    int features = FrameTally.FEATURES.size();
    double[] byFrame = new double[Frame.values().length * features];
    for (Frame frame : Frame.values()) {
      System.arraycopy(weights.coefficients(frame), 0, byFrame, frame.index() * features, features);
    }
    // Only its sums are asked for: they are those of the frames' own regressions, side by side.
    regressions =
        new LogisticRegressionModel(
            "frames",
            new DenseMatrix(Frame.values().length, features, byFrame, true),
            Vectors.dense(weights.intercepts()),
            Frame.values().length,
            true);
  }

  /** The model of whole articles that ships with Parallax, read once per JVM. */
  public static FrameModel ofArticles() {
    return Shared.ARTICLES;
  }

  /** The model of sentences that ships with Parallax, read once per JVM. */
  public static FrameModel ofSentences() {
    return Shared.SENTENCES;
  }

  /** A model of one's own. */
  public static FrameModel of(FrameWeights weights) {
    return new FrameModel(weights);
  }

  /** What a text's features weigh, by frame; a frame is present from 0 on. */
  public double[] sums(double[] features) {
    Vector sums = regressions.predictRaw(Vectors.dense(features));
    return sums.toArray();
  }

  /** What the model has learned. */
  public FrameWeights weights() {
    return weights;
  }

  private static final class Shared {
    static final FrameModel ARTICLES;
    static final FrameModel SENTENCES;

    static {
      try (InputStream in = FrameModel.class.getResourceAsStream(FILE)) {
        Map<String, FrameWeights> weights =
            FrameWeights.read(new InputStreamReader(in, StandardCharsets.UTF_8));
        ARTICLES = of(weights.get(ARTICLE));
        SENTENCES = of(weights.get(SENTENCE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

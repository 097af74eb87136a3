package dev.parallax.jobs.train;

import dev.parallax.framing.Frame;
import dev.parallax.framing.FrameTally;
import dev.parallax.framing.FrameText;
import dev.parallax.jobs.framing.FrameWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Learns the frames' weights with Spark MLlib; there is no chance in it. */
final class FrameRegression {
  /** Penalty on large weights of features scaled to unit variance, per text. */
  static final double ARTICLE_PENALTY = 0.5;

  static final double SENTENCE_PENALTY = 0.05;

  private static final double CALIBRATION_PENALTY = 1e-3;

  private static final int FRAMES = Frame.values().length;
  private static final int MOST_ITERATIONS = 200;
  private static final double TOLERANCE = 1e-7;

  private static final StructType SCHEMA =
      new StructType()
          .add("label", DataTypes.DoubleType)
          .add("weight", DataTypes.DoubleType)
          .add("features", SQLDataTypes.VectorType());

  /** Features of a text or a part of it, and the frames of the whole. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(double[] features, Set<Frame> frames) {}

  private FrameRegression() {}

  /** Each text as one example. */
  static List<Example> articles(List<FramedText> texts) {
    return texts.stream()
        .map(
            text ->
                new Example(
                    FrameTally.ofArticle(FrameText.of(text.text())).features(), text.frames()))
        .toList();
  }

  /**
   * Each stretch as long as a sentence as an example of its text's frames: which sentence carries
   * them nobody marked, but words that carry a frame are more frequent where it is.
   */
  static List<Example> sentences(List<FramedText> texts) {
    List<Example> examples = new ArrayList<>();
    for (FramedText text : texts) {
      FrameText words = FrameText.of(text.text());
      FrameTally tally = FrameTally.ofSentence();
      for (int word = 0; word < words.size(); word++) {
        tally.add(words, word);
        if (tally.wordCount() == FrameTally.SENTENCE_WORDS) {
          examples.add(new Example(tally.features(), text.frames()));
          tally = FrameTally.ofSentence();
        }
      }
    }
    return examples;
  }

  /** The weights that fit best where examples with and without a frame count alike. */
  static FrameWeights fit(SparkSession session, List<Example> examples, double penalty) {
    double[][] coefficients = new double[FRAMES][];
    double[] intercepts = new double[FRAMES];
    for (Frame frame : Frame.values()) {
      boolean[] has = has(examples, frame);
      double share = share(has);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < has.length; i++) {
        rows.add(row(has[i], 0.5 / (has[i] ? share : 1 - share), examples.get(i).features()));
      }
      LogisticRegressionModel model = regression(session, rows, penalty);
      coefficients[frame.index()] = model.coefficients().toArray();
      intercepts[frame.index()] = model.intercept();
    }
    double[] slopes = new double[FRAMES];
    Arrays.fill(slopes, 1);
    return new FrameWeights(coefficients, intercepts, slopes, new double[FRAMES]);
  }

  /**
   * Slope and offset by frame, for sums to become probabilities (Platt 1999).
   *
   * @param sums by text, then by frame, of models that did not see the text
   */
  static double[][] calibration(SparkSession session, List<Example> examples, List<double[]> sums) {
    double[][] calibration = new double[2][FRAMES];
    for (Frame frame : Frame.values()) {
      boolean[] has = has(examples, frame);
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < has.length; i++) {
        rows.add(row(has[i], 1, new double[] {sums.get(i)[frame.index()]}));
      }
      LogisticRegressionModel model = regression(session, rows, CALIBRATION_PENALTY);
      calibration[0][frame.index()] = model.coefficients().apply(0);
      calibration[1][frame.index()] = model.intercept();
    }
    return calibration;
  }

  private static LogisticRegressionModel regression(
      SparkSession session, List<Row> rows, double penalty) {
    return new LogisticRegression()
        .setWeightCol("weight")
        .setElasticNetParam(0)
        .setRegParam(penalty)
        .setMaxIter(MOST_ITERATIONS)
        .setTol(TOLERANCE)
        .fit(session.createDataFrame(rows, SCHEMA).coalesce(1)); // sums in one order
  }

  private static Row row(boolean label, double weight, double[] features) {
    return RowFactory.create(label ? 1.0 : 0.0, weight, Vectors.dense(features));
  }

  private static boolean[] has(List<Example> examples, Frame frame) {
    boolean[] has = new boolean[examples.size()];
    for (int i = 0; i < has.length; i++) {
      has[i] = examples.get(i).frames().contains(frame);
    }
    return has;
  }

  private static double share(boolean[] has) {
    int count = 0;
    for (boolean one : has) {
      count += one ? 1 : 0;
    }
    return (double) count / has.length;
  }
}

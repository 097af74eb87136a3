package dev.parallax.jobs.train;

import dev.parallax.jobs.sentiment.FastToneWeights;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.lexical.FeatureVector;
import dev.parallax.sentiment.lexical.ToneFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Learns the fast model's weights with Spark MLlib. */
final class ToneRegression {
  /** Version of features and method, as tables state it. */
  static final String NAME = "fast-1";

  private static final int MOST_ITERATIONS = 100;

  private static final double TOLERANCE = 1e-4;

  /** A feature that fewer targets have is left out. */
  private static final int LEAST_TARGETS = 2;

  /** A class less likely than this is not trained on. */
  private static final double LEAST_PROBABILITY = 0.02;

  private static final StructType SCHEMA =
      new StructType()
          .add("label", DataTypes.DoubleType)
          .add("weight", DataTypes.DoubleType)
          .add("features", SQLDataTypes.VectorType());

  /** A target to learn from, and how many it counts for. */
  record Example(FeatureVector features, Tone tone, double weight) {}

  private ToneRegression() {}

  /**
   * The weights that fit best, the same for the same examples in the same order.
   *
   * @param strength inverse of the penalty on large weights, per unit of the examples' weight
   */
  static FastToneWeights fit(SparkSession session, List<Example> examples, double strength) {
    Columns columns = columns(examples);
    List<Row> rows = new ArrayList<>();
    double total = 0;
    for (Example example : examples) {
      rows.addAll(rows(example, columns));
      total += example.weight();
    }
    LogisticRegressionModel model =
        new LogisticRegression()
            .setFamily("multinomial")
            .setWeightCol("weight")
            .setStandardization(false)
            .setElasticNetParam(0)
            .setRegParam(1 / (strength * total))
            .setMaxIter(MOST_ITERATIONS)
            .setTol(TOLERANCE)
            .fit(session.createDataFrame(rows, SCHEMA).coalesce(1)); // sums in one order
    return weights(model, columns.places());
  }

  /**
   * The features that are trained on.
   *
   * @param places by feature its column, from 0; -1 for one that is left out
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Columns(int[] places, int size) {}

  private static Columns columns(List<Example> examples) {
    int[] counts = new int[ToneFeatures.SIZE];
    for (Example example : examples) {
      for (int index : example.features().indices()) {
        counts[index]++;
      }
    }
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = counts[i] >= LEAST_TARGETS ? next++ : -1;
    }
    return new Columns(counts, next);
  }

  /** A row per class that the tone may be. */
  private static List<Row> rows(Example example, Columns columns) {
    int[] indices = example.features().indices();
    double[] values = example.features().values();
    int[] keptIndices = new int[indices.length];
    double[] keptValues = new double[indices.length];
    int kept = 0;
    for (int i = 0; i < indices.length; i++) {
      if (columns.places()[indices[i]] >= 0) {
        keptIndices[kept] = columns.places()[indices[i]];
        keptValues[kept++] = values[i];
      }
    }
    Vector features =
        Vectors.sparse(
            columns.size(), Arrays.copyOf(keptIndices, kept), Arrays.copyOf(keptValues, kept));
    Tone tone = example.tone();
    double[] p = {tone.negative(), tone.neutral(), tone.positive()};
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < p.length; c++) {
      if (p[c] >= LEAST_PROBABILITY) {
        rows.add(RowFactory.create((double) c, p[c] * example.weight(), features));
      }
    }
    return rows;
  }

  private static FastToneWeights weights(LogisticRegressionModel model, int[] places) {
    Matrix learned = model.coefficientMatrix();
    double[] coefficients = new double[FastToneWeights.CLASSES * ToneFeatures.SIZE];
    for (int feature = 0; feature < places.length; feature++) {
      for (int c = 0; c < FastToneWeights.CLASSES && places[feature] >= 0; c++) {
        coefficients[FastToneWeights.CLASSES * feature + c] = learned.apply(c, places[feature]);
      }
    }
    return FastToneWeights.of(NAME, model.interceptVector().toArray(), coefficients);
  }
}

package dev.parallax.jobs.framing;

import dev.parallax.framing.Frame;
import dev.parallax.framing.FrameTally;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was learned of the generic frames: a logistic regression per frame over {@link
 * FrameTally#features}.
 */
public final class FrameWeights {
  private static final String INTERCEPT = "(intercept)";
  private static final String SLOPE = "(calibration slope)";
  private static final String OFFSET = "(calibration offset)";
  private static final int FRAMES = Frame.values().length;

  private final double[][] coefficients;
  private final double[] intercepts;
  private final double[] slopes;
  private final double[] offsets;

  /**
   * Weights by frame.
   *
   * @param coefficients by frame, then by feature
   * @param slopes what a sum of weighted features is multiplied by, and {@code offsets} what is
   *     then added, to make it a probability's log-odds
   */
  public FrameWeights(
      double[][] coefficients, double[] intercepts, double[] slopes, double[] offsets) {
    this.coefficients = coefficients;
    this.intercepts = intercepts;
    this.slopes = slopes;
    this.offsets = offsets;
  }

  /** The same with other calibration. */
  public FrameWeights calibrated(double[] newSlopes, double[] newOffsets) {
    return new FrameWeights(coefficients, intercepts, newSlopes, newOffsets);
  }

  /** By feature. */
  double[] coefficients(Frame frame) {
    return coefficients[frame.index()];
  }

  /** By frame. */
  double[] intercepts() {
    return intercepts;
  }

  /** The probability that a sum of weighted features stands for. */
  public double probability(Frame frame, double sum) {
    double logOdds = slopes[frame.index()] * sum + offsets[frame.index()];
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Appends the rows of a file, each with what they are for. */
  public void write(String level, StringBuilder file) {
    row(level, INTERCEPT, intercepts, file);
    row(level, SLOPE, slopes, file);
    row(level, OFFSET, offsets, file);
    for (int feature = 0; feature < FrameTally.FEATURES.size(); feature++) {
      int column = feature;
      row(
          level,
          FrameTally.FEATURES.get(feature),
          Arrays.stream(coefficients).mapToDouble(weights -> weights[column]).toArray(),
          file);
    }
  }

  private static void row(String level, String name, double[] values, StringBuilder file) {
    file.append(level).append('\t').append(name);
    for (double value : values) {
      file.append('\t').append(String.format(Locale.ROOT, "%.6g", value));
    }
    file.append('\n');
  }

  /**
   * Reads what {@link #write} wrote, by level.
   *
   * @throws IOException also where a feature is missing
   */
  public static Map<String, FrameWeights> read(Reader from) throws IOException {
    Map<String, Map<String, double[]>> rows = new HashMap<>();
    for (String line : new BufferedReader(from).lines().toList()) {
      if (!line.startsWith("#")) {
        List<String> fields = List.of(line.split("\t", -1));
        rows.computeIfAbsent(fields.get(0), level -> new HashMap<>())
            .put(fields.get(1), fields.stream().skip(2).mapToDouble(Double::parseDouble).toArray());
      }
    }
    Map<String, FrameWeights> weights = new HashMap<>();
    for (Map.Entry<String, Map<String, double[]>> level : rows.entrySet()) {
      weights.put(level.getKey(), of(level.getValue()));
    }
    return weights;
  }

  private static FrameWeights of(Map<String, double[]> rows) throws IOException {
    double[][] coefficients = new double[FRAMES][FrameTally.FEATURES.size()];
    for (int feature = 0; feature < FrameTally.FEATURES.size(); feature++) {
      double[] row = row(rows, FrameTally.FEATURES.get(feature));
      for (int frame = 0; frame < FRAMES; frame++) {
        coefficients[frame][feature] = row[frame];
      }
    }
    return new FrameWeights(
        coefficients, row(rows, INTERCEPT), row(rows, SLOPE), row(rows, OFFSET));
  }

  private static double[] row(Map<String, double[]> rows, String name) throws IOException {
    double[] row = rows.get(name);
    if (row == null || row.length != FRAMES) {
      throw new IOException("The model of frames has no weights of " + name);
    }
    return row;
  }
}

package dev.parallax.jobs.sentiment;

import dev.parallax.sentiment.lexical.ToneFeatures;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the fast model has learned, as its file holds it. Coefficients of hashed features are kept
 * in steps of one 127th of the largest, and those that round to nothing for every class are left
 * out.
 */
public final class FastToneWeights {
  public static final int CLASSES = 3;
  private static final int MAGIC = 0x50544631; // "PTF1"
  private static final int STEPS = 127;

  private final String name;
  private final double temperature;
  private final double certainFrom;
  private final double[] intercepts;

  /** By feature, then by class. */
  private final double[] coefficients;

  private FastToneWeights(
      String name,
      double temperature,
      double certainFrom,
      double[] intercepts,
      double[] coefficients) {
    this.name = name;
    this.temperature = temperature;
    this.certainFrom = certainFrom;
    this.intercepts = intercepts;
    this.coefficients = coefficients;
  }

  /**
   * Rounds what was learned to what the file can hold; not yet calibrated.
   *
   * @param coefficients by feature, then by class
   */
  public static FastToneWeights of(String name, double[] intercepts, double[] coefficients) {
    double step = step(coefficients);
    double[] rounded = new double[coefficients.length];
    for (int i = 0; i < coefficients.length; i++) {
      rounded[i] = isSum(i) ? (float) coefficients[i] : step * Math.round(coefficients[i] / step);
    }
    return new FastToneWeights(name, 1, 0, intercepts.clone(), rounded);
  }

  /** The same with other calibration. */
  public FastToneWeights calibrated(double newTemperature, double newCertainFrom) {
    return new FastToneWeights(name, newTemperature, newCertainFrom, intercepts, coefficients);
  }

  String name() {
    return name;
  }

  /** What the model's values are divided by before they become probabilities. */
  public double temperature() {
    return temperature;
  }

  /** Least confidence of a tone that counts as certain. */
  public double certainFrom() {
    return certainFrom;
  }

  double[] intercepts() {
    return intercepts;
  }

  /** By feature, then by class; not to be changed. */
  double[] coefficients() {
    return coefficients;
  }

  /** Features that have a coefficient other than 0. */
  public int featureCount() {
    int count = 0;
    for (int feature = 0; feature < ToneFeatures.SIZE; feature++) {
      count += isUsed(feature) ? 1 : 0;
    }
    return count;
  }

  /** Writes the model's file: the same bytes for the same weights. */
  public void write(OutputStream to) throws IOException {
    double step = step(coefficients);
    try (DataOutputStream file = new DataOutputStream(new GZIPOutputStream(to))) {
      file.writeInt(MAGIC);
      file.writeUTF(name);
      file.writeDouble(temperature);
      file.writeDouble(certainFrom);
      for (double intercept : intercepts) {
        file.writeDouble(intercept);
      }
      for (int i = 0; isSum(i); i++) {
        file.writeFloat((float) coefficients[i]);
      }
      file.writeDouble(step);
      int before = ToneFeatures.SUM_COUNT - 1;
      for (int feature = ToneFeatures.SUM_COUNT; feature < ToneFeatures.SIZE; feature++) {
        if (isUsed(feature)) {
          writeGap(file, feature - before);
          before = feature;
          for (int c = 0; c < CLASSES; c++) {
            file.writeByte((int) Math.round(coefficients[CLASSES * feature + c] / step));
          }
        }
      }
      writeGap(file, 0);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException also where it is something else
   */
  public static FastToneWeights read(InputStream from) throws IOException {
    try (DataInputStream file = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
      if (file.readInt() != MAGIC) {
        throw new IOException("not a fast model of tone");
      }
      String name = file.readUTF();
      double temperature = file.readDouble();
      double certainFrom = file.readDouble();
      double[] intercepts = new double[CLASSES];
      for (int c = 0; c < CLASSES; c++) {
        intercepts[c] = file.readDouble();
      }
      double[] coefficients = new double[CLASSES * ToneFeatures.SIZE];
      for (int i = 0; isSum(i); i++) {
        coefficients[i] = file.readFloat();
      }
      double step = file.readDouble();
      int feature = ToneFeatures.SUM_COUNT - 1;
      for (int gap = readGap(file); gap > 0; gap = readGap(file)) {
        feature += gap;
        for (int c = 0; c < CLASSES; c++) {
          coefficients[CLASSES * feature + c] = step * file.readByte();
        }
      }
      return new FastToneWeights(name, temperature, certainFrom, intercepts, coefficients);
    }
  }

  private boolean isUsed(int feature) {
    for (int c = 0; c < CLASSES; c++) {
      if (coefficients[CLASSES * feature + c] != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSum(int coefficient) {
    return coefficient < CLASSES * ToneFeatures.SUM_COUNT;
  }

  private static double step(double[] coefficients) {
    double largest = Double.MIN_NORMAL;
    for (int i = CLASSES * ToneFeatures.SUM_COUNT; i < coefficients.length; i++) {
      largest = Math.max(largest, Math.abs(coefficients[i]));
    }
    return largest / STEPS;
  }

  /** Seven bits a byte, the low ones first. */
  private static void writeGap(DataOutputStream file, int gap) throws IOException {
    int rest = gap;
    while (rest > 0x7F) {
      file.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    file.writeByte(rest);
  }

  private static int readGap(DataInputStream file) throws IOException {
    int gap = 0;
    int shift = 0;
    int next = file.readUnsignedByte();
    while (next > 0x7F) {
      gap |= (next & 0x7F) << shift;
      shift += 7;
      next = file.readUnsignedByte();
    }
    return gap | next << shift;
  }
}

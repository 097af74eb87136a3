package dev.parallax.language.english;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A linear classifier over binary features: a weight for each feature and label, kept where it is
 * not 0.
 */
final class LinearModel {
  /** A feature is the place of its first weight, and in so many lower bits how many it has. */
  private static final int COUNT_BITS = 7;

  private final String[] labels;
  private final HashIndex features;
  private final byte[] labelOf;
  private final float[] weights;

  private LinearModel(String[] labels, HashIndex features, byte[] labelOf, float[] weights) {
    this.labels = labels;
    this.features = features;
    this.labelOf = labelOf;
    this.weights = weights;
  }

  /** Reads what the build's model converter wrote. */
  static LinearModel read(DataInputStream file) throws IOException {
    String[] labels = new String[file.readInt()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = file.readUTF();
    }
    int featureCount = file.readInt();
    int weightCount = file.readInt();
    ByteBuffer keys = read(file, 8 * featureCount);
    byte[] counts = read(file, featureCount).array();
    byte[] labelOf = read(file, weightCount).array();
    ByteBuffer values = read(file, 4 * weightCount);

    HashIndex features = new HashIndex(featureCount);
    int begin = 0;
    for (int i = 0; i < featureCount; i++) {
      features.put(keys.getLong(), begin << COUNT_BITS | counts[i]);
      begin += counts[i];
    }
    float[] weights = new float[weightCount];
    values.asFloatBuffer().get(weights);
    return new LinearModel(labels, features, labelOf, weights);
  }

  private static ByteBuffer read(DataInputStream file, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  int labelCount() {
    return labels.length;
  }

  String label(int index) {
    return labels[index];
  }

  /** The feature of this value under the template; {@link HashIndex#ABSENT} where it has none. */
  int feature(int template, long valueHash) {
    return features.get(FeatureHash.key(template, valueHash));
  }

  /** Adds the weights of a feature, which may be absent, to the scores of the labels. */
  void add(int feature, float[] scores) {
    if (feature != HashIndex.ABSENT) {
      int begin = feature >>> COUNT_BITS;
      int end = begin + (feature & ((1 << COUNT_BITS) - 1));
      for (int i = begin; i < end; i++) {
        scores[labelOf[i]] += weights[i];
      }
    }
  }

  void addAll(int[] present, float[] scores) {
    for (int feature : present) {
      add(feature, scores);
    }
  }

  /** The label of the highest score, the first of equals. */
  static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}

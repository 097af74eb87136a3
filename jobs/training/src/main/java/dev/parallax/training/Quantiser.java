package dev.parallax.training;

import dev.parallax.sentiment.encoder.Shape;
import dev.parallax.sentiment.encoder.WeightFile;
import dev.parallax.sentiment.encoder.WeightFile.Weight;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns trained weights into the bytes of the quantised graph that ships: a matrix's column by
 * column, by its largest number. Seven bits of eight are used: processors without instructions of
 * their own for bytes add two products in 16 bits, which all eight would overflow.
 */
final class Quantiser {
  private static final int LARGEST = 64;
  private static final int ZERO_OF_UNSIGNED = 128;
  private static final int LARGEST_UNSIGNED = 127;

  private Quantiser() {}

  /**
   * A linear layer's weight and its scales.
   *
   * @param graphName of the weight in the graph, without what quantising adds to it
   * @param values outputs x inputs
   */
  static List<Weight> linear(String graphName, float[] values, int outputs) {
    int inputs = values.length / outputs;
    float[] scales = new float[outputs];
    byte[] bytes = new byte[values.length]; // inputs x outputs
    for (int output = 0; output < outputs; output++) {
      float largest = 0;
      for (int input = 0; input < inputs; input++) {
        largest = Math.max(largest, Math.abs(values[output * inputs + input]));
      }
      scales[output] = largest == 0 ? 1 : largest / LARGEST;
      for (int input = 0; input < inputs; input++) {
        bytes[input * outputs + output] =
            (byte) Math.round(values[output * inputs + input] / scales[output]);
      }
    }
    return List.of(
        Weight.of(
            graphName + "_quantized", WeightFile.Type.SIGNED_BYTE, new Shape(inputs, outputs), bytes),
        Weight.of(graphName + "_scale", new Shape(outputs), scales));
  }

  /** A table of vectors and its one scale; its zero is the graph's. */
  static List<Weight> vectors(String graphName, float[] values, int rows) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    float scale = largest / LARGEST_UNSIGNED;
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (Math.round(values[i] / scale) + ZERO_OF_UNSIGNED);
    }
    List<Weight> weights = new ArrayList<>();
    weights.add(
        Weight.of(
            graphName + "_quantized",
            WeightFile.Type.UNSIGNED_BYTE,
            new Shape(rows, values.length / rows),
            bytes));
    weights.add(Weight.of(graphName + "_scale", new Shape(), new float[] {scale}));
    return weights;
  }
}

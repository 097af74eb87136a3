package dev.parallax.training;

import dev.parallax.sentiment.encoder.Shape;
import dev.parallax.sentiment.encoder.WeightFile;
import dev.parallax.sentiment.encoder.WeightFile.Weight;
import java.util.List;

/**
 * Turns trained weights into the bytes of the graph that ships: a matrix's column by column, by its
 * largest number. Seven bits of eight are used: processors without instructions of their own for
 * bytes add two products in 16 bits, which all eight would overflow.
 */
final class Quantiser {
  private static final int LARGEST = 64;

  private Quantiser() {}

  /**
   * A linear layer's weight and its scales.
   *
   * @param name of the layer
   * @param values outputs x inputs
   */
  static List<Weight> linear(String name, float[] values, int outputs) {
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
        Weight.of(name + ".weight", WeightFile.Type.SIGNED_BYTE, new Shape(inputs, outputs), bytes),
        Weight.of(name + ".scale", new Shape(outputs), scales));
  }
}

package dev.parallax.training;

import dev.parallax.sentiment.encoder.EncoderToneModel;
import dev.parallax.sentiment.encoder.Shape;
import dev.parallax.sentiment.encoder.WeightFile.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Gives trained weights the names and the form that the quantised graph has them in. */
final class EncoderExport {
  private static final String QUANTISED = "_quantized";

  private EncoderExport() {}

  /**
   * The weights to put into the graph, and the head's.
   *
   * @param trained by the names of {@link Encoder#weights}
   * @param graph that ships
   */
  static List<Weight> weights(Map<String, float[]> trained, OnnxTensors graph) {
    List<Weight> weights = new ArrayList<>();
    weights.addAll(
        Quantiser.vectors(
            "embeddings.token_type_embeddings.weight", trained.get(Encoder.TYPES), 2));
    weights.add(vector("embeddings.LayerNorm.weight", trained.get("norm.weight")));
    weights.add(vector("embeddings.LayerNorm.bias", trained.get("norm.bias")));
    List<OnnxTensors.Tensor> matrices = graph.matrices("onnx::MatMul_", QUANTISED);
    for (int i = 0; i < matrices.size(); i++) {
      String stored = matrices.get(i).name();
      int outputs = (int) matrices.get(i).shape()[1];
      weights.addAll(
          Quantiser.linear(
              stored.substring(0, stored.length() - QUANTISED.length()),
              trained.get(Encoder.matrix(i) + ".weight"),
              outputs));
    }
    trained.forEach(
        (name, values) -> {
          if (name.startsWith("encoder.")
              && (name.endsWith(".bias") || name.contains("LayerNorm"))) {
            weights.add(vector(name, values));
          }
        });
    float[] hidden = trained.get("head.hidden.weight");
    weights.add(
        Weight.of(
            "head.hidden.weight",
            new Shape(2L * Encoder.WIDTH, Encoder.WIDTH),
            transposed(hidden, Encoder.WIDTH)));
    weights.add(vector("head.hidden.bias", trained.get("head.hidden.bias")));
    weights.add(
        Weight.of(
            "head.output.weight",
            new Shape(Encoder.CLASSES, Encoder.WIDTH),
            trained.get("head.output.weight")));
    weights.add(vector("head.output.bias", trained.get("head.output.bias")));
    return weights;
  }

  /** The model as it will run: quantised, in its graph, by ONNX Runtime. */
  static EncoderToneModel model(
      Map<String, float[]> trained, OnnxTensors graph, double temperature) {
    Map<String, Weight> named = new LinkedHashMap<>();
    weights(trained, graph).forEach(weight -> named.put(weight.name(), weight));
    Properties facts = new Properties();
    facts.setProperty("name", "in training");
    facts.setProperty("temperature", Double.toString(temperature));
    facts.setProperty("certain_from", "1");
    return EncoderToneModel.of(named, facts);
  }

  private static Weight vector(String name, float[] values) {
    return Weight.of(name, new Shape(values.length), values);
  }

  private static float[] transposed(float[] values, int rows) {
    int columns = values.length / rows;
    float[] turned = new float[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * rows + row] = values[row * columns + column];
      }
    }
    return turned;
  }
}

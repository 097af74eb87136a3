package dev.parallax.training;

import dev.parallax.sentiment.encoder.EncoderToneModel;
import dev.parallax.sentiment.encoder.Shape;
import dev.parallax.sentiment.encoder.WeightFile.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Gives trained weights the names and the form that the graph that ships has them in. */
final class EncoderExport {
  private static final int WIDTH = Encoder.WIDTH;

  private final Map<String, float[]> trained;
  private final List<Weight> weights = new ArrayList<>();

  private EncoderExport(Map<String, float[]> trained) {
    this.trained = trained;
  }

  /**
   * The weights to put into the graph, and the head's.
   *
   * @param trained by the names of {@link Encoder#weights}
   */
  static List<Weight> weights(Map<String, float[]> trained) {
    EncoderExport export = new EncoderExport(trained);
    export.vector("embedding.type", Arrays.copyOf(trained.get(Encoder.TYPES), WIDTH));
    export.norm("embedding.norm", "norm");
    for (int i = 0; i < Bases.SHIPPED_LAYERS; i++) {
      export.layer("layer." + i + ".", i);
    }
    export.head();
    return export.weights;
  }

  private void layer(String name, int index) {
    String layer = "encoder.layer." + index + ".";
    linear(
        name + "attention",
        layer + "attention.self.query",
        layer + "attention.self.key",
        layer + "attention.self.value");
    linear(name + "attended", layer + "attention.output.dense");
    norm(name + "attended.norm", layer + "attention.output.LayerNorm");
    linear(name + "wide", layer + "intermediate.dense");
    linear(name + "narrow", layer + "output.dense");
    norm(name + "narrow.norm", layer + "output.LayerNorm");
  }

  private void head() {
    weights.add(
        Weight.of(
            "head.hidden.weight",
            new Shape(2L * WIDTH, WIDTH),
            transposed(trained.get("head.hidden.weight"), WIDTH)));
    vector("head.hidden.bias", trained.get("head.hidden.bias"));
    weights.add(
        Weight.of(
            "head.output.weight",
            new Shape(Encoder.CLASSES, WIDTH),
            trained.get("head.output.weight")));
    vector("head.output.bias", trained.get("head.output.bias"));
  }

  /** Several linear layers of one input become one, their outputs side by side. */
  private void linear(String name, String... layers) {
    float[] matrix = new float[0];
    float[] bias = new float[0];
    for (String layer : layers) {
      matrix = joined(matrix, trained.get(layer + ".weight"));
      bias = joined(bias, trained.get(layer + ".bias"));
    }
    weights.addAll(Quantiser.linear(name, matrix, bias.length));
    vector(name + ".bias", bias);
  }

  private void norm(String name, String layer) {
    vector(name + ".weight", trained.get(layer + ".weight"));
    vector(name + ".bias", trained.get(layer + ".bias"));
  }

  private void vector(String name, float[] values) {
    weights.add(Weight.of(name, new Shape(values.length), values));
  }

  /** The model as it will run: quantised, in its graph, by ONNX Runtime. */
  static EncoderToneModel model(Map<String, float[]> trained, double temperature) {
    Map<String, Weight> named = new LinkedHashMap<>();
    weights(trained).forEach(weight -> named.put(weight.name(), weight));
    Properties facts = new Properties();
    facts.setProperty("name", "in training");
    facts.setProperty("temperature", Double.toString(temperature));
    facts.setProperty("certain_from", "1");
    return EncoderToneModel.of(named, facts);
  }

  private static float[] joined(float[] a, float[] b) {
    float[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
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

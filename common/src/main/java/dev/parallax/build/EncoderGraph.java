package dev.parallax.build;

import static dev.parallax.build.OnnxGraph.FLOAT;
import static dev.parallax.build.OnnxGraph.FUSED;
import static dev.parallax.build.OnnxGraph.LONG;
import static dev.parallax.build.OnnxGraph.SIGNED_BYTE;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the graph of the accurate sentiment model: BERT's layers (Devlin et al. 2019) out of ONNX
 * Runtime's fused operators. Word and position vectors are those of bge-small-en-v1.5, the rest is
 * put in when the graph is loaded.
 */
public final class EncoderGraph {
  private static final int WIDTH = 384;
  private static final int INNER_WIDTH = 1536;
  private static final long HEADS = 12;
  private static final float EPSILON = 1e-12f;
  private static final String WORDS = "embeddings.word_embeddings.weight";
  private static final String POSITIONS = "embeddings.position_embeddings.weight";
  private static final List<String> PARTS = List.of("_quantized", "_scale", "_zero_point");

  private final OnnxGraph graph = new OnnxGraph();

  private EncoderGraph() {}

  /**
   * Writes the graph and puts the word pieces beside it.
   *
   * @param arguments the folder of the library's model, how many layers there are, where the
   *     results are written
   */
  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    int layers = Integer.parseInt(arguments[1]);
    Path to = Files.createDirectories(Path.of(arguments[2]));
    EncoderGraph encoder = new EncoderGraph();
    encoder.graph.input("ids", LONG, 1, -1);
    String states = encoder.embedded(weights(from.resolve("bge-small-en-v1.5-q.onnx")));
    for (int i = 0; i < layers; i++) {
      states =
          encoder.layer(states, "layer." + i + ".", i == layers - 1 ? "states" : "states." + i);
    }
    encoder.graph.output(states, FLOAT, 1, -1, WIDTH);
    encoder.graph.write(to.resolve("encoder.onnx"));
    Files.copy(
        from.resolve("bge-small-en-v1.5-q-tokenizer.json"),
        to.resolve("encoder-pieces.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Words, their places and the one type of all pieces, added up. */
  private String embedded(Map<String, byte[]> weights) {
    for (String vectors : List.of(WORDS, POSITIONS)) {
      PARTS.forEach(part -> graph.weight(weights.get(vectors + part)));
    }
    graph.node("", "Gather", "word_bytes", List.of(WORDS + "_quantized", "ids"));
    graph.node(
        "",
        "DequantizeLinear",
        "words",
        List.of("word_bytes", WORDS + "_scale", WORDS + "_zero_point"));
    graph.node("", "Shape", List.of("count"), List.of("ids"), OnnxGraph.attribute("start", 1));
    graph.node(
        "",
        "Slice",
        "position_bytes",
        List.of(POSITIONS + "_quantized", graph.longs("first", 0), "count"));
    graph.node(
        "",
        "DequantizeLinear",
        "positions",
        List.of("position_bytes", POSITIONS + "_scale", POSITIONS + "_zero_point"));
    String type = graph.initializer("embedding.type", FLOAT, WIDTH);
    return normed("embedding.", "embedded", "words", "positions", type);
  }

  private String layer(String states, String name, String output) {
    List<String> bytes = List.of(name + "bytes", name + "scale", name + "zero");
    graph.node("", "DynamicQuantizeLinear", bytes, List.of(states), new OnnxGraph.Message());
    Linear attention = new Linear(name + "attention.", WIDTH, 3 * WIDTH);
    graph.node(
        FUSED,
        "QAttention",
        List.of(name + "context"),
        List.of(
            bytes.get(0),
            attention.weight,
            attention.bias,
            bytes.get(1),
            attention.scale,
            "",
            bytes.get(2)),
        OnnxGraph.attribute("num_heads", HEADS));
    String attended = linear(name + "context", new Linear(name + "attended.", WIDTH, WIDTH));
    String middle = normed(name + "attended.", name + "middle", attended, states, "");
    String wide = linear(middle, new Linear(name + "wide.", WIDTH, INNER_WIDTH));
    graph.node(FUSED, "FastGelu", name + "active", List.of(wide));
    String narrow = linear(name + "active", new Linear(name + "narrow.", INNER_WIDTH, WIDTH));
    return normed(name + "narrow.", output, narrow, middle, "");
  }

  private String linear(String input, Linear by) {
    return graph.node(
        FUSED,
        "DynamicQuantizeMatMul",
        by.name + "output",
        List.of(input, by.weight, by.scale, "", by.bias));
  }

  /** The sum of two, normalised. */
  private String normed(String name, String output, String a, String b, String bias) {
    String weight = graph.initializer(name + "norm.weight", FLOAT, WIDTH);
    String shift = graph.initializer(name + "norm.bias", FLOAT, WIDTH);
    return graph.node(
        FUSED,
        "SkipLayerNormalization",
        List.of(output),
        bias.isEmpty() ? List.of(a, b, weight, shift) : List.of(a, b, weight, shift, bias),
        OnnxGraph.attribute("epsilon", EPSILON));
  }

  /** A matrix of bytes with a scale for each output, and what is added. */
  private final class Linear {
    private final String name;
    private final String weight;
    private final String scale;
    private final String bias;

    Linear(String name, int inputs, int outputs) {
      this.name = name;
      this.weight = graph.initializer(name + "weight", SIGNED_BYTE, inputs, outputs);
      this.scale = graph.initializer(name + "scale", FLOAT, outputs);
      this.bias = graph.initializer(name + "bias", FLOAT, outputs);
    }
  }

  /** The weights in an ONNX file as they stand there, by name. */
  private static Map<String, byte[]> weights(Path file) throws IOException {
    Map<String, byte[]> weights = new HashMap<>();
    for (byte[] graph : fields(Files.readAllBytes(file), 7)) {
      for (byte[] tensor : fields(graph, 5)) {
        for (byte[] name : fields(tensor, 8)) {
          weights.put(new String(name, StandardCharsets.UTF_8), tensor);
        }
      }
    }
    return weights;
  }

  private static List<byte[]> fields(byte[] message, int number) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(message);
    List<byte[]> fields = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == number
          && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
        fields.add(in.readByteArray());
      } else {
        in.skipField(tag);
      }
    }
    return fields;
  }
}

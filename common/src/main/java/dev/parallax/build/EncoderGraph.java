package dev.parallax.build;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts the upper layers off an encoder's ONNX graph: what is not needed for the states of the last
 * layer that stays goes, with its weights.
 */
public final class EncoderGraph {
  private static final int MODEL_GRAPH = 7; // field numbers of ONNX's messages
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_VALUE_INFO = 13;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_OPERATOR = 4;
  private static final int TENSOR_NAME = 8;
  private static final String STATES = "last_hidden_state";

  private EncoderGraph() {}

  /**
   * Cuts a graph and puts the word pieces beside it.
   *
   * @param arguments the folder of the model, how many layers stay, where the results are written
   */
  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    int last = Integer.parseInt(arguments[1]) - 1;
    Path to = Files.createDirectories(Path.of(arguments[2]));
    byte[] model = Files.readAllBytes(from.resolve("bge-small-en-v1.5-q.onnx"));
    String states = "/encoder/layer." + last + "/output/LayerNorm/Add_1_output_0";
    Files.write(to.resolve("encoder.onnx"), cutModel(model, states));
    Files.copy(
        from.resolve("bge-small-en-v1.5-q-tokenizer.json"),
        to.resolve("encoder-pieces.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] cutModel(byte[] model, String states) throws IOException {
    List<Field> fields = Field.of(model);
    List<Field> kept = new ArrayList<>();
    for (Field field : fields) {
      kept.add(field.number == MODEL_GRAPH ? field.with(cutGraph(field.bytes, states)) : field);
    }
    return Field.write(kept);
  }

  private static byte[] cutGraph(byte[] graph, String states) throws IOException {
    List<Field> fields = Field.of(graph);
    Map<String, List<String>> inputsByOutput = new HashMap<>();
    for (Field field : fields) {
      if (field.number == GRAPH_NODE) {
        List<Field> node = Field.of(field.bytes);
        List<String> inputs = Field.texts(node, NODE_INPUT);
        Field.texts(node, NODE_OUTPUT).forEach(output -> inputsByOutput.put(output, inputs));
      }
    }
    if (!inputsByOutput.containsKey(states)) {
      throw new IllegalArgumentException("No node gives " + states);
    }
    Set<String> needed = needed(states, inputsByOutput);
    List<Field> kept = new ArrayList<>();
    for (Field field : fields) {
      if (field.number == GRAPH_NODE) {
        List<String> outputs = Field.texts(Field.of(field.bytes), NODE_OUTPUT);
        if (outputs.stream().anyMatch(needed::contains)) {
          kept.add(field);
        }
      } else if (field.number == GRAPH_INITIALIZER) {
        if (needed.contains(Field.texts(Field.of(field.bytes), TENSOR_NAME).get(0))) {
          kept.add(field);
        }
      } else if (field.number != GRAPH_VALUE_INFO) {
        kept.add(field);
      }
    }
    kept.add(0, named(states));
    return Field.write(inOrder(kept));
  }

  private static Set<String> needed(String states, Map<String, List<String>> inputsByOutput) {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(states));
    while (!open.isEmpty()) {
      String value = open.pop();
      if (needed.add(value)) {
        open.addAll(inputsByOutput.getOrDefault(value, List.of()));
      }
    }
    return needed;
  }

  /** A node that gives the states under the name of the graph's output. */
  private static Field named(String states) throws IOException {
    return new Field(
        GRAPH_NODE,
        WireFormat.WIRETYPE_LENGTH_DELIMITED,
        0,
        Field.write(
            List.of(
                Field.text(NODE_INPUT, states),
                Field.text(NODE_OUTPUT, STATES),
                Field.text(NODE_OPERATOR, "Identity"))));
  }

  /** Nodes must come after those they read: the one put first goes to the nodes' end. */
  private static List<Field> inOrder(List<Field> fields) {
    List<Field> ordered = new ArrayList<>(fields.subList(1, fields.size()));
    int last = 0;
    for (int i = 0; i < ordered.size(); i++) {
      last = ordered.get(i).number == GRAPH_NODE ? i + 1 : last;
    }
    ordered.add(last, fields.get(0));
    return ordered;
  }

  /** A field of a message as it stands in the file. */
  private static final class Field {
    private final int number;
    private final int wireType;
    private final long value; // of a number
    private final byte[] bytes; // of anything longer

    private Field(int number, int wireType, long value, byte[] bytes) {
      this.number = number;
      this.wireType = wireType;
      this.value = value;
      this.bytes = bytes;
    }

    static Field text(int number, String text) {
      return new Field(
          number, WireFormat.WIRETYPE_LENGTH_DELIMITED, 0, text.getBytes(StandardCharsets.UTF_8));
    }

    Field with(byte[] others) {
      return new Field(number, wireType, value, others);
    }

    static List<Field> of(byte[] message) throws IOException {
      CodedInputStream in = CodedInputStream.newInstance(message);
      List<Field> fields = new ArrayList<>();
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int number = WireFormat.getTagFieldNumber(tag);
        int type = WireFormat.getTagWireType(tag);
        switch (type) {
          case WireFormat.WIRETYPE_VARINT ->
              fields.add(new Field(number, type, in.readRawVarint64(), new byte[0]));
          case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
              fields.add(new Field(number, type, 0, in.readByteArray()));
          default -> throw new IOException("A field of wire type " + type);
        }
      }
      return fields;
    }

    static byte[] write(List<Field> fields) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      for (Field field : fields) {
        if (field.wireType == WireFormat.WIRETYPE_VARINT) {
          out.writeUInt64(field.number, field.value);
        } else {
          out.writeByteArray(field.number, field.bytes);
        }
      }
      out.flush();
      return bytes.toByteArray();
    }

    static List<String> texts(List<Field> fields, int number) {
      return fields.stream()
          .filter(field -> field.number == number)
          .map(field -> new String(field.bytes, StandardCharsets.UTF_8))
          .toList();
    }
  }
}

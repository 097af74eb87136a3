package dev.parallax.build;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** An ONNX graph in the making: fields of onnx.proto, written as they are told. */
final class OnnxGraph {
  /** The operators of ONNX Runtime's own domain: several of ONNX's in one. */
  static final String FUSED = "com.microsoft";

  static final int FLOAT = 1;
  static final int SIGNED_BYTE = 3;
  static final int LONG = 7;

  private static final int IR_VERSION = 8;
  private static final int OPERATORS = 17;

  private final Message graph = new Message();

  /** A tensor given from outside or to outside; a negative length is any. */
  void input(String name, int type, long... lengths) {
    graph.message(11, value(name, type, lengths));
  }

  void output(String name, int type, long... lengths) {
    graph.message(12, value(name, type, lengths));
  }

  /** A weight as another graph's file has it. */
  void weight(byte[] tensor) {
    graph.bytes(5, tensor);
  }

  /** A weight of numbers. */
  String longs(String name, long... values) {
    Message tensor = new Message().number(1, values.length).number(2, LONG).text(8, name);
    Arrays.stream(values).forEach(value -> tensor.number(7, value));
    graph.message(5, tensor);
    return name;
  }

  /** A weight whose numbers are put in when the graph is loaded. */
  String initializer(String name, int type, int... lengths) {
    Message tensor = new Message();
    int size = type == FLOAT ? Float.BYTES : 1;
    for (int length : lengths) {
      tensor.number(1, length);
      size *= length;
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, new byte[size]));
    return name;
  }

  /** An operator with one output; an input left out is an empty name. */
  String node(String domain, String operator, String output, List<String> inputs) {
    return node(domain, operator, List.of(output), inputs, new Message());
  }

  /** An operator that has attributes. */
  String node(
      String domain,
      String operator,
      List<String> outputs,
      List<String> inputs,
      Message attributes) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    outputs.forEach(output -> node.text(2, output));
    graph.message(
        1, node.text(3, outputs.get(0)).text(4, operator).all(attributes).text(7, domain));
    return outputs.get(0);
  }

  static Message attribute(String name, long value) {
    return new Message().message(5, new Message().text(1, name).number(3, value).number(20, 2));
  }

  static Message attribute(String name, float value) {
    return new Message().message(5, new Message().text(1, name).real(2, value).number(20, 1));
  }

  /** Writes the whole as a model. */
  void write(Path file) throws IOException {
    graph.text(2, "encoder");
    Message model = new Message().number(1, IR_VERSION).message(7, graph);
    model.message(8, new Message().text(1, "").number(2, OPERATORS));
    model.message(8, new Message().text(1, FUSED).number(2, 1));
    Files.write(file, model.written());
  }

  private static Message value(String name, int type, long... lengths) {
    Message shape = new Message();
    for (long length : lengths) {
      shape.message(
          1, length < 0 ? new Message().text(2, "pieces") : new Message().number(1, length));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A protocol buffer's message in the making. */
  static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
      return field(out -> out.writeInt64(field, value));
    }

    Message real(int field, float value) {
      return field(out -> out.writeFloat(field, value));
    }

    Message text(int field, String value) {
      return field(out -> out.writeString(field, value));
    }

    Message bytes(int field, byte[] value) {
      return field(out -> out.writeByteArray(field, value));
    }

    Message message(int field, Message value) {
      return bytes(field, value.written());
    }

    Message all(Message other) {
      bytes.writeBytes(other.written());
      return this;
    }

    byte[] written() {
      return bytes.toByteArray();
    }

    private Message field(Writing writing) {
      try {
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        writing.to(out);
        out.flush();
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory does not fail
      }
    }

    private interface Writing {
      void to(CodedOutputStream out) throws IOException;
    }
  }
}

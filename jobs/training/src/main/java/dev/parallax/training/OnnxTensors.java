package dev.parallax.training;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weights in an ONNX file, by name, in the file's order. */
final class OnnxTensors {
  private static final int GRAPH = 7; // field of ModelProto
  private static final int INITIALIZER = 5; // field of GraphProto
  private static final int FLOAT = 1;
  private static final int UNSIGNED_BYTE = 2;
  private static final int SIGNED_BYTE = 3;

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private OnnxTensors() {}

  /** A weight: its shape and its values, as floats whatever they are stored as. */
  static final class Tensor {
    private final String name;
    private final long[] shape;
    private final float[] values;

    private Tensor(String name, long[] shape, float[] values) {
      this.name = name;
      this.shape = shape;
      this.values = values;
    }

    String name() {
      return name;
    }

    long[] shape() {
      return shape;
    }

    float[] values() {
      return values;
    }
  }

  static OnnxTensors read(byte[] file) throws IOException {
    OnnxTensors read = new OnnxTensors();
    CodedInputStream model = CodedInputStream.newInstance(file);
    each(
        model,
        (field, in) -> {
          if (field == GRAPH) {
            each(
                in,
                (inner, graph) -> {
                  if (inner == INITIALIZER) {
                    read.add(graph);
                    return true;
                  }
                  return false;
                });
            return true;
          }
          return false;
        });
    return read;
  }

  Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("No weight " + name + " in the ONNX file");
    }
    return tensor;
  }

  /** Matrices whose names begin and end so, in the file's order: query, key, value, and so on. */
  List<Tensor> matrices(String prefix, String suffix) {
    return tensors.values().stream()
        .filter(t -> t.name().startsWith(prefix) && t.name().endsWith(suffix))
        .filter(t -> t.shape().length == 2)
        .toList();
  }

  boolean has(String name) {
    return tensors.containsKey(name);
  }

  private void add(CodedInputStream in) throws IOException {
    List<Long> dims = new ArrayList<>();
    String[] name = {""};
    int[] type = {0};
    byte[][] raw = {null};
    List<Float> floats = new ArrayList<>();
    List<Integer> ints = new ArrayList<>();
    each(
        in,
        (field, tensor) -> {
          switch (field) {
            case 1 -> longs(tensor, dims);
            case 2 -> type[0] = tensor.readInt32();
            case 4 -> floats(tensor, floats);
            case 5 -> {
              List<Long> read = new ArrayList<>();
              longs(tensor, read);
              read.forEach(value -> ints.add(value.intValue()));
            }
            case 8 -> name[0] = tensor.readString();
            case 9 -> raw[0] = tensor.readByteArray();
            default -> {
              return false;
            }
          }
          return true;
        });
    float[] values = values(type[0], raw[0], floats, ints);
    if (values != null) {
      tensors.put(
          name[0], new Tensor(name[0], dims.stream().mapToLong(Long::longValue).toArray(), values));
    }
  }

  private static float[] values(int type, byte[] raw, List<Float> floats, List<Integer> ints) {
    if (type == FLOAT) {
      if (raw == null) {
        float[] values = new float[floats.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = floats.get(i);
        }
        return values;
      }
      float[] values = new float[raw.length / Float.BYTES];
      ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      return values;
    }
    if (type == UNSIGNED_BYTE || type == SIGNED_BYTE) {
      int size = raw == null ? ints.size() : raw.length;
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        int value = raw == null ? ints.get(i) : raw[i];
        values[i] = type == UNSIGNED_BYTE ? value & 0xFF : (byte) value;
      }
      return values;
    }
    return null; // positions and such: not weights
  }

  private static void longs(CodedInputStream in, List<Long> values) throws IOException {
    if (WireFormat.getTagWireType(in.getLastTag()) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      int limit = in.pushLimit(in.readRawVarint32());
      while (in.getBytesUntilLimit() > 0) {
        values.add(in.readInt64());
      }
      in.popLimit(limit);
    } else {
      values.add(in.readInt64());
    }
  }

  private static void floats(CodedInputStream in, List<Float> values) throws IOException {
    if (WireFormat.getTagWireType(in.getLastTag()) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      int limit = in.pushLimit(in.readRawVarint32());
      while (in.getBytesUntilLimit() > 0) {
        values.add(in.readFloat());
      }
      in.popLimit(limit);
    } else {
      values.add(in.readFloat());
    }
  }

  private interface Field {
    /** Reads a field's value; false if it is of no interest. */
    boolean read(int number, CodedInputStream in) throws IOException;
  }

  /** Reads the fields of a message: of the whole input, or of a nested message's length. */
  private static void each(CodedInputStream in, Field field) throws IOException {
    boolean isNested = in.getTotalBytesRead() > 0;
    int limit = isNested ? in.pushLimit(in.readRawVarint32()) : 0;
    while (true) {
      int tag = in.readTag();
      if (tag == 0) {
        break;
      }
      if (!field.read(WireFormat.getTagFieldNumber(tag), in)) {
        in.skipField(tag);
      }
    }
    if (isNested) {
      in.popLimit(limit);
    }
  }
}

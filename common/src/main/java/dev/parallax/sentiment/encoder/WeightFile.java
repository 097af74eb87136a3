package dev.parallax.sentiment.encoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Named weights in one compressed file. */
public final class WeightFile {
  private static final int MAGIC = 0x50_57_54_31; // "PWT1"
  private static final int CHUNK = 1 << 16;

  private WeightFile() {}

  /** How a weight's numbers are stored. */
  public enum Type {
    FLOAT('f', Float.BYTES),
    SIGNED_BYTE('s', 1);

    private final char code;
    private final int bytes;

    Type(char code, int bytes) {
      this.code = code;
      this.bytes = bytes;
    }

    private static Type of(int code) throws IOException {
      for (Type type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new IOException("Not a type of weight: " + code);
    }
  }

  /**
   * A weight.
   *
   * @param shape lengths of its dimensions; none for a single number
   * @param values little-endian and direct, from position 0 to the limit
   */
  public record Weight(String name, Type type, Shape shape, ByteBuffer values) {
    public Weight {
      if (values.limit() != shape.size() * type.bytes) {
        throw new IllegalArgumentException(name + " has " + values.limit() + " bytes");
      }
    }

    /** A weight of floats. */
    public static Weight of(String name, Shape shape, float[] values) {
      ByteBuffer bytes = direct(values.length * Float.BYTES);
      bytes.asFloatBuffer().put(values);
      return new Weight(name, Type.FLOAT, shape, bytes);
    }

    /** A weight of bytes. */
    public static Weight of(String name, Type type, Shape shape, byte[] values) {
      ByteBuffer bytes = direct(values.length);
      bytes.put(values).flip();
      return new Weight(name, type, shape, bytes);
    }

    /** The numbers of a weight of floats. */
    public float[] floats() {
      if (type != Type.FLOAT) {
        throw new IllegalStateException(name + " is not stored as floats");
      }
      float[] floats = new float[(int) shape.size()];
      values.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
      return floats;
    }
  }

  /** Writes them in their order: the same weights give the same bytes. */
  public static void write(Collection<Weight> weights, OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to, CHUNK), CHUNK))) {
      out.writeInt(MAGIC);
      out.writeInt(weights.size());
      for (Weight weight : weights) {
        out.writeUTF(weight.name());
        out.writeByte(weight.type().code);
        out.writeByte(weight.shape().dimensions());
        for (int i = 0; i < weight.shape().dimensions(); i++) {
          out.writeInt((int) weight.shape().length(i));
        }
        byte[] bytes = new byte[weight.values().limit()];
        weight.values().duplicate().get(0, bytes);
        out.write(bytes);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is not such a file, or ends too early
   */
  public static Map<String, Weight> read(InputStream from) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, CHUNK), CHUNK))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("Not a file of weights");
      }
      int count = in.readInt();
      Map<String, Weight> weights = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        Type type = Type.of(in.readByte());
        long[] lengths = new long[in.readByte()];
        for (int d = 0; d < lengths.length; d++) {
          lengths[d] = in.readInt();
        }
        Shape shape = new Shape(lengths);
        byte[] bytes = new byte[Math.toIntExact(shape.size() * type.bytes)];
        in.readFully(bytes);
        ByteBuffer values = direct(bytes.length);
        values.put(bytes).flip();
        weights.put(name, new Weight(name, type, shape, values));
      }
      return weights;
    }
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

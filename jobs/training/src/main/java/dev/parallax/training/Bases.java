package dev.parallax.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The encoders that training starts from, as ONNX files on the class path. */
final class Bases {
  /** all-MiniLM-L6-v2 in full precision: 6 layers (Apache-2.0). */
  static final String MINILM = "/all-minilm-l6-v2.onnx";

  /** bge-small-en-v1.5 in full precision: 12 layers (MIT). */
  static final String BGE = "/bge-small-en-v1.5.onnx";

  /** The graph that ships, whose word vectors are kept. */
  static final String SHIPPED = "/dev/parallax/sentiment/encoder/encoder.onnx";

  /** How many of bge-small-en-v1.5's layers it has. */
  static final int SHIPPED_LAYERS = 7;

  private Bases() {}

  static OnnxTensors read(String resource) {
    try (InputStream in = Bases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No " + resource + " on the class path");
      }
      return OnnxTensors.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}

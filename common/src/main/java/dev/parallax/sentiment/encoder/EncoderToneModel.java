package dev.parallax.sentiment.encoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The {@code accurate} model: a small transformer encoder, trained to read the tone toward a
 * target, run by ONNX Runtime in this process. It has the form of the lower seven layers of
 * bge-small-en-v1.5, and its word vectors; the weights of its layers are our own.
 *
 * <p>The encoder reads a text without knowing the target, so it reads it once for all its targets.
 * Texts are read one by one: the runtime scales its bytes by all that it is given at once, so a
 * batch would let one text change another's numbers.
 */
public final class EncoderToneModel implements ToneModel {
  private static final String GRAPH = "encoder.onnx";
  private static final String PIECES = "encoder-pieces.json";
  private static final String WEIGHTS = "accurate-weights.gz";
  private static final String HEAD = "head.";
  private static final String FACTS = "accurate.properties";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<OnnxTensor> replaced = new ArrayList<>(); // the session reads their memory
  private final WordPiece wordPiece;
  private final ToneHead head;
  private final String name;
  private final double temperature;
  private final double certainFrom;

  private EncoderToneModel(Map<String, WeightFile.Weight> weights, Properties facts)
      throws OrtException {
    name = facts.getProperty("name");
    temperature = Double.parseDouble(facts.getProperty("temperature"));
    certainFrom = Double.parseDouble(facts.getProperty("certain_from"));
    wordPiece = wordPiece();
    head = new ToneHead(weights);
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1); // Spark's tasks are the threads
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false); // lengths differ
      for (WeightFile.Weight weight : weights.values()) {
        if (!weight.name().startsWith(HEAD)) {
          OnnxTensor tensor = tensor(weight);
          replaced.add(tensor);
          options.addInitializer(weight.name(), tensor);
        }
      }
      session = environment.createSession(resource(GRAPH), options);
    }
  }

  /** The model that ships, loaded once per JVM. */
  public static EncoderToneModel shared() {
    return Shared.MODEL;
  }

  /** A model of these weights, over the graph that ships. */
  public static EncoderToneModel of(Map<String, WeightFile.Weight> weights, Properties facts) {
    try {
      return new EncoderToneModel(weights, facts);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot load the model: " + e.getMessage(), e);
    }
  }

  /** The word pieces that the encoder reads. */
  public static WordPiece wordPiece() {
    try {
      JsonNode vocabulary =
          new ObjectMapper().readTree(resource(PIECES)).required("model").required("vocab");
      Map<String, Integer> ids = new HashMap<>();
      vocabulary.properties().forEach(entry -> ids.put(entry.getKey(), entry.getValue().asInt()));
      return new WordPiece(ids);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + PIECES, e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double certainFrom() {
    return certainFrom;
  }

  /** Targets of one text that follow one another share its reading. */
  @Override
  public List<Tone> read(List<ToneTarget> targets) {
    List<Tone> tones = new ArrayList<>(targets.size());
    for (int begin = 0; begin < targets.size(); ) {
      String text = targets.get(begin).text();
      int end = begin + 1;
      while (end < targets.size() && targets.get(end).text().equals(text)) {
        end++;
      }
      List<WordPiece.Piece> pieces = wordPiece.cut(text);
      readText(
          targets.subList(begin, end).stream()
              .map(target -> EncoderInput.of(target, pieces, wordPiece))
              .toList(),
          tones);
      begin = end;
    }
    return tones;
  }

  /** Adds the tone of each; a text too long to be read whole is read anew around each target. */
  private void readText(List<EncoderInput> inputs, List<Tone> tones) {
    for (int begin = 0; begin < inputs.size(); ) {
      EncoderInput first = inputs.get(begin);
      long[] ids = new long[first.size()];
      first.writeIds(ids, 0);
      long[] shape = {1, ids.length};
      try (OnnxTensor tensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
          OrtSession.Result result = session.run(Map.of("ids", tensor))) {
        FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
        int at = begin;
        for (; at < inputs.size() && inputs.get(at).isOfSameText(first); at++) {
          float[] marks = new float[ids.length];
          inputs.get(at).writeMarks(marks, 0);
          tones.add(head.read(states, marks, temperature));
        }
        begin = at;
      } catch (OrtException e) {
        throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
      }
    }
  }

  private OnnxTensor tensor(WeightFile.Weight weight) throws OrtException {
    OnnxJavaType type =
        switch (weight.type()) {
          case FLOAT -> OnnxJavaType.FLOAT;
          case SIGNED_BYTE -> OnnxJavaType.INT8;
        };
    return OnnxTensor.createTensor(
        environment, weight.values().duplicate(), weight.shape().toArray(), type);
  }

  private static byte[] resource(String file) {
    try (InputStream in = EncoderToneModel.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + EncoderToneModel.class);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static final class Shared {
    static final EncoderToneModel MODEL = load();

    private static EncoderToneModel load() {
      try {
        Properties facts = new Properties();
        facts.load(new ByteArrayInputStream(resource(FACTS)));
        return of(WeightFile.read(new ByteArrayInputStream(resource(WEIGHTS))), facts);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + WEIGHTS, e);
      }
    }
  }
}

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
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The {@code accurate} model: a small transformer encoder, trained to read the tone toward marked
 * words, run by ONNX Runtime in this process. Its graph and word vectors are those of the lower
 * seven layers of bge-small-en-v1.5, the weights of its layers our own.
 *
 * <p>Targets are read one by one: the runtime scales its bytes by all that it is given at once, so
 * a batch would let one target change another's numbers.
 */
public final class EncoderToneModel implements ToneModel {
  private static final String GRAPH = "encoder.onnx";
  private static final String PIECES = "encoder-pieces.json";
  private static final String WEIGHTS = "accurate-weights.gz";
  private static final String FACTS = "accurate.properties";
  private static final String HEAD = "head.";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<OnnxTensor> replaced; // the session reads their memory
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
    replaced = new ArrayList<>();
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

  @Override
  public List<Tone> read(List<ToneTarget> targets) {
    return targets.stream().map(this::read).toList();
  }

  private Tone read(ToneTarget target) {
    EncoderInput input = EncoderInput.of(target, wordPiece);
    int size = input.size();
    long[] shape = {1, size};
    long[] ids = new long[size];
    long[] types = new long[size];
    long[] mask = new long[size];
    input.writeIds(ids, 0);
    input.writeTypes(types, 0);
    Arrays.fill(mask, 1);
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "token_type_ids", typeTensor,
                    "attention_mask", maskTensor))) {
      return head.read(((OnnxTensor) result.get(0)).getFloatBuffer(), types, temperature);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(WeightFile.Weight weight) throws OrtException {
    OnnxJavaType type =
        switch (weight.type()) {
          case FLOAT -> OnnxJavaType.FLOAT;
          case SIGNED_BYTE -> OnnxJavaType.INT8;
          case UNSIGNED_BYTE -> OnnxJavaType.UINT8;
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

package dev.parallax.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** BERT's encoder (Devlin et al. 2019) with a head that reads the tone toward marked pieces. */
final class Encoder {
  static final int WIDTH = 384;
  static final int CLASSES = 3;
  static final String TYPES = "types";
  private static final int HEADS = 12;
  private static final float EPSILON = 1e-12f;
  private static final float MASKED = -1e4f;
  private static final List<String> MATRICES =
      List.of(
          "attention.self.query",
          "attention.self.key",
          "attention.self.value",
          "attention.output.dense",
          "intermediate.dense",
          "output.dense");

  /** Trained weights, by name; linear ones as outputs x inputs. */
  final Map<String, NDArray> weights = new LinkedHashMap<>();

  private final NDArray words; // frozen
  private final NDArray positions; // frozen
  private final int layers;
  private final boolean isMarked;
  private final float dropout;
  private final float headDropout;

  /**
   * @param base whose layers it starts from
   * @param vectors whose word and position vectors it keeps, quantised or not
   * @param layers how many of the base's layers it has, from below
   * @param isMarked whether the layers know the target, by the second token type; otherwise the
   *     head alone does
   */
  Encoder(
      NDManager manager,
      OnnxTensors base,
      OnnxTensors vectors,
      int layers,
      boolean isMarked,
      Recipe recipe,
      long seed) {
    this.layers = layers;
    this.isMarked = isMarked;
    this.dropout = recipe.dropout();
    this.headDropout = recipe.headDropout();
    this.words = dequantised(manager, vectors, "embeddings.word_embeddings.weight");
    this.positions = dequantised(manager, vectors, "embeddings.position_embeddings.weight");
    weights.put(TYPES, array(manager, base, "embeddings.token_type_embeddings.weight"));
    weights.put("norm.weight", array(manager, base, "embeddings.LayerNorm.weight"));
    weights.put("norm.bias", array(manager, base, "embeddings.LayerNorm.bias"));
    List<OnnxTensors.Tensor> matrices = base.matrices("onnx::MatMul_", "");
    for (int layer = 0; layer < layers; layer++) {
      String prefix = "encoder.layer." + layer + ".";
      for (int i = 0; i < MATRICES.size(); i++) {
        OnnxTensors.Tensor matrix = matrices.get(layer * MATRICES.size() + i);
        NDArray asStored = manager.create(matrix.values(), new Shape(matrix.shape()));
        String name = prefix + MATRICES.get(i);
        weights.put(name + ".weight", asStored.transpose().duplicate());
        asStored.close();
        weights.put(name + ".bias", array(manager, base, name + ".bias"));
      }
      for (String norm : List.of("attention.output.LayerNorm", "output.LayerNorm")) {
        for (String part : List.of(".weight", ".bias")) {
          weights.put(prefix + norm + part, array(manager, base, prefix + norm + part));
        }
      }
    }
    Random random = new Random(seed);
    weights.put("head.hidden.weight", uniform(manager, random, WIDTH, 2 * WIDTH));
    weights.put("head.hidden.bias", manager.zeros(new Shape(WIDTH)));
    weights.put("head.output.weight", uniform(manager, random, CLASSES, WIDTH));
    weights.put("head.output.bias", manager.zeros(new Shape(CLASSES)));
    weights.values().forEach(weight -> weight.setRequiresGradient(true));
  }

  /** Values before the softmax, targets x classes. */
  NDArray logits(Batch batch, boolean isTraining) {
    NDArray states = states(batch, isTraining);
    NDArray all = mean(states, batch.mask());
    NDArray target = mean(states, batch.marks());
    NDArray pooled = all.concat(target, 1);
    NDArray hidden = linear(dropped(pooled, isTraining ? headDropout : 0), "head.hidden").tanh();
    return linear(dropped(hidden, isTraining ? headDropout : 0), "head.output");
  }

  private NDArray states(Batch batch, boolean isTraining) {
    NDArray positionIds = batch.ids().getManager().arange(0, (int) batch.length(), 1);
    NDArray x =
        lookup(batch.ids(), words)
            .add(types(batch))
            .add(
                lookup(positionIds.toType(batch.ids().getDataType(), false), positions)
                    .expandDims(0));
    x = dropped(norm(x, "norm"), isTraining ? dropout : 0);
    NDArray masked = batch.mask().sub(1).mul(-MASKED).reshape(batch.size(), 1, 1, batch.length());
    for (int layer = 0; layer < layers; layer++) {
      String prefix = "encoder.layer." + layer + ".";
      NDArray q = heads(linear(x, prefix + MATRICES.get(0)), batch);
      NDArray k = heads(linear(x, prefix + MATRICES.get(1)), batch);
      NDArray v = heads(linear(x, prefix + MATRICES.get(2)), batch);
      NDArray scores =
          q.matMul(k.transpose(0, 1, 3, 2))
              .mul((float) (1 / Math.sqrt(WIDTH / (double) HEADS)))
              .add(masked);
      NDArray context =
          dropped(scores.softmax(-1), isTraining ? dropout : 0)
              .matMul(v)
              .transpose(0, 2, 1, 3)
              .reshape(batch.size(), batch.length(), WIDTH);
      NDArray attended =
          dropped(linear(context, prefix + MATRICES.get(3)), isTraining ? dropout : 0);
      x = norm(x.add(attended), prefix + "attention.output.LayerNorm");
      NDArray wide = Activation.gelu(linear(x, prefix + MATRICES.get(4)));
      NDArray narrow = dropped(linear(wide, prefix + MATRICES.get(5)), isTraining ? dropout : 0);
      x = norm(x.add(narrow), prefix + "output.LayerNorm");
    }
    return x;
  }

  private NDArray types(Batch batch) {
    NDArray types = weights.get(TYPES);
    return isMarked
        ? lookup(batch.marks().toType(batch.ids().getDataType(), false), types)
        : types.get(0);
  }

  private static NDArray heads(NDArray states, Batch batch) {
    return states.reshape(batch.size(), batch.length(), HEADS, WIDTH / HEADS).transpose(0, 2, 1, 3);
  }

  private static NDArray mean(NDArray states, NDArray share) {
    NDArray column = share.expandDims(2);
    return states.mul(column).sum(new int[] {1}).div(column.sum(new int[] {1}));
  }

  private NDArray linear(NDArray input, String name) {
    return Linear.linear(input, weights.get(name + ".weight"), weights.get(name + ".bias"))
        .singletonOrThrow();
  }

  private NDArray norm(NDArray input, String name) {
    return LayerNorm.layerNorm(
            input,
            new Shape(WIDTH),
            weights.get(name + ".weight"),
            weights.get(name + ".bias"),
            EPSILON)
        .singletonOrThrow();
  }

  private static NDArray dropped(NDArray input, float rate) {
    return rate == 0 ? input : Dropout.dropout(input, rate, true).singletonOrThrow();
  }

  private static NDArray lookup(NDArray ids, NDArray vectors) {
    return Embedding.embedding(ids, vectors, SparseFormat.DENSE).singletonOrThrow();
  }

  private static NDArray array(NDManager manager, OnnxTensors tensors, String name) {
    OnnxTensors.Tensor tensor = tensors.get(name);
    return manager.create(tensor.values(), new Shape(tensor.shape()));
  }

  private static NDArray dequantised(NDManager manager, OnnxTensors tensors, String name) {
    if (tensors.has(name)) {
      return array(manager, tensors, name);
    }
    OnnxTensors.Tensor quantised = tensors.get(name + "_quantized");
    float scale = tensors.get(name + "_scale").values()[0];
    float zero = tensors.get(name + "_zero_point").values()[0];
    float[] values = new float[quantised.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (quantised.values()[i] - zero) * scale;
    }
    return manager.create(values, new Shape(quantised.shape()));
  }

  /** As PyTorch starts a linear layer: uniform within one over the root of its inputs. */
  private static NDArray uniform(NDManager manager, Random random, int outputs, int inputs) {
    float bound = (float) (1 / Math.sqrt(inputs));
    float[] values = new float[outputs * inputs];
    for (int i = 0; i < values.length; i++) {
      values[i] = (2 * random.nextFloat() - 1) * bound;
    }
    return manager.create(values, new Shape(outputs, inputs));
  }
}

package dev.parallax.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.encoder.EncoderInput;
import java.util.Arrays;
import java.util.List;

/**
 * Targets read together, padded to the longest.
 *
 * @param ids targets x pieces
 * @param marks 1 at the target's pieces
 * @param mask 1 at pieces, 0 at padding
 * @param labels targets x classes: what is to be learned
 */
record Batch(NDArray ids, NDArray marks, NDArray mask, NDArray labels) {
  static Batch of(NDManager manager, List<Example> examples) {
    int size = examples.size();
    int length = examples.stream().mapToInt(e -> e.input().size()).max().orElseThrow();
    long[] ids = new long[size * length];
    float[] marks = new float[size * length];
    float[] mask = new float[size * length];
    float[] labels = new float[size * Encoder.CLASSES];
    for (int row = 0; row < size; row++) {
      EncoderInput input = examples.get(row).input();
      input.writeIds(ids, row * length);
      input.writeMarks(marks, row * length);
      Arrays.fill(mask, row * length, row * length + input.size(), 1f);
      Tone tone = examples.get(row).tone();
      labels[row * Encoder.CLASSES] = (float) tone.negative();
      labels[row * Encoder.CLASSES + 1] = (float) tone.neutral();
      labels[row * Encoder.CLASSES + 2] = (float) tone.positive();
    }
    Shape shape = new Shape(size, length);
    return new Batch(
        manager.create(ids, shape),
        manager.create(marks, shape),
        manager.create(mask, shape),
        manager.create(labels, new Shape(size, Encoder.CLASSES)));
  }

  long size() {
    return ids.getShape().get(0);
  }

  long length() {
    return ids.getShape().get(1);
  }
}

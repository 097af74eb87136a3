package dev.parallax.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.tracker.ParameterTracker;
import dev.parallax.sentiment.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Trains an encoder step by step. */
final class Trainer {
  private static final int BATCHES_SORTED_TOGETHER = 16;
  private static final int READ_TOGETHER = 64;

  private final NDManager manager;
  private final Encoder encoder;
  private final Recipe recipe;

  Trainer(NDManager manager, Encoder encoder, Recipe recipe) {
    this.manager = manager;
    this.encoder = encoder;
    this.recipe = recipe;
  }

  /**
   * Trains from the first step to the last.
   *
   * @param epochs what is seen, epoch by epoch; the order within each is random
   * @param progress told the step, of how many, and the mean loss of the last steps
   */
  void train(List<List<Example>> epochs, long seed, Progress progress) {
    Random random = new Random(seed);
    Engine.getEngine("PyTorch").setRandomSeed((int) seed);
    List<List<Example>> batches = new ArrayList<>();
    for (List<Example> epoch : epochs) {
      batches.addAll(batches(epoch, random));
    }
    int steps = batches.size();
    int[] step = {0};
    AdamW encoderSteps = optimizer(recipe.encoderRate(), recipe.weightDecay(), steps, step);
    AdamW encoderStepsFree = optimizer(recipe.encoderRate(), 0, steps, step);
    AdamW headSteps = optimizer(recipe.headRate(), recipe.weightDecay(), steps, step);
    float losses = 0;
    for (; step[0] < steps; step[0]++) {
      try (NDManager inStep = manager.newSubManager()) {
        Batch batch = Batch.of(inStep, batches.get(step[0]));
        try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
          NDArray loss = loss(encoder.logits(batch, true), batch.labels());
          gradients.backward(loss);
          losses += loss.getFloat();
        }
        float share = clipped(gradientNorm());
        encoder.weights.forEach(
            (name, weight) -> {
              AdamW optimizer =
                  name.startsWith("head.")
                      ? headSteps
                      : isDecayed(name) ? encoderSteps : encoderStepsFree;
              try (NDArray gradient = weight.getGradient()) {
                if (share > 0) {
                  gradient.muli(share);
                  optimizer.update(name, weight, gradient);
                  gradient.muli(0);
                } else {
                  gradient.set(new NDIndex("..."), 0f);
                }
              }
            });
      }
      if ((step[0] + 1) % 20 == 0) {
        progress.at(step[0] + 1, steps, losses / 20);
        losses = 0;
      }
    }
  }

  /** Matrices are; biases and what scales states are not. */
  private static boolean isDecayed(String name) {
    return !name.endsWith(".bias") && !name.contains("orm");
  }

  private double gradientNorm() {
    double sum = 0;
    for (NDArray weight : encoder.weights.values()) {
      try (NDArray gradient = weight.getGradient();
          NDArray squares = gradient.square();
          NDArray squaresSum = squares.sum()) {
        sum += squaresSum.getFloat();
      }
    }
    return Math.sqrt(sum);
  }

  /** What to multiply gradients by; 0 to leave a step out whose gradients are no numbers. */
  private float clipped(double norm) {
    if (!Double.isFinite(norm)) {
      return 0;
    }
    return (float) Math.min(1, recipe.longestGradient() / Math.max(norm, 1e-12));
  }

  /** Is told how far training is. */
  interface Progress {
    void at(int step, int steps, float loss);
  }

  /** What the encoder says of each example, in their order. */
  List<Tone> read(List<Example> examples) {
    List<Integer> byLength = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      byLength.add(i);
    }
    byLength.sort(Comparator.comparingInt(i -> examples.get(i).input().size()));
    Tone[] tones = new Tone[examples.size()];
    for (int from = 0; from < byLength.size(); from += READ_TOGETHER) {
      List<Integer> some = byLength.subList(from, Math.min(byLength.size(), from + READ_TOGETHER));
      try (NDManager inStep = manager.newSubManager()) {
        Batch batch = Batch.of(inStep, some.stream().map(examples::get).toList());
        float[] logits = encoder.logits(batch, false).stopGradient().toFloatArray();
        for (int i = 0; i < some.size(); i++) {
          int at = i * Encoder.CLASSES;
          tones[some.get(i)] = Tone.ofLogits(logits[at], logits[at + 1], logits[at + 2], 1);
        }
      }
    }
    return Arrays.asList(tones);
  }

  private NDArray loss(NDArray logits, NDArray labels) {
    NDArray smoothed = labels.mul(1 - recipe.smoothing()).add(recipe.smoothing() / Encoder.CLASSES);
    return logits.logSoftmax(1).mul(smoothed).sum(new int[] {1}).mean().neg();
  }

  /** Batches of similar length, in random order. */
  private List<List<Example>> batches(List<Example> examples, Random random) {
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    List<List<Example>> batches = new ArrayList<>();
    int together = recipe.batchSize() * BATCHES_SORTED_TOGETHER;
    for (int from = 0; from < shuffled.size(); from += together) {
      List<Example> some =
          new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + together)));
      some.sort(Comparator.comparingInt(e -> e.input().size()));
      for (int at = 0; at < some.size(); at += recipe.batchSize()) {
        batches.add(some.subList(at, Math.min(some.size(), at + recipe.batchSize())));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private AdamW optimizer(float highest, float decay, int steps, int[] step) {
    float warmUp = Math.max(1, recipe.warmUpShare() * steps);
    ParameterTracker rate =
        (parameter, update) -> {
          int at = step[0];
          return at < warmUp
              ? highest * (at + 1) / warmUp
              : highest * (steps - at) / (steps - warmUp);
        };
    return AdamW.builder().optLearningRateTracker(rate).optWeightDecays(decay).build();
  }
}

package dev.parallax.training;

import ai.djl.ndarray.NDArray;
import dev.parallax.ParallaxException;
import dev.parallax.sentiment.encoder.Shape;
import dev.parallax.sentiment.encoder.WeightFile;
import dev.parallax.sentiment.encoder.WeightFile.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trained weights, in full precision, in memory and on disk. */
final class TrainedWeights {
  private TrainedWeights() {}

  static Map<String, float[]> of(Encoder encoder) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    encoder.weights.forEach(
        (name, weight) -> weights.put(name, weight.stopGradient().toFloatArray()));
    return weights;
  }

  static void put(Map<String, float[]> weights, Encoder encoder) {
    weights.forEach(
        (name, values) -> {
          NDArray weight = encoder.weights.get(name);
          weight.setRequiresGradient(false);
          weight.set(values);
        });
  }

  static Map<String, float[]> read(Path file) {
    try {
      Map<String, float[]> weights = new LinkedHashMap<>();
      WeightFile.read(Files.newInputStream(file))
          .forEach((name, weight) -> weights.put(name, weight.floats()));
      return weights;
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  static void write(Map<String, float[]> weights, Path file) {
    write(
        weights.entrySet().stream()
            .map(e -> Weight.of(e.getKey(), new Shape(e.getValue().length), e.getValue()))
            .toList(),
        file);
  }

  /** Appears whole or not at all. */
  static void write(Collection<Weight> weights, Path file) {
    try {
      Path beside = file.resolveSibling(file.getFileName() + ".part");
      WeightFile.write(weights, Files.newOutputStream(beside));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}

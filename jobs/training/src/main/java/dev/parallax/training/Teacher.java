package dev.parallax.training;

/**
 * One of the models whose mean the accurate model learns from.
 *
 * @param resource the encoder it starts from, an ONNX file in full precision on the class path
 * @param layers of it
 * @param epochs how often it sees each labelled target
 * @param isMixed whether it sees further mentions marked too, every other time
 * @param weight of its word among the teachers'
 * @param seed of its chances
 */
record Teacher(
    String resource,
    int layers,
    int epochs,
    Recipe recipe,
    boolean isMixed,
    int weight,
    long seed) {
  /** File name of its weights. */
  String fileName() {
    String base = resource.substring(resource.lastIndexOf('/') + 1).replace(".onnx", "");
    return base + "-" + seed + ".weights";
  }
}

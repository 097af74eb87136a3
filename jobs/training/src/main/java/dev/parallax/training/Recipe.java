package dev.parallax.training;

/**
 * How an encoder is trained.
 *
 * @param batchSize targets per step
 * @param encoderRate highest learning rate of the encoder
 * @param headRate highest learning rate of the head
 * @param warmUpShare share of the steps in which the rate rises; then it falls to 0
 * @param weightDecay of matrices
 * @param dropout in the encoder's layers
 * @param headDropout before each layer of the head
 * @param smoothing share of each label that is spread over all classes
 * @param longestGradient norm that longer gradients are cut to
 */
record Recipe(
    int batchSize,
    float encoderRate,
    float headRate,
    float warmUpShare,
    float weightDecay,
    float dropout,
    float headDropout,
    float smoothing,
    float longestGradient) {
  /** A first trial of what fine-tuning gives, nothing tuned: what others are compared with. */
  static final Recipe PLAIN =
      new Recipe(32, 1e-4f, 1e-3f, 0.1f, 0.01f, 0f, 0.2f, 0.05f, Float.MAX_VALUE);

  Recipe withEncoderRate(float rate) {
    return new Recipe(
        batchSize,
        rate,
        headRate,
        warmUpShare,
        weightDecay,
        dropout,
        headDropout,
        smoothing,
        longestGradient);
  }

  Recipe withDropout(float share) {
    return new Recipe(
        batchSize,
        encoderRate,
        headRate,
        warmUpShare,
        weightDecay,
        share,
        headDropout,
        smoothing,
        longestGradient);
  }

  Recipe withLongestGradient(float norm) {
    return new Recipe(
        batchSize,
        encoderRate,
        headRate,
        warmUpShare,
        weightDecay,
        dropout,
        headDropout,
        smoothing,
        norm);
  }
}

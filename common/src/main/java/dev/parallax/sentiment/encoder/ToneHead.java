package dev.parallax.sentiment.encoder;

import dev.parallax.sentiment.Tone;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * What reads the tone out of the encoder's states: the mean over all pieces beside the mean over
 * the target's, one hidden layer with a hyperbolic tangent, three outputs.
 */
final class ToneHead {
  private final int width;
  private final float[] hiddenWeights; // inputs x hidden
  private final float[] hiddenBias;
  private final float[] outputWeights; // outputs x hidden
  private final float[] outputBias;

  ToneHead(Map<String, WeightFile.Weight> weights) {
    hiddenBias = weights.get("head.hidden.bias").floats();
    hiddenWeights = weights.get("head.hidden.weight").floats();
    outputWeights = weights.get("head.output.weight").floats();
    outputBias = weights.get("head.output.bias").floats();
    width = hiddenWeights.length / hiddenBias.length / 2;
  }

  /**
   * The tone toward a target.
   *
   * @param states pieces x width
   * @param marks 1 at the target's pieces
   */
  Tone read(FloatBuffer states, float[] marks, double temperature) {
    float[] hidden = hidden(pooled(states, marks));
    double[] logits = new double[outputBias.length];
    for (int output = 0; output < logits.length; output++) {
      double sum = outputBias[output];
      for (int i = 0; i < hidden.length; i++) {
        sum += outputWeights[output * hidden.length + i] * hidden[i];
      }
      logits[output] = sum;
    }
    return Tone.ofLogits(logits[0], logits[1], logits[2], temperature);
  }

  private float[] pooled(FloatBuffer states, float[] marks) {
    float[] pooled = new float[2 * width];
    float[] state = new float[width];
    int marked = 0;
    for (int piece = 0; piece < marks.length; piece++) {
      states.get(piece * width, state);
      boolean isTarget = marks[piece] == 1;
      marked += isTarget ? 1 : 0;
      for (int i = 0; i < width; i++) {
        pooled[i] += state[i];
      }
      if (isTarget) {
        for (int i = 0; i < width; i++) {
          pooled[width + i] += state[i];
        }
      }
    }
    for (int i = 0; i < width; i++) {
      pooled[i] /= marks.length;
      pooled[width + i] /= marked;
    }
    return pooled;
  }

  private float[] hidden(float[] pooled) {
    float[] hidden = hiddenBias.clone();
    for (int input = 0; input < pooled.length; input++) {
      float value = pooled[input];
      int row = input * hidden.length;
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] += value * hiddenWeights[row + i];
      }
    }
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = (float) Math.tanh(hidden[i]);
    }
    return hidden;
  }
}

package dev.parallax.sentiment;

/**
 * How a text speaks of a target: the probabilities of negative, neutral and positive, which sum to
 * 1.
 */
public record Tone(double negative, double neutral, double positive) {
  private static final double ROUNDING = 1e-6;

  public Tone {
    double sum = negative + neutral + positive;
    if (!(negative >= 0 && neutral >= 0 && positive >= 0 && Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException(
          "Not probabilities: " + negative + ", " + neutral + ", " + positive);
    }
  }

  /**
   * The tone that these unbounded values stand for: their softmax.
   *
   * @param temperature what the values are divided by: above 1 for a model too sure of itself
   */
  public static Tone ofLogits(
      double negative, double neutral, double positive, double temperature) {
    double top = Math.max(negative, Math.max(neutral, positive));
    double n = Math.exp((negative - top) / temperature);
    double o = Math.exp((neutral - top) / temperature);
    double p = Math.exp((positive - top) / temperature);
    double sum = n + o + p;
    return new Tone(n / sum, o / sum, p / sum);
  }

  /** From -1, surely negative, to 1, surely positive. */
  public double score() {
    return positive - negative;
  }

  /** The likeliest class; a tie goes to neutral, then to negative. */
  public ToneLabel label() {
    if (neutral >= negative && neutral >= positive) {
      return ToneLabel.NEUTRAL;
    }
    return negative >= positive ? ToneLabel.NEGATIVE : ToneLabel.POSITIVE;
  }

  /** Probability of the likeliest class. */
  public double confidence() {
    return Math.max(negative, Math.max(neutral, positive));
  }
}

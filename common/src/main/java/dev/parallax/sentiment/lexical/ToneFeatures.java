package dev.parallax.sentiment.lexical;

import dev.parallax.sentiment.ToneTarget;

/**
 * What a plain reader sees of a text around a target: the words, what they say of whom, and how the
 * target stands among them; never the target's own words. Names are not told apart either, so that
 * a tone is that of the text and not of a reputation.
 */
public final class ToneFeatures {
  /** Of the features that are hashed. */
  static final int HASH_BITS = 18;

  /** Number of features that are not hashed: the first. */
  public static final int SUM_COUNT = PolarityFeatures.sumCount();

  /** Number of features. */
  public static final int SIZE = SUM_COUNT + (1 << HASH_BITS);

  private ToneFeatures() {}

  /** The features of a target. */
  public static FeatureVector of(ToneTarget target) {
    LexicalText text = LexicalText.around(target);
    Scopes scopes = new Scopes(text);
    FeatureVector.Builder features = new FeatureVector.Builder();
    new WordFeatures(text, scopes, features).see();
    new PolarityFeatures(text, scopes, features).see();
    return features.build();
  }
}

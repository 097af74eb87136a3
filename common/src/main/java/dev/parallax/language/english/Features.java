package dev.parallax.language.english;

import java.util.Arrays;

/** Collects the features of a word that a model knows. */
final class Features {
  private static final int[] NONE = {};

  private final LinearModel model;
  private int[] found = new int[16];
  private int count;

  Features(LinearModel model) {
    this.model = model;
  }

  /** Adds the feature of a value where the model has it. */
  Features add(int template, long valueHash) {
    int feature = model.feature(template, valueHash);
    if (feature != HashIndex.ABSENT) {
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = feature;
    }
    return this;
  }

  Features add(int template, CharSequence value) {
    return add(template, FeatureHash.of(value));
  }

  Features addAll(int template, String[] values) {
    for (String value : values) {
      add(template, value);
    }
    return this;
  }

  /** The first letters of a word, the word itself not counting as such. */
  Features addPrefix(int template, String word, int length) {
    return length < word.length() ? add(template, FeatureHash.of(word, 0, length)) : this;
  }

  /** The last letters of a word, the word itself not counting as such. */
  Features addSuffix(int template, String word, int length) {
    return length < word.length()
        ? add(template, FeatureHash.of(word, word.length() - length, word.length()))
        : this;
  }

  /** What was collected; the next word starts anew. */
  int[] take() {
    int[] taken = count == 0 ? NONE : Arrays.copyOf(found, count);
    count = 0;
    return taken;
  }
}

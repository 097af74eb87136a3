package dev.parallax.language.english;

/**
 * What is known of a word by its form alone, worked out once and shared between threads. Immutable
 * but for its lemmas, which are filled in as they are asked for; two threads may do the same work.
 */
final class Word {
  private final String form;
  private final String simplified;
  private final long lowerHash;
  private final long lowerPower;
  private final int ambiguity;
  private final int clusters;
  private final int[][] tagFeatures;
  private final int capitalFeature;
  private final int[][] nameFeatures;
  private final boolean hasEnding;
  private final long endingHash;
  private final Lemma[] lemmas;

  /** A dictionary form, with what it takes to join the hash of its model's form to others. */
  record Lemma(String text, long hash, long power) {
    static Lemma of(String model, String text) {
      return new Lemma(text, FeatureHash.of(model), FeatureHash.power(model.length()));
    }
  }

  Word(String form, Lexicon lexicon, PartOfSpeechTagger tagger, NameTagger names) {
    this.form = form;
    simplified = WordForm.simplify(form);
    String lower = CharKind.lower(simplified);
    lowerHash = FeatureHash.of(lower);
    lowerPower = FeatureHash.power(lower.length());
    ambiguity = lexicon.ambiguity(lowerHash);
    clusters = lexicon.clusters(lowerHash);
    tagFeatures = tagger.features(simplified, lower, ambiguity);
    capitalFeature = tagger.capitalFeature(simplified);
    nameFeatures = names.features(simplified, lower);
    hasEnding = lower.length() > 3;
    endingHash = hasEnding ? FeatureHash.of(lower, lower.length() - 3, lower.length()) : 0;
    lemmas = new Lemma[tagger.tagCount()];
  }

  /** As printed. */
  String form() {
    return form;
  }

  /** See {@link WordForm#simplify}. */
  String simplified() {
    return simplified;
  }

  /** Hash of the simplified form in lower case. */
  long lowerHash() {
    return lowerHash;
  }

  /** The {@link FeatureHash#power} of the simplified form. */
  long lowerPower() {
    return lowerPower;
  }

  /** Which tags it can have: a class of the {@link Lexicon}, or -1. */
  int ambiguity() {
    return ambiguity;
  }

  /** Which words it is like: a set of clusters of the {@link Lexicon}, or -1. */
  int clusters() {
    return clusters;
  }

  /** Features for the tag of the word that it stands -2 … +3 words after. */
  int[] tagFeatures(int offset) {
    return tagFeatures[offset + 2];
  }

  /** Counts for its tag unless it is the first of its sentence; or absent. */
  int capitalFeature() {
    return capitalFeature;
  }

  /** Features for the name label of the word that it stands -2 … +2 words after. */
  int[] nameFeatures(int offset) {
    return nameFeatures[offset + 2];
  }

  /** Whether it is longer than three letters. */
  boolean hasEnding() {
    return hasEnding;
  }

  /** Hash of its last three letters where it is longer. */
  long endingHash() {
    return endingHash;
  }

  /** Its lemma under a tag; null where nobody asked yet. */
  Lemma lemma(int tag) {
    return lemmas[tag];
  }

  void setLemma(int tag, Lemma lemma) {
    lemmas[tag] = lemma;
  }
}

package dev.parallax.language.english;

import java.util.Arrays;

/**
 * Finds names in a tagged sentence, word by word from left to right, with the features of NLP4J's
 * recogniser but its gazetteers and embeddings. The numbers of templates are those of its model.
 */
final class NameTagger {
  private static final int FIRST_CLUSTERS = 3;

  private final LinearModel model;
  private final PartOfSpeechTagger tagger;

  /** By offset -2 … +2, then by set of clusters. */
  private final float[][][] clusterScores = new float[5][][];

  private final long[] labelHashes;
  private final long[] labelPowers;

  NameTagger(LinearModel model, Lexicon lexicon, PartOfSpeechTagger tagger) {
    this.model = model;
    this.tagger = tagger;
    for (int i = 0; i < clusterScores.length; i++) {
      clusterScores[i] = lexicon.clusterScores(model, FIRST_CLUSTERS + i);
    }
    labelHashes = new long[model.labelCount()];
    labelPowers = new long[model.labelCount()];
    for (int i = 0; i < labelHashes.length; i++) {
      labelHashes[i] = FeatureHash.of(model.label(i));
      labelPowers[i] = FeatureHash.power(model.label(i).length());
    }
  }

  /** See {@link Word#nameFeatures}. */
  int[][] features(String simplified, String lower) {
    long word = FeatureHash.of(simplified);
    long low = FeatureHash.of(lower);
    long lowPower = FeatureHash.power(lower.length());
    long shape = FeatureHash.of(WordForm.shape(simplified));
    Features features = new Features(model);
    int[] twoBefore = features.add(11, low).take();
    int[] before = features.add(8, word).add(12, low).add(16, shape).take();
    features.add(9, word).add(13, low).add(17, shape).addSuffix(33, lower, 3);
    if (lower.length() > 3) {
      long ending = FeatureHash.of(lower, lower.length() - 3, lower.length());
      features.add(35, FeatureHash.join(ending, low, lowPower));
    }
    int[] here = features.take();
    int[] after = features.add(10, word).add(14, low).add(18, shape).addPrefix(34, lower, 3).take();
    int[] twoAfter = features.add(15, low).take();
    return new int[][] {twoBefore, before, here, after, twoAfter};
  }

  /** The label of each word: O outside, else B, I, L or U with the kind of name. */
  String[] tag(Word[] words, int[] tags, Word.Lemma[] lemmas) {
    int[] labels = new int[words.length];
    float[] scores = new float[model.labelCount()];
    for (int i = 0; i < words.length; i++) {
      Arrays.fill(scores, 0);
      addWords(words, i, scores);
      addTags(tags, i, scores);
      addLemmas(tags, lemmas, i, scores);
      addLabels(tags, lemmas, labels, i, scores);
      labels[i] = LinearModel.best(scores);
    }
    String[] names = new String[words.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = model.label(labels[i]);
    }
    return names;
  }

  private void addWords(Word[] words, int i, float[] scores) {
    for (int offset = -2; offset <= 2; offset++) {
      int at = i + offset;
      if (at >= 0 && at < words.length) {
        model.addAll(words[at].nameFeatures(offset), scores);
        if (words[at].clusters() >= 0) {
          float[] clusters = clusterScores[offset + 2][words[at].clusters()];
          for (int label = 0; label < scores.length; label++) {
            scores[label] += clusters[label];
          }
        }
      }
    }
    if (i > 0 && words[i - 1].hasEnding()) {
      Word here = words[i];
      long ending = words[i - 1].endingHash();
      add(36, FeatureHash.join(ending, here.lowerHash(), here.lowerPower()), scores);
    }
  }

  private void addTags(int[] tags, int i, float[] scores) {
    add(20, tagger.tagHash(tags[i]), scores);
    if (i > 0) {
      add(19, tagger.tagHash(tags[i - 1]), scores);
    }
    if (i > 1) {
      add(24, withTag(tagger.tagHash(tags[i - 2]), tags[i - 1]), scores);
    }
    if (i + 1 < tags.length) {
      add(21, tagger.tagHash(tags[i + 1]), scores);
    }
    if (i + 2 < tags.length) {
      add(25, withTag(tagger.tagHash(tags[i + 1]), tags[i + 2]), scores);
    }
  }

  private void addLemmas(int[] tags, Word.Lemma[] lemmas, int i, float[] scores) {
    Word.Lemma here = lemmas[i];
    add(26, withTag(here.hash(), tags[i]), scores);
    if (i > 0) {
      add(28, FeatureHash.join(lemmas[i - 1].hash(), here.hash(), here.power()), scores);
    }
    if (i + 1 < lemmas.length) {
      Word.Lemma after = lemmas[i + 1];
      add(27, withTag(after.hash(), tags[i]), scores);
      add(29, FeatureHash.join(here.hash(), after.hash(), after.power()), scores);
      if (i + 2 < lemmas.length) {
        Word.Lemma twoAfter = lemmas[i + 2];
        add(30, FeatureHash.join(after.hash(), twoAfter.hash(), twoAfter.power()), scores);
      }
    }
  }

  /** The labels given already, alone and with the words. */
  private void addLabels(int[] tags, Word.Lemma[] lemmas, int[] labels, int i, float[] scores) {
    if (i == 0) {
      return;
    }
    int before = labels[i - 1];
    add(23, labelHashes[before], scores);
    add(31, withLabel(withTag(lemmas[i - 1].hash(), tags[i - 1]), before), scores);
    add(32, withLabel(withTag(lemmas[i].hash(), tags[i]), before), scores);
    if (i > 1) {
      add(22, labelHashes[labels[i - 2]], scores);
    }
  }

  private long withTag(long left, int tag) {
    return FeatureHash.join(left, tagger.tagHash(tag), tagger.tagPower(tag));
  }

  private long withLabel(long left, int label) {
    return FeatureHash.join(left, labelHashes[label], labelPowers[label]);
  }

  private void add(int template, long valueHash, float[] scores) {
    model.add(model.feature(template, valueHash), scores);
  }
}

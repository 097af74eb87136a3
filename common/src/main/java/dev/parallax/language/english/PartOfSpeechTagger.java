package dev.parallax.language.english;

import java.util.Arrays;

/**
 * Gives each word of a sentence the tag of the highest score, from left to right, with the features
 * of NLP4J's tagger. The numbers of templates are those of its model.
 */
final class PartOfSpeechTagger {
  private static final int POSITION = 5;
  private static final int FIRST_CLUSTERS = 6;
  private static final int CAPITAL = 4;
  private static final int TAG_3_BEFORE = 17;
  private static final int TAG_2_BEFORE = 18;
  private static final int TAG_BEFORE = 19;
  private static final int FIRST_WORD_PAIR = 20;
  private static final int TAG_PAIR = 25;
  private static final int FIRST_AMBIGUITY_COMBINATION = 26;

  private final LinearModel model;
  private final Lexicon lexicon;

  /** By offset -1, 0, +1, then by set of clusters. */
  private final float[][][] clusterScores = new float[3][][];

  private final long[] tagHashes;
  private final long[] tagPowers;
  private final int firstFeature;
  private final int lastFeature;

  PartOfSpeechTagger(LinearModel model, Lexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
    for (int i = 0; i < clusterScores.length; i++) {
      clusterScores[i] = lexicon.clusterScores(model, FIRST_CLUSTERS + i);
    }
    tagHashes = new long[model.labelCount()];
    tagPowers = new long[model.labelCount()];
    for (int i = 0; i < tagHashes.length; i++) {
      tagHashes[i] = FeatureHash.of(model.label(i));
      tagPowers[i] = FeatureHash.power(model.label(i).length());
    }
    firstFeature = model.feature(POSITION, FeatureHash.of("0"));
    lastFeature = model.feature(POSITION, FeatureHash.of("1"));
  }

  /** A tag by its number. */
  String tag(int index) {
    return model.label(index);
  }

  int tagCount() {
    return model.labelCount();
  }

  long tagHash(int index) {
    return tagHashes[index];
  }

  long tagPower(int index) {
    return tagPowers[index];
  }

  /** See {@link Word#tagFeatures}. */
  int[][] features(String simplified, String lower, int ambiguity) {
    long word = FeatureHash.of(simplified);
    long shape = FeatureHash.of(WordForm.shape(simplified));
    String[] tags = ambiguity < 0 ? new String[0] : lexicon.ambiguityClass(ambiguity);
    Features features = new Features(model);
    int[] twoBefore = features.add(9, word).take();
    int[] before = features.add(10, word).add(14, shape).take();
    int[] here =
        features
            .addAll(0, tags)
            .addAll(CAPITAL, WordForm.spelling(simplified))
            .add(11, word)
            .add(15, shape)
            .addPrefix(32, lower, 2)
            .addPrefix(33, lower, 3)
            .addSuffix(34, lower, 1)
            .addSuffix(35, lower, 2)
            .addSuffix(36, lower, 3)
            .addSuffix(37, lower, 4)
            .take();
    int[] after = features.addAll(1, tags).add(12, word).add(16, shape).take();
    int[] twoAfter = features.addAll(2, tags).add(13, word).take();
    int[] threeAfter = features.addAll(3, tags).take();
    return new int[][] {twoBefore, before, here, after, twoAfter, threeAfter};
  }

  /** See {@link Word#capitalFeature}. */
  int capitalFeature(String simplified) {
    return WordForm.beginsWithCapital(simplified)
        ? model.feature(CAPITAL, FeatureHash.of("11"))
        : HashIndex.ABSENT;
  }

  /** The tags of a sentence, by number. */
  int[] tag(Word[] words) {
    int[] tags = new int[words.length];
    float[] scores = new float[model.labelCount()];
    for (int i = 0; i < words.length; i++) {
      Arrays.fill(scores, 0);
      addWords(words, i, scores);
      addWordPairs(words, i, scores);
      addTags(words, tags, i, scores);
      tags[i] = LinearModel.best(scores);
    }
    return tags;
  }

  private void addWords(Word[] words, int i, float[] scores) {
    for (int offset = -2; offset <= 3; offset++) {
      int at = i + offset;
      if (at >= 0 && at < words.length) {
        model.addAll(words[at].tagFeatures(offset), scores);
        if (offset >= -1 && offset <= 1 && words[at].clusters() >= 0) {
          float[] clusters = clusterScores[offset + 1][words[at].clusters()];
          for (int label = 0; label < scores.length; label++) {
            scores[label] += clusters[label];
          }
        }
      }
    }
    if (i == 0) {
      model.add(firstFeature, scores);
    } else {
      model.add(words[i].capitalFeature(), scores);
      if (i == words.length - 1) {
        model.add(lastFeature, scores);
      }
    }
  }

  private void addWordPairs(Word[] words, int i, float[] scores) {
    addWordPair(FIRST_WORD_PAIR, words, i - 2, i - 1, scores);
    addWordPair(FIRST_WORD_PAIR + 1, words, i - 1, i, scores);
    addWordPair(FIRST_WORD_PAIR + 2, words, i, i + 1, scores);
    addWordPair(FIRST_WORD_PAIR + 3, words, i + 1, i + 2, scores);
    addWordPair(FIRST_WORD_PAIR + 4, words, i - 1, i + 1, scores);
  }

  private void addWordPair(int template, Word[] words, int left, int right, float[] scores) {
    if (left >= 0 && right < words.length) {
      Word second = words[right];
      add(
          template,
          FeatureHash.join(words[left].lowerHash(), second.lowerHash(), second.lowerPower()),
          scores);
    }
  }

  /** The tags given already, alone and with what the words here and after can be. */
  private void addTags(Word[] words, int[] tags, int i, float[] scores) {
    int here = words[i].ambiguity();
    int after = i + 1 < words.length ? words[i + 1].ambiguity() : -1;
    int twoAfter = i + 2 < words.length ? words[i + 2].ambiguity() : -1;
    int template = FIRST_AMBIGUITY_COMBINATION;
    if (after >= 0 && twoAfter >= 0) {
      add(template + 1, withAmbiguity(lexicon.ambiguityHash(after), twoAfter), scores);
    }
    if (i == 0) {
      return;
    }
    long before = tagHashes[tags[i - 1]];
    add(TAG_BEFORE, before, scores);
    if (after >= 0) {
      long withAfter = withAmbiguity(before, after);
      add(template, withAfter, scores);
      if (twoAfter >= 0) {
        add(template + 5, withAmbiguity(withAfter, twoAfter), scores);
      }
      if (here >= 0) {
        add(template + 3, withAmbiguity(withAmbiguity(before, here), after), scores);
      }
    }
    if (i == 1) {
      return;
    }
    add(TAG_2_BEFORE, tagHashes[tags[i - 2]], scores);
    long pair = FeatureHash.join(tagHashes[tags[i - 2]], before, tagPowers[tags[i - 1]]);
    add(TAG_PAIR, pair, scores);
    if (here >= 0) {
      add(template + 2, withAmbiguity(pair, here), scores);
    }
    if (after >= 0) {
      add(template + 4, withAmbiguity(pair, after), scores);
    }
    if (i > 2) {
      add(TAG_3_BEFORE, tagHashes[tags[i - 3]], scores);
    }
  }

  private long withAmbiguity(long left, int ambiguity) {
    return FeatureHash.join(
        left, lexicon.ambiguityHash(ambiguity), lexicon.ambiguityPower(ambiguity));
  }

  private void add(int template, long valueHash, float[] scores) {
    model.add(model.feature(template, valueHash), scores);
  }
}

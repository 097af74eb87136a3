package dev.parallax.language.english;

import java.io.DataInputStream;
import java.io.IOException;

/** Which tags a word can have and which clusters of like words it is in, both learnt from text. */
final class Lexicon {
  private static final int NONE = 0xFFFF;

  /** By hash of the simplified word in lower case: its ambiguity class above its cluster set. */
  private final HashIndex words;

  private final String[][] ambiguityClasses;
  private final long[] ambiguityHashes;
  private final long[] ambiguityPowers;
  private final String[][] clusterSets;

  private Lexicon(HashIndex words, String[][] ambiguityClasses, String[][] clusterSets) {
    this.words = words;
    this.ambiguityClasses = ambiguityClasses;
    this.clusterSets = clusterSets;
    ambiguityHashes = new long[ambiguityClasses.length];
    ambiguityPowers = new long[ambiguityClasses.length];
    for (int i = 0; i < ambiguityClasses.length; i++) {
      String joined = String.join("_", ambiguityClasses[i]);
      ambiguityHashes[i] = FeatureHash.of(joined);
      ambiguityPowers[i] = FeatureHash.power(joined.length());
    }
  }

  /** Reads what the build's model converter wrote. */
  static Lexicon read(DataInputStream file) throws IOException {
    String[][] ambiguityClasses = lists(file);
    String[][] clusterSets = lists(file);
    int size = file.readInt();
    HashIndex words = new HashIndex(size);
    for (int i = 0; i < size; i++) {
      words.put(file.readLong(), file.readInt());
    }
    return new Lexicon(words, ambiguityClasses, clusterSets);
  }

  private static String[][] lists(DataInputStream file) throws IOException {
    String[][] lists = new String[file.readInt()][];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = file.readUTF().split(" ", -1);
    }
    return lists;
  }

  /** The ambiguity class of a word, -1 where it is not known. */
  int ambiguity(long wordHash) {
    int entry = words.get(FeatureHash.key(0, wordHash));
    return entry == HashIndex.ABSENT || entry >>> 16 == NONE ? -1 : entry >>> 16;
  }

  /** The set of clusters of a word, -1 where it is not known. */
  int clusters(long wordHash) {
    int entry = words.get(FeatureHash.key(0, wordHash));
    return entry == HashIndex.ABSENT || (entry & NONE) == NONE ? -1 : entry & NONE;
  }

  String[] ambiguityClass(int index) {
    return ambiguityClasses[index];
  }

  long ambiguityHash(int index) {
    return ambiguityHashes[index];
  }

  long ambiguityPower(int index) {
    return ambiguityPowers[index];
  }

  /**
   * The weights of each set of clusters under a template of a model, summed: a set has five or six.
   */
  float[][] clusterScores(LinearModel model, int template) {
    float[][] scores = new float[clusterSets.length][model.labelCount()];
    for (int i = 0; i < clusterSets.length; i++) {
      for (String cluster : clusterSets[i]) {
        model.add(model.feature(template, FeatureHash.of(cluster)), scores[i]);
      }
    }
    return scores;
  }
}

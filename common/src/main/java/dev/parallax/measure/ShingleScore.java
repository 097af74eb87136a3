package dev.parallax.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well an extracted text matches the true one, as the article extraction benchmark of
 * ScrapingHub (now Zyte) counts it: both texts are multisets of four-word shingles, a word being a
 * run of letters, digits and underscores, upper and lower case kept apart. A text of one to three
 * words is one shorter shingle; an empty text has none.
 *
 * @param truePositives shingles in both texts, each as often as it is in both
 * @param falsePositives shingles of the prediction that the truth has not, or has less often
 * @param falseNegatives shingles of the truth that the prediction has not, or has less often
 */
public record ShingleScore(int truePositives, int falsePositives, int falseNegatives) {
  private static final int SHINGLE_WORDS = 4;

  /** Means over pages, each page weighted alike; NaN where no page has a value. */
  public record Mean(double precision, double recall) {
    /** F1 of the mean precision and the mean recall, not the mean of the pages' F1. */
    public double f1() {
      double sum = precision + recall;
      return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
  }

  /** Compares two texts; null counts as empty. */
  public static ShingleScore of(String truth, String predicted) {
    Map<List<String>, Integer> trueCounts = shingles(truth);
    Map<List<String>, Integer> predictedCounts = shingles(predicted);
    Set<List<String>> all = new HashSet<>(trueCounts.keySet());
    all.addAll(predictedCounts.keySet());
    int both = 0;
    int onlyPredicted = 0;
    int onlyTrue = 0;
    for (List<String> shingle : all) {
      int expected = trueCounts.getOrDefault(shingle, 0);
      int found = predictedCounts.getOrDefault(shingle, 0);
      both += Math.min(expected, found);
      onlyPredicted += Math.max(0, found - expected);
      onlyTrue += Math.max(0, expected - found);
    }
    return new ShingleScore(both, onlyPredicted, onlyTrue);
  }

  /** Share of the predicted shingles that are true; NaN where nothing was predicted. */
  public double precision() {
    return (double) truePositives / (truePositives + falsePositives);
  }

  /** Share of the true shingles that were predicted; NaN where there is no truth. */
  public double recall() {
    return (double) truePositives / (truePositives + falseNegatives);
  }

  /** Pages without a prediction have no say in precision, pages without a truth none in recall. */
  public static Mean mean(List<ShingleScore> pages) {
    return new Mean(
        pages.stream()
            .mapToDouble(ShingleScore::precision)
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN),
        pages.stream()
            .mapToDouble(ShingleScore::recall)
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN));
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = words(text == null ? "" : text);
    Map<List<String>, Integer> counts = new HashMap<>();
    int last = Math.max(0, words.size() - SHINGLE_WORDS);
    for (int i = 0; i <= last && !words.isEmpty(); i++) {
      List<String> shingle =
          List.copyOf(words.subList(i, Math.min(words.size(), i + SHINGLE_WORDS)));
      counts.merge(shingle, 1, Integer::sum);
    }
    return counts;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isWordCharacter(codePoint)) {
                word.appendCodePoint(codePoint);
              } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Python's {@code \w}: letters, numbers of every kind and the underscore, but no marks. */
  private static boolean isWordCharacter(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(codePoint) || codePoint == '_';
    };
  }
}

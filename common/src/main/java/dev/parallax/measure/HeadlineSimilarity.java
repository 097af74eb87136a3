package dev.parallax.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of its body a headline says. */
public final class HeadlineSimilarity {
  private HeadlineSimilarity() {}

  /**
   * The cosine of headline and body: words weigh 1 + ln of their frequency, times how much they
   * tell in any news ({@link NewsWords}), so that it does not depend on the corpus. From 0 to 1;
   * null where either has no word that tells.
   *
   * @param headline folded words
   * @param body folded words
   */
  public static Double cosine(List<String> headline, List<String> body) {
    Map<String, Double> a = weights(headline);
    Map<String, Double> b = weights(body);
    double product = 0;
    for (Map.Entry<String, Double> word : a.entrySet()) {
      product += word.getValue() * b.getOrDefault(word.getKey(), 0.0);
    }
    double lengths = Math.sqrt(squares(a) * squares(b));
    return lengths == 0 ? null : Double.valueOf(TermVector.rounded(product / lengths));
  }

  /** In the order of their first occurrence, so that sums do not depend on the order of a hash. */
  private static Map<String, Double> weights(List<String> words) {
    Map<String, Double> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.merge(word, 1.0, Double::sum));
    counts.replaceAll(
        (word, count) -> (1 + StrictMath.log(count)) * NewsWords.inverseFrequency(word));
    return counts;
  }

  private static double squares(Map<String, Double> weights) {
    double squares = 0;
    for (double weight : weights.values()) {
      squares += weight * weight;
    }
    return squares;
  }
}

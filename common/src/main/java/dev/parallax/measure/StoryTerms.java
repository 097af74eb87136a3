package dev.parallax.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms that say what an article is about, heaviest first. A word counts three times in the
 * headline, once among the first words of the body and less after them, as news says first what has
 * happened; counts are damped, and weighed by how much the word tells in any news. The weights of
 * two articles so depend on these two alone, not on what else the corpus holds.
 */
public final class StoryTerms {
  private static final int KEPT = 60;
  private static final int OPENING_WORDS = 200;
  private static final double IN_HEADLINE = 3;
  private static final double AFTER_OPENING = 0.3;

  private static final Comparator<StoryTerm> HEAVIEST_FIRST =
      Comparator.comparingDouble(StoryTerm::weight).reversed().thenComparing(StoryTerm::term);

  /**
   * A term of an article.
   *
   * @param weight over 0; the squares of an article's weights sum to 1
   */
  public record StoryTerm(String term, double weight) {}

  private StoryTerms() {}

  /**
   * The heaviest terms, at most 60; ties in the order of their characters.
   *
   * @param headline folded words of the headline, in order
   * @param body folded words of the body, in order
   */
  public static List<StoryTerm> of(List<String> headline, List<String> body) {
    Map<String, Double> counts = new HashMap<>();
    headline.forEach(word -> counts.merge(word, IN_HEADLINE, Double::sum));
    for (int i = 0; i < body.size(); i++) {
      counts.merge(body.get(i), i < OPENING_WORDS ? 1 : AFTER_OPENING, Double::sum);
    }
    List<StoryTerm> heaviest =
        counts.entrySet().stream()
            .map(count -> new StoryTerm(count.getKey(), weight(count.getKey(), count.getValue())))
            .filter(term -> term.weight > 0)
            .sorted(HEAVIEST_FIRST)
            .limit(KEPT)
            .toList();
    double squares = 0;
    for (StoryTerm term : heaviest) {
      squares += term.weight * term.weight;
    }
    double norm = Math.sqrt(squares);
    return heaviest.stream().map(term -> new StoryTerm(term.term, term.weight / norm)).toList();
  }

  private static double weight(String word, double count) {
    double damped = count < 1 ? count : 1 + StrictMath.log(count);
    return damped * NewsWords.inverseFrequency(word);
  }
}

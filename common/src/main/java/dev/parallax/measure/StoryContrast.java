package dev.parallax.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * One outlet's articles against the others' in the same stories.
 *
 * <p>The difference is the mean over stories of the outlet's mean less the others', a story with k
 * of the outlet's articles among m weighing k (m - k) / m: the weights with which the mean is most
 * precise, and those of a regression with a constant per story. The p-value is of the hypothesis
 * that within a story it does not matter whose an article is: the outlet's name is moved to other
 * articles of the story, as many as before, and the difference compared.
 */
public final class StoryContrast {
  /** Fewer stories than this get neither an interval nor a p-value. */
  public static final int LEAST_STORIES = ClusteredMean.LEAST_STORIES;

  /**
   * How many shuffles: until this many differ at least as much as what was found. A p-value near 1
   * is known soon, a small one is worth the work (Besag and Clifford 1991).
   */
  private static final int EXCEEDED = 25;

  private static final int SHUFFLES = 50_000;

  private static final int MANY_STORIES = 20;

  /** Two differences that rounding alone keeps apart are equal. */
  private static final double ROUNDING = 1e-9;

  private final List<Story> stories = new ArrayList<>();

  /** The tone of a story's articles, of which the outlet has {@code own}. */
  private static final class Story {
    private final double[] values;
    private final int own;
    private final double ownSum;
    private final double sum;

    Story(double[] values, int own) {
      this.values = values;
      this.own = own;
      this.ownSum = Arrays.stream(values, 0, own).sum();
      this.sum = ownSum + Arrays.stream(values, own, values.length).sum();
    }

    double weight() {
      return (double) own * (values.length - own) / values.length;
    }

    double ownMean() {
      return ownSum / own;
    }

    double otherMean() {
      return (sum - ownSum) / (values.length - own);
    }

    /** What these articles sum to above their share of the story: weight times difference. */
    double excess(double sumOfOwn) {
      return sumOfOwn - own * sum / values.length;
    }

    /** Sum of as many values as are the outlet's, after the story is shuffled as far as needed. */
    double shuffledSum(SplittableRandom random) {
      boolean drawsOwn = 2 * own <= values.length;
      int count = drawsOwn ? own : values.length - own;
      double drawn = 0;
      for (int i = 0; i < count; i++) {
        int other = i + random.nextInt(values.length - i);
        double value = values[other];
        values[other] = values[i];
        values[i] = value;
        drawn += value;
      }
      return drawsOwn ? drawn : sum - drawn;
    }
  }

  /**
   * Adds a story. Nothing is learnt from one that only the outlet tells, or only others: it is left
   * out.
   *
   * @param values the tone of each article that tells it, the outlet's first; kept
   * @param own how many of the values are the outlet's
   */
  public void add(double[] values, int own) {
    if (own > 0 && own < values.length) {
      stories.add(new Story(values, own));
    }
  }

  public int storyCount() {
    return stories.size();
  }

  /** The outlet's articles. */
  public long ownCount() {
    return stories.stream().mapToLong(story -> story.own).sum();
  }

  /** The other outlets' articles. */
  public long otherCount() {
    return stories.stream().mapToLong(story -> story.values.length).sum() - ownCount();
  }

  /** Mean of the outlet's tone, stories weighted as in the difference. */
  public double ownMean() {
    return mean(Story::ownMean);
  }

  /** Mean of the others' tone in the same stories. */
  public double otherMean() {
    return mean(Story::otherMean);
  }

  public double difference() {
    return ownMean() - otherMean();
  }

  /** The differences by story, for their standard error and interval. */
  public ClusteredMean differences() {
    double[] sums = new double[stories.size()];
    double[] weights = new double[stories.size()];
    for (int i = 0; i < sums.length; i++) {
      Story story = stories.get(i);
      weights[i] = story.weight();
      sums[i] = story.excess(story.ownSum);
    }
    return new ClusteredMean(sums, weights);
  }

  /**
   * Share of shuffles that differ at least as much, in either direction; null for fewer than five
   * stories. Shuffles go on from one call to the next, so only the first can be repeated.
   */
  public Double pValue(long seed) {
    if (stories.size() < LEAST_STORIES) {
      return null;
    }
    double found = 0;
    for (Story story : stories) {
      found += story.excess(story.ownSum);
    }
    double threshold = Math.abs(found) - ROUNDING;
    SplittableRandom random = new SplittableRandom(seed);
    int exceeded = 0;
    for (int shuffle = 1; shuffle < SHUFFLES; shuffle++) {
      double shuffled = 0;
      for (Story story : stories) {
        shuffled += story.excess(story.shuffledSum(random));
      }
      if (Math.abs(shuffled) >= threshold && ++exceeded == EXCEEDED) {
        return (double) exceeded / shuffle;
      }
    }
    return (exceeded + 1.0) / SHUFFLES;
  }

  /**
   * As {@link #pValue}; from {@value #MANY_STORIES} stories on by a saddlepoint approximation of
   * what shuffles would tell, which takes a thousandth of the work where the value is small.
   */
  public Double approximatePValue(long seed) {
    if (stories.size() < MANY_STORIES) {
      return pValue(seed);
    }
    ShuffleTail tail = new ShuffleTail();
    stories.forEach(story -> tail.add(story.values, story.own, story.ownSum));
    return tail.pValue();
  }

  private double mean(ToDoubleFunction<Story> of) {
    double sum = 0;
    double weights = 0;
    for (Story story : stories) {
      sum += story.weight() * of.applyAsDouble(story);
      weights += story.weight();
    }
    return sum / weights;
  }
}

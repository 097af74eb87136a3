package dev.parallax.jobs.framing;

import dev.parallax.measure.ClusteredMean;
import dev.parallax.measure.Intervals.Interval;
import dev.parallax.measure.Seeds;
import dev.parallax.measure.StoryContrast;
import java.util.ArrayList;
import java.util.List;

/** One outlet's figure of one measure, voice and copy, collected story by story. */
final class OutletFigure {
  private final List<Double> numerators = new ArrayList<>();
  private final List<Double> denominators = new ArrayList<>();
  private final StoryContrast contrast = new StoryContrast();
  private long articles;
  private double ranks;

  /**
   * Adds a story.
   *
   * @param numerator summed over the outlet's articles
   * @param denominator likewise, above 0
   */
  void add(long articleCount, double numerator, double denominator) {
    articles += articleCount;
    numerators.add(numerator);
    denominators.add(denominator);
  }

  /**
   * Adds a story that others tell too.
   *
   * @param values the measure in each of its articles, the outlet's first
   * @param rank the outlet's among those of the story, from 0 to 1
   */
  void addContrast(double[] values, int own, double rank) {
    contrast.add(values, own);
    ranks += rank;
  }

  /**
   * The columns of {@link dev.parallax.table.OutletFigures} from {@code outlet_id} to {@code
   * p_value}.
   */
  Object[] columns(String outlet, String measure, String voice, String copy) {
    long seed = Seeds.of(outlet, measure, voice, copy);
    ClusteredMean mean = new ClusteredMean(array(numerators), array(denominators));
    Double error = mean.standardError(seed);
    Interval interval = error == null ? null : mean.interval(error);
    double most = measure.endsWith("_share") ? 1 : Double.MAX_VALUE;
    boolean isShared = contrast.storyCount() > 0;
    ClusteredMean differences = isShared ? contrast.differences() : null;
    Double contrastError = isShared ? differences.standardError(seed) : null;
    Interval contrastInterval = contrastError == null ? null : differences.interval(contrastError);
    return new Object[] {
      outlet,
      measure,
      voice,
      copy,
      articles,
      (long) numerators.size(),
      denominators.stream().mapToDouble(d -> d).sum(),
      mean.mean(),
      error,
      interval == null ? null : Math.max(0, interval.low()),
      interval == null ? null : Math.min(most, interval.high()),
      (long) contrast.storyCount(),
      contrast.ownCount(),
      contrast.otherCount(),
      isShared ? contrast.ownMean() : null,
      isShared ? contrast.otherMean() : null,
      isShared ? contrast.difference() : null,
      contrastError,
      contrastInterval == null ? null : contrastInterval.low(),
      contrastInterval == null ? null : contrastInterval.high(),
      isShared ? ranks / contrast.storyCount() : null,
      isShared ? contrast.approximatePValue(seed) : null
    };
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(d -> d).toArray();
  }
}

package dev.parallax.jobs.sentiment;

import dev.parallax.jobs.sentiment.ArticleTally.OfActor;
import dev.parallax.jobs.sentiment.StoryTones.Story;
import dev.parallax.measure.StudentT;
import dev.parallax.table.OutletActorSelectionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Which stories about an actor outlets tell, by the tone that the other outlets give them. */
public final class OutletActorSelections {
  private static final int LEAST_STORIES = 5;
  private static final double ALPHA = 0.05;

  private OutletActorSelections() {}

  /**
   * Rows of {@code outlet_actor_selection}.
   *
   * @param grouped as {@link ArticleTally#grouped} gives them
   */
  public static Dataset<Row> from(Dataset<Row> grouped) {
    return grouped.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> ArticleTally.perActor(rows, OutletActorSelections::ofActor),
        Encoders.row(OutletActorSelectionTable.TABLE.schema()));
  }

  /** Number, sum and sum of squares of stories' tones. */
  private record Moments(long count, double sum, double squares) {
    static final Moments NONE = new Moments(0, 0, 0);

    Moments plus(double value) {
      return new Moments(count + 1, sum + value, squares + value * value);
    }

    Moments minus(Moments other) {
      return new Moments(count - other.count, sum - other.sum, squares - other.squares);
    }

    double mean() {
      return sum / count;
    }

    /** Estimated variance of the mean; needs two stories. */
    double errorVariance() {
      return Math.max(0, (squares - sum * sum / count) / (count - 1) / count);
    }
  }

  private static List<Row> ofActor(OfActor actor) {
    List<Row> rows = new ArrayList<>();
    for (ToneCell cell : ToneCell.ALL) {
      Moments all = Moments.NONE;
      Map<String, Moments> told = new TreeMap<>(); // by the outlet, of all that tell the story
      Map<String, Moments> toldByOthers = new TreeMap<>(); // of the others that tell it too
      for (Story story : StoryTones.of(actor.articles(), cell).stories()) {
        double mean = story.sum() / story.size();
        all = all.plus(mean);
        Map<String, Integer> counts = story.counts();
        counts.forEach(
            (outlet, count) -> {
              told.merge(outlet, Moments.NONE.plus(mean), OutletActorSelections::sum);
              if (counts.size() > 1) {
                double others = (story.sum() - story.sum(outlet)) / (story.size() - count);
                toldByOthers.merge(outlet, Moments.NONE.plus(others), OutletActorSelections::sum);
              }
            });
      }
      for (Map.Entry<String, Moments> covered : toldByOthers.entrySet()) {
        Moments uncovered = all.minus(told.get(covered.getKey()));
        rows.add(row(covered.getKey(), actor.actor(), cell, covered.getValue(), uncovered));
      }
    }
    return rows;
  }

  private static Moments sum(Moments a, Moments b) {
    return new Moments(a.count + b.count, a.sum + b.sum, a.squares + b.squares);
  }

  private static Row row(
      String outlet, String actor, ToneCell cell, Moments covered, Moments uncovered) {
    Moments all = sum(covered, uncovered);
    double selection = covered.mean() - all.mean();
    Double error = null;
    Double half = null;
    if (Math.min(covered.count, uncovered.count) >= LEAST_STORIES) {
      // covered - all is the uncovered stories' share of covered - uncovered
      double share = (double) uncovered.count / all.count;
      error = share * Math.sqrt(covered.errorVariance() + uncovered.errorVariance());
      half = error == 0 ? 0.0 : error * StudentT.twoSided(ALPHA, welchFreedom(covered, uncovered));
    }
    return RowFactory.create(
        outlet,
        actor,
        cell.voice(),
        cell.copy(),
        all.count,
        covered.count,
        all.mean(),
        covered.mean(),
        selection,
        error,
        half == null ? null : Double.valueOf(selection - half),
        half == null ? null : Double.valueOf(selection + half));
  }

  /** Degrees of freedom of a difference of two means (Welch 1947). */
  private static double welchFreedom(Moments a, Moments b) {
    double sum = a.errorVariance() + b.errorVariance();
    return sum
        * sum
        / (a.errorVariance() * a.errorVariance() / (a.count - 1)
            + b.errorVariance() * b.errorVariance() / (b.count - 1));
  }
}

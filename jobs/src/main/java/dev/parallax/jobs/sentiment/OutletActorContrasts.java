package dev.parallax.jobs.sentiment;

import dev.parallax.jobs.sentiment.ArticleTally.OfActor;
import dev.parallax.measure.ClusteredMean;
import dev.parallax.measure.FalseDiscoveryRate;
import dev.parallax.measure.Intervals.Interval;
import dev.parallax.measure.Seeds;
import dev.parallax.measure.StoryContrast;
import dev.parallax.table.OutletActorContrastTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Outlets against the others in the same stories: what is left when selection is taken out. */
public final class OutletActorContrasts {
  /** False discovery rate at which a contrast is called. */
  public static final double CALLED_AT = 0.05;

  private static final StructType UNADJUSTED =
      StructType.fromDDL(
          "outlet_id string, actor_id string, voice string, copy string, story_count bigint,"
              + " article_count bigint, other_article_count bigint, outlet_score double,"
              + " other_score double, contrast_score double, std_error double,"
              + " interval_low double, interval_high double, p_value double");
  private static final int P_VALUE = UNADJUSTED.fieldIndex("p_value");

  private OutletActorContrasts() {}

  /**
   * Rows of {@code outlet_actor_contrast}.
   *
   * @param grouped as {@link ArticleTally#grouped} gives them
   */
  public static Dataset<Row> from(Dataset<Row> grouped) {
    return grouped
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> ArticleTally.perActor(rows, OutletActorContrasts::ofActor),
            Encoders.row(UNADJUSTED))
        .groupByKey(
            (MapFunction<Row, String>) row -> row.getString(2) + row.getString(3),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (family, rows) -> withQValues(rows),
            Encoders.row(OutletActorContrastTable.TABLE.schema()));
  }

  private static List<Row> ofActor(OfActor actor) {
    List<Row> rows = new ArrayList<>();
    for (ToneCell cell : ToneCell.ALL) {
      StoryTones.of(actor.articles(), cell)
          .contrasts(1)
          .forEach((outlet, contrast) -> rows.add(row(outlet, actor.actor(), cell, contrast)));
    }
    return rows;
  }

  private static Row row(String outlet, String actor, ToneCell cell, StoryContrast contrast) {
    long seed = Seeds.of(outlet, actor, cell.voice(), cell.copy());
    ClusteredMean differences = contrast.differences();
    Double error = differences.standardError(seed);
    Interval interval = error == null ? null : differences.interval(error);
    return RowFactory.create(
        outlet,
        actor,
        cell.voice(),
        cell.copy(),
        (long) contrast.storyCount(),
        contrast.ownCount(),
        contrast.otherCount(),
        contrast.ownMean(),
        contrast.otherMean(),
        contrast.ownMean() - contrast.otherMean(),
        error,
        interval == null ? null : Math.max(-2, interval.low()),
        interval == null ? null : Math.min(2, interval.high()),
        contrast.pValue(seed));
  }

  /** All contrasts of one voice and copy are one family of tests. */
  private static Iterator<Row> withQValues(Iterator<Row> family) {
    List<Row> rows = new ArrayList<>();
    family.forEachRemaining(rows::add);
    double[] qValues =
        FalseDiscoveryRate.adjusted(
            rows.stream()
                .filter(row -> !row.isNullAt(P_VALUE))
                .mapToDouble(row -> row.getDouble(P_VALUE))
                .toArray());
    List<Row> adjusted = new ArrayList<>();
    int next = 0;
    for (Row row : rows) {
      Object[] values = new Object[row.size() + 2];
      for (int i = 0; i < row.size(); i++) {
        values[i] = row.get(i);
      }
      if (!row.isNullAt(P_VALUE)) {
        values[row.size()] = qValues[next];
        values[row.size() + 1] = qValues[next] <= CALLED_AT;
        next++;
      }
      adjusted.add(RowFactory.create(values));
    }
    return adjusted.iterator();
  }
}

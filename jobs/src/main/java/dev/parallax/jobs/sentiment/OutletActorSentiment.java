package dev.parallax.jobs.sentiment;

import dev.parallax.jobs.sentiment.ArticleTally.OfActor;
import dev.parallax.measure.Intervals.Interval;
import dev.parallax.measure.PartialPooling;
import dev.parallax.measure.PartialPooling.Group;
import dev.parallax.table.OutletActorSentimentTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The mean tone of every outlet toward every actor, how sure it is, and where pooling draws it. */
public final class OutletActorSentiment {
  private OutletActorSentiment() {}

  /**
   * Rows of {@code outlet_actor_sentiment}.
   *
   * @param grouped as {@link ArticleTally#grouped} gives them; read three times
   */
  public static Dataset<Row> from(Dataset<Row> grouped) {
    TonePriors priors = TonePriors.of(grouped);
    return grouped.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> ArticleTally.perActor(rows, actor -> ofActor(actor, priors)),
        Encoders.row(OutletActorSentimentTable.TABLE.schema()));
  }

  private static List<Row> ofActor(OfActor actor, TonePriors priors) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ToneCell.ALL.size(); i++) {
      ToneCell cell = ToneCell.ALL.get(i);
      Collection<OutletTone> outlets = OutletTone.of(actor.articles(), cell);
      List<Group> groups = priors.groups(i, outlets);
      List<Group> known = groups.stream().filter(Objects::nonNull).toList();
      Double between = known.isEmpty() ? null : priors.betweenOutlets(i, known);
      Double common = between == null ? null : PartialPooling.commonMean(known, between);
      int number = 0;
      for (OutletTone outlet : outlets) {
        Group group = groups.get(number++);
        Double ownWeight =
            group == null || between == null
                ? null
                : PartialPooling.ownWeight(group.variance(), between);
        rows.add(row(actor.actor(), cell, outlet, common, ownWeight));
      }
    }
    return rows;
  }

  private static Row row(
      String actor, ToneCell cell, OutletTone outlet, Double common, Double ownWeight) {
    Double mean = outlet.hasReadings() ? outlet.mean() : null;
    Double error = outlet.hasReadings() ? outlet.standardError(actor, cell) : null;
    Interval interval = error == null ? null : outlet.interval(error);
    return RowFactory.create(
        outlet.outlet(),
        actor,
        cell.voice(),
        cell.copy(),
        outlet.mentions(),
        outlet.certain(),
        (double) outlet.certain() / outlet.mentions(),
        outlet.readings(),
        outlet.articles(),
        (long) outlet.stories(),
        mean,
        error,
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        ownWeight == null ? null : Double.valueOf(ownWeight * mean + (1 - ownWeight) * common),
        ownWeight == null ? null : common,
        ownWeight);
  }
}

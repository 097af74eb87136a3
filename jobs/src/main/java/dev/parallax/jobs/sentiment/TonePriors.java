package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import dev.parallax.jobs.sentiment.ArticleTally.OfActor;
import dev.parallax.measure.PartialPooling;
import dev.parallax.measure.PartialPooling.Group;
import dev.parallax.measure.VarianceComponents;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How tone varies over all actors, cell by cell: what is assumed of an actor that has too few
 * stories or outlets itself. Making it runs two passes over the corpus; what is kept is a few
 * numbers for each of {@link ToneCell#ALL}, in this order.
 *
 * @param components within and between stories
 * @param betweenOutlets variance between outlets; null if nothing tells
 */
record TonePriors(List<VarianceComponents> components, List<Double> betweenOutlets)
    implements Serializable {
  /** Stories, beyond one per outlet, from which an actor's own variances are used. */
  private static final int LEAST_STORIES = 10;

  /** Outlets from which an actor's own variance between outlets is used. */
  private static final int LEAST_OUTLETS = 5;

  private static final StructType PARTS =
      StructType.fromDDL("cell int, p0 double, p1 double, p2 double, p3 double, p4 double");

  /**
   * @param grouped as {@link ArticleTally#grouped} gives them
   */
  static TonePriors of(Dataset<Row> grouped) {
    List<VarianceComponents> components =
        new ArrayList<>(Collections.nCopies(ToneCell.ALL.size(), VarianceComponents.NONE));
    for (Row row : sums(grouped, TonePriors::componentsOf)) {
      components.set(
          row.getInt(0),
          new VarianceComponents(
              part(row, 0), part(row, 1), part(row, 2), part(row, 3), part(row, 4)));
    }
    TonePriors first =
        new TonePriors(
            components, new ArrayList<>(Collections.nCopies(components.size(), (Double) null)));
    List<Double> betweenOutlets = new ArrayList<>(first.betweenOutlets);
    for (Row row : sums(grouped, first::betweenOutletsOf)) {
      // of actors with enough outlets, or if there are none of all
      int from = part(row, 1) > 0 ? 0 : 2;
      betweenOutlets.set(row.getInt(0), part(row, from) / part(row, from + 1));
    }
    return new TonePriors(components, betweenOutlets);
  }

  /** An actor's means with their variances, by the outlet; null without readings or variance. */
  List<Group> groups(int cell, Collection<OutletTone> outlets) {
    VarianceComponents own = components(outlets);
    VarianceComponents used = own.storyFreedom() >= LEAST_STORIES ? own : components.get(cell);
    List<Group> groups = new ArrayList<>();
    for (OutletTone outlet : outlets) {
      groups.add(outlet.hasReadings() ? outlet.group(used) : null);
    }
    return groups;
  }

  /** An actor's variance between outlets; null if nothing tells. */
  Double betweenOutlets(int cell, List<Group> groups) {
    return groups.size() >= LEAST_OUTLETS
        ? Double.valueOf(PartialPooling.of(groups).betweenVariance())
        : betweenOutlets.get(cell);
  }

  private static VarianceComponents components(Collection<OutletTone> outlets) {
    return outlets.stream()
        .filter(OutletTone::hasReadings)
        .map(OutletTone::components)
        .reduce(VarianceComponents.NONE, VarianceComponents::plus);
  }

  private static List<Row> componentsOf(OfActor actor) {
    List<Row> rows = new ArrayList<>();
    for (int cell = 0; cell < ToneCell.ALL.size(); cell++) {
      VarianceComponents own = components(OutletTone.of(actor.articles(), ToneCell.ALL.get(cell)));
      rows.add(
          RowFactory.create(
              cell,
              own.withinSquares(),
              own.withinFreedom(),
              own.storySquares(),
              own.storyFreedom(),
              own.storyScale()));
    }
    return rows;
  }

  /** Variances between outlets weighted by their degrees of freedom, and these. */
  private List<Row> betweenOutletsOf(OfActor actor) {
    List<Row> rows = new ArrayList<>();
    for (int cell = 0; cell < ToneCell.ALL.size(); cell++) {
      List<Group> groups =
          groups(cell, OutletTone.of(actor.articles(), ToneCell.ALL.get(cell))).stream()
              .filter(Objects::nonNull)
              .toList();
      if (groups.size() >= 2) {
        double freedom = groups.size() - 1;
        double variance = freedom * PartialPooling.of(groups).betweenVariance();
        boolean isOwn = groups.size() >= LEAST_OUTLETS;
        rows.add(
            RowFactory.create(
                cell, isOwn ? variance : 0, isOwn ? freedom : 0, variance, freedom, 0.0));
      }
    }
    return rows;
  }

  /** One row per cell with the sums of five parts, which do not depend on the actors' order. */
  private static List<Row> sums(Dataset<Row> grouped, SerializableFunction parts) {
    Column[] sums = new Column[PARTS.size() - 1];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sum(col("p" + i).cast("decimal(38,12)")).cast("double");
    }
    return grouped
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> ArticleTally.perActor(rows, parts),
            Encoders.row(PARTS))
        .groupBy("cell")
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
        .collectAsList(); // eight rows
  }

  private interface SerializableFunction extends Function<OfActor, List<Row>>, Serializable {}

  private static double part(Row row, int part) {
    return row.getDouble(part + 1);
  }
}

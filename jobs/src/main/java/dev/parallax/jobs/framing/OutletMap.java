package dev.parallax.jobs.framing;

import dev.parallax.measure.PrincipalAxes;
import dev.parallax.measure.Procrustes;
import dev.parallax.measure.Seeds;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plane of outlets by how they differ from the others of the same stories, and how stable it is.
 *
 * <p>Each difference is in units of the measure's standard deviation within stories, and is drawn
 * toward 0 as if articles that tell as the others do were added. The axes are the two along which
 * outlets differ most, each outlet counting once.
 */
final class OutletMap {
  static final int AXES = 2;
  static final int LEAST_OUTLETS = 3;

  /** Articles by which an outlet is drawn toward the others. */
  static final double ADDED_WEIGHT = 100;

  private static final int SPLITS = 20;
  private static final int DRAWS = 200;

  private final List<OutletSums> outlets;
  private final List<int[]> halves;
  private final List<MapMeasure> measures;
  private final List<MapMeasure> used;

  /** How sure an outlet's place is: standard errors, and the correlation of the two errors. */
  record Errors(double x, double y, double correlation) {}

  /** How alike maps of two halves of the stories are: mean and lowest of the splits. */
  record Stability(double mean, double lowest) {}

  /**
   * @param outlets in an order that does not change from run to run, not none
   */
  OutletMap(List<OutletSums> outlets) {
    this.outlets = outlets;
    this.halves =
        IntStream.range(0, SPLITS)
            .mapToObj(split -> OutletSums.half(Seeds.of("half", Integer.toString(split))))
            .toList();
    this.measures =
        IntStream.range(0, outlets.get(0).measureCount())
            .mapToObj(number -> MapMeasure.of(number, outlets, halves))
            .toList();
    this.used = measures.stream().filter(MapMeasure::isUsed).toList();
  }

  /** Whether there are outlets and measures enough to make a plane. */
  boolean isDrawn() {
    return outlets.size() >= LEAST_OUTLETS && used.size() >= AXES;
  }

  /** All, in their order, used or not. */
  List<MapMeasure> measures() {
    return measures;
  }

  /** Those that make the axes, in the order of the axes' weights. */
  List<MapMeasure> used() {
    return used;
  }

  /** The axes, and each outlet's place on them. */
  PrincipalAxes axes() {
    return axes(OutletSums.all());
  }

  Stability stability() {
    double sum = 0;
    double lowest = 1;
    for (int[] half : halves) {
      double correlation =
          Procrustes.correlation(axes(half).places(), axes(OutletSums.others(half)).places());
      sum += correlation;
      lowest = Math.min(lowest, correlation);
    }
    return new Stability(sum / halves.size(), lowest);
  }

  /** By outlet, over maps of stories drawn anew, each turned onto the map. */
  List<Errors> errors() {
    double[][] map = axes().places();
    double[][] squares = new double[outlets.size()][3];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] drawn = OutletSums.drawn(Seeds.of("draw", Integer.toString(draw)));
      double[][] turned = Procrustes.aligned(axes(drawn).places(), map);
      for (int i = 0; i < map.length; i++) {
        double x = turned[i][0] - map[i][0];
        double y = turned[i][1] - map[i][1];
        squares[i][0] += x * x / DRAWS;
        squares[i][1] += y * y / DRAWS;
        squares[i][2] += x * y / DRAWS;
      }
    }
    return IntStream.range(0, map.length)
        .mapToObj(
            i -> {
              double x = Math.sqrt(squares[i][0]);
              double y = Math.sqrt(squares[i][1]);
              return new Errors(x, y, x * y > 0 ? squares[i][2] / (x * y) : 0);
            })
        .toList();
  }

  private PrincipalAxes axes(int[] times) {
    double[][] rows = new double[outlets.size()][used.size()];
    for (int i = 0; i < rows.length; i++) {
      double weight = outlets.get(i).weight(times) + ADDED_WEIGHT;
      for (int j = 0; j < rows[i].length; j++) {
        MapMeasure measure = used.get(j);
        rows[i][j] = outlets.get(i).excess(times, measure.number()) / (weight * measure.scale());
      }
    }
    return new PrincipalAxes(rows, AXES);
  }
}

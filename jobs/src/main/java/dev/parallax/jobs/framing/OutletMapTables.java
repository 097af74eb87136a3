package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.framing.ContestedTerms;
import dev.parallax.measure.PrincipalAxes;
import dev.parallax.table.OutletMapAxisTable;
import dev.parallax.table.OutletMapTable;
import dev.parallax.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The map of outlets by their choice of contested words, and what its axes are. */
public final class OutletMapTables {
  /** Articles of an outlet on the map, unless the user says otherwise. */
  public static final int MIN_ARTICLES = 100;

  /** Fewer articles in stories of several outlets say too little of an outlet. */
  private static final int LEAST_SHARED_ARTICLES = 20;

  private static final String MEASURE = "wording.";
  private static final List<String> AXES = List.of("x", "y");

  private OutletMapTables() {}

  /**
   * Every table with its rows. All but the last are tables.
   *
   * @param minArticles articles of an outlet on the map, at least
   */
  public static Map<Table, Dataset<Row>> tables(
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> voiceSpans,
      Dataset<Row> sharedPassages,
      int minArticles) {
    Dataset<Row> known = articles.where(col("outlet_id").isNotNull());
    Dataset<Row> outlets =
        known
            .groupBy("outlet_id")
            .agg(count(lit(1)).as("outlet_articles"))
            .where(col("outlet_articles").geq(minArticles))
            .select("outlet_id");
    Dataset<Row> readings =
        OwnWording.from(known, voiceSpans, sharedPassages)
            .join(known.select("article_id", "outlet_id"), "article_id")
            .join(storyArticles.select("article_id", "story_id"), "article_id");
    List<OutletSums> sums =
        OutletDifferences.from(readings)
            .join(broadcast(outlets), "outlet_id")
            .where(col("article_count").geq(LEAST_SHARED_ARTICLES))
            .orderBy("outlet_id")
            .collectAsList() // a row per outlet on the map, each of the same length
            .stream()
            .map(OutletSums::new)
            .toList();
    List<Row> places = new ArrayList<>();
    List<Row> axes = new ArrayList<>();
    if (!sums.isEmpty()) {
      OutletMap map = new OutletMap(sums);
      if (map.isDrawn()) {
        places.addAll(places(map, sums));
        axes.addAll(axes(map, sums));
      }
    }
    SparkSession spark = articles.sparkSession();
    return Map.of(
        OutletMapTable.TABLE, spark.createDataFrame(places, OutletMapTable.TABLE.schema()),
        OutletMapAxisTable.TABLE, spark.createDataFrame(axes, OutletMapAxisTable.TABLE.schema()));
  }

  private static List<Row> places(OutletMap map, List<OutletSums> outlets) {
    double[][] places = map.axes().places();
    List<OutletMap.Errors> errors = map.errors();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      OutletSums outlet = outlets.get(i);
      OutletMap.Errors error = errors.get(i);
      rows.add(
          RowFactory.create(
              outlet.outletId,
              places[i][0],
              places[i][1],
              error.x(),
              error.y(),
              error.correlation(),
              outlet.articleCount,
              outlet.storyCount));
    }
    return rows;
  }

  private static List<Row> axes(OutletMap map, List<OutletSums> outlets) {
    PrincipalAxes axes = map.axes();
    OutletMap.Stability stability = map.stability();
    List<String> concepts = ContestedTerms.concepts();
    List<Row> rows = new ArrayList<>();
    for (int axis = 0; axis < AXES.size(); axis++) {
      for (MapMeasure measure : map.measures()) {
        boolean isKnown = measure.isKnown();
        rows.add(
            RowFactory.create(
                AXES.get(axis),
                MEASURE + concepts.get(measure.number()),
                measure.isUsed(),
                measure.isUsed() ? axes.weight(axis, map.used().indexOf(measure)) : null,
                isKnown ? measure.reliability() : null,
                isKnown ? measure.largestShare() : null,
                isKnown ? outlets.get(measure.largestOutlet()).outletId : null,
                axes.explainedShare(axis),
                stability.mean(),
                stability.lowest(),
                (long) outlets.size()));
      }
    }
    return rows;
  }
}

package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.col;

import dev.parallax.measure.Seeds;
import dev.parallax.spark.RowRuns;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How outlets' articles differ from the mean of their stories, summed over hundred groups into
 * which stories fall by their name. The groups stand for the stories wherever these are halved or
 * drawn anew, so that what it takes does not grow with the number of stories.
 */
final class OutletDifferences {
  static final int GROUPS = 100;

  private static final StructType OF_STORY =
      StructType.fromDDL(
          "outlet_id string, story_id string, article_count bigint, weight double,"
              + " excess array<double>, squares array<double>");

  private static final StructType OF_OUTLET =
      StructType.fromDDL(
          "outlet_id string, article_count bigint, story_count bigint, weights array<double>,"
              + " excess array<double>, squares array<double>");

  private OutletDifferences() {}

  /**
   * One row per outlet: {@code outlet_id, article_count, story_count, weights, excess, squares}.
   * Only stories of several outlets count. Per group, {@code weights} is the sum over stories of k
   * (m - k) / m, for k of the outlet's articles among m; {@code excess}, measure by measure in each
   * group, what the outlet's articles sum to above the story's mean, so that excess / weight is the
   * mean difference from the other outlets' articles; {@code squares} is the sum over all its
   * articles of each measure's squared difference from the story's mean.
   *
   * @param readings one row per article: {@code story_id, outlet_id, article_id, values}, the last
   *     an array, equally long in all
   */
  static Dataset<Row> from(Dataset<Row> readings) {
    return readings
        .select("story_id", "outlet_id", "article_id", "values")
        .repartition(readings.col("story_id"))
        .sortWithinPartitions("story_id", "outlet_id", "article_id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> runs(rows).flatMap(story -> ofStory(story).stream()).iterator(),
            Encoders.row(OF_STORY))
        .repartition(col("outlet_id"))
        .sortWithinPartitions("outlet_id", "story_id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> runs(rows).map(OutletDifferences::ofOutlet).iterator(),
            Encoders.row(OF_OUTLET));
  }

  private static Stream<List<Row>> runs(Iterator<Row> rows) {
    return new RowRuns<List<Row>>(rows, 1, first -> new ArrayList<>(), List::add).stream();
  }

  private static List<Row> ofStory(List<Row> story) {
    Map<String, List<double[]>> byOutlet = new TreeMap<>();
    double[] means = new double[story.get(0).getList(3).size()];
    for (Row article : story) {
      double[] values = values(article, 3);
      for (int i = 0; i < means.length; i++) {
        means[i] += values[i] / story.size();
      }
      byOutlet.computeIfAbsent(article.getString(1), absent -> new ArrayList<>()).add(values);
    }
    if (byOutlet.size() < 2) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    byOutlet.forEach(
        (outlet, articles) -> {
          double[] excess = new double[means.length];
          double[] squares = new double[means.length];
          for (double[] values : articles) {
            for (int i = 0; i < means.length; i++) {
              double difference = values[i] - means[i];
              excess[i] += difference;
              squares[i] += difference * difference;
            }
          }
          long own = articles.size();
          double weight = (double) own * (story.size() - own) / story.size();
          rows.add(
              RowFactory.create(
                  outlet, story.get(0).getString(0), own, weight, boxed(excess), boxed(squares)));
        });
    return rows;
  }

  /** Of one outlet's stories, in their order; a group's sums are one list after the other. */
  private static Row ofOutlet(List<Row> stories) {
    int measures = stories.get(0).getList(4).size();
    double[] weights = new double[GROUPS];
    double[] excess = new double[GROUPS * measures];
    double[] squares = new double[measures];
    long articles = 0;
    for (Row story : stories) {
      int group = Math.floorMod(Seeds.of(story.getString(1)), GROUPS);
      articles += story.getLong(2);
      weights[group] += story.getDouble(3);
      double[] own = values(story, 4);
      double[] ownSquares = values(story, 5);
      for (int i = 0; i < measures; i++) {
        excess[group * measures + i] += own[i];
        squares[i] += ownSquares[i];
      }
    }
    return RowFactory.create(
        stories.get(0).getString(0),
        articles,
        (long) stories.size(),
        boxed(weights),
        boxed(excess),
        boxed(squares));
  }

  static double[] values(Row row, int column) {
    return row.<Double>getList(column).stream().mapToDouble(d -> d).toArray();
  }

  private static Double[] boxed(double[] values) {
    Double[] boxed = new Double[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return boxed;
  }
}

package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.measure.PrincipalAxes;
import dev.parallax.spark.SharedSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.ml.feature.PCA;
import org.apache.spark.ml.feature.PCAModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class OutletMapTest {
  private static final int STORIES = 600;
  private static final int OUTLETS = 40;
  private static final int MEASURES = 5;

  private static final StructType READING =
      StructType.fromDDL(
          "story_id string, outlet_id string, article_id string, `values` array<double>");

  /**
   * Outlets lie on a grid: measures 0 and 1 grow with the column, 2 with the row, all from a level
   * of the story's own; 3 is noise, 4 the habit of one outlet.
   */
  private static Dataset<Row> readings(SparkSession spark, int partitions) {
    SplittableRandom random = new SplittableRandom(7);
    List<Row> rows = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      double level = 10 * random.nextDouble();
      for (int outlet = 0; outlet < OUTLETS; outlet++) {
        if (random.nextInt(3) == 0) {
          Double[] values = new Double[MEASURES];
          for (int measure = 0; measure < MEASURES; measure++) {
            values[measure] = level + random.nextDouble() - random.nextDouble();
          }
          values[0] += 0.4 * column(outlet);
          values[1] += 0.4 * column(outlet);
          values[2] += 0.4 * row(outlet);
          values[4] += outlet == 0 ? 5 : 0;
          rows.add(RowFactory.create("s" + story, outletId(outlet), story + "/" + outlet, values));
        }
      }
    }
    return spark.createDataFrame(rows, READING).repartition(partitions);
  }

  private static int column(int outlet) {
    return outlet % 8;
  }

  private static int row(int outlet) {
    return outlet / 8;
  }

  private static String outletId(int outlet) {
    return String.format(Locale.ROOT, "o%02d", outlet);
  }

  private static List<OutletSums> sums(SparkSession spark, int partitions) {
    return OutletDifferences.from(readings(spark, partitions))
        .orderBy("outlet_id")
        .collectAsList()
        .stream()
        .map(OutletSums::new)
        .toList();
  }

  @Test
  void outletsLieWhereTheyWerePutWhateverStoriesTheyTell(SparkSession spark) {
    OutletMap map = new OutletMap(sums(spark, 3));
    double[][] places = map.axes().places();

    assertThat(map.used()).extracting(MapMeasure::number).containsExactly(0, 1, 2);
    for (int a = 0; a < OUTLETS; a++) {
      for (int b = 0; b < OUTLETS; b++) {
        if (column(a) < column(b)) {
          assertThat(places[a][0]).isLessThan(places[b][0]);
        }
        if (row(a) < row(b)) {
          assertThat(places[a][1]).isLessThan(places[b][1]);
        }
      }
    }
    assertThat(map.stability().mean()).isGreaterThan(0.95);
    assertThat(map.errors()).allSatisfy(error -> assertThat(error.x()).isBetween(0.001, 0.2));
  }

  @Test
  void noiseAndTheHabitOfOneHouseAreNotPartOfTheMap(SparkSession spark) {
    OutletMap map = new OutletMap(sums(spark, 3));

    assertThat(map.measures().get(3).reliability()).isLessThan(MapMeasure.LEAST_RELIABILITY);
    assertThat(map.measures().get(4).reliability()).isGreaterThan(0.9);
    assertThat(map.measures().get(4).largestShare()).isGreaterThan(MapMeasure.LARGEST_SHARE);
    assertThat(map.measures().get(4).largestOutlet()).isZero();
  }

  @Test
  void theMapIsTheSameHoweverArticlesAreSpreadOverTasks(SparkSession spark) {
    double[][] once = new OutletMap(sums(spark, 1)).axes().places();

    for (int partitions : new int[] {2, 7}) {
      assertThat(new OutletMap(sums(spark, partitions)).axes().places()).isDeepEqualTo(once);
    }
  }

  @Test
  void theAxesAreThoseOfSparksPrincipalComponents(SparkSession spark) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] rows =
        IntStream.range(0, 9).mapToObj(i -> random.doubles(4).toArray()).toArray(double[][]::new);
    List<Row> vectors = new ArrayList<>();
    for (double[] row : rows) {
      vectors.add(RowFactory.create(Vectors.dense(row)));
    }
    PCAModel theirs =
        new PCA()
            .setInputCol("v")
            .setK(2)
            .fit(
                spark.createDataFrame(
                    vectors, new StructType().add("v", SQLDataTypes.VectorType(), false)));
    PrincipalAxes ours = new PrincipalAxes(rows, 2);

    for (int axis = 0; axis < 2; axis++) {
      assertThat(ours.explainedShare(axis))
          .isCloseTo(theirs.explainedVariance().apply(axis), within(1e-9));
      for (int i = 0; i < 4; i++) {
        assertThat(Math.abs(ours.weight(axis, i)))
            .isCloseTo(Math.abs(theirs.pc().apply(i, axis)), within(1e-9));
      }
    }
  }
}

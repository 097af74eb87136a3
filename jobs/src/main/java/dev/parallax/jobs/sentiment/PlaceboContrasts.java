package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import dev.parallax.jobs.sentiment.ArticleTally.OfActor;
import dev.parallax.measure.FalseDiscoveryRate;
import dev.parallax.measure.Seeds;
import dev.parallax.measure.StoryContrast;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/** Contrasts where there is nothing to find: outlets are shuffled among a story's articles. */
public final class PlaceboContrasts {
  private static final StructType P_VALUE =
      StructType.fromDDL("shuffle int, voice string, copy string, p_value double");

  private static final UserDefinedFunction CALLED =
      udf((UDF1<Seq<Double>, Long>) PlaceboContrasts::called, DataTypes.LongType);

  private PlaceboContrasts() {}

  /**
   * One row per shuffle and family: {@code shuffle, voice, copy}, the number of contrasts with a
   * p-value, of those with p at most .05, and of those that are called.
   *
   * @param grouped as {@link ArticleTally#grouped} gives them
   */
  public static Dataset<Row> from(Dataset<Row> grouped, int shuffles, long seed) {
    return grouped
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> pValues(rows, shuffles, seed),
            Encoders.row(P_VALUE))
        .groupBy("shuffle", "voice", "copy")
        .agg(
            count(lit(1)).as("test_count"),
            count_if(col("p_value").leq(OutletActorContrasts.CALLED_AT)).as("low_count"),
            CALLED.apply(collect_list(col("p_value"))).as("called_count"))
        .orderBy("shuffle", "voice", "copy");
  }

  private static Iterator<Row> pValues(Iterator<Row> rows, int shuffles, long seed) {
    Iterable<OfActor> actors = () -> ArticleTally.byActor(rows);
    return StreamSupport.stream(actors.spliterator(), false)
        .flatMap(
            actor -> ToneCell.ALL.stream().flatMap(cell -> pValues(actor, cell, shuffles, seed)))
        .iterator();
  }

  private static Stream<Row> pValues(OfActor actor, ToneCell cell, int shuffles, long seed) {
    StoryTones tones = StoryTones.of(actor.articles(), cell).shared();
    if (tones.stories().size() < StoryContrast.LEAST_STORIES) {
      return Stream.empty();
    }
    return IntStream.range(0, shuffles)
        .boxed()
        .flatMap(
            shuffle -> {
              long seedOfShuffle = Seeds.of(seed, shuffle);
              return tones
                  .shuffled(seedOfShuffle)
                  .contrasts(StoryContrast.LEAST_STORIES)
                  .entrySet()
                  .stream()
                  .map(
                      contrast -> {
                        long seedOfTest =
                            Seeds.of(
                                Seeds.of(
                                    contrast.getKey(), actor.actor(), cell.voice(), cell.copy()),
                                seedOfShuffle);
                        return RowFactory.create(
                            shuffle,
                            cell.voice(),
                            cell.copy(),
                            contrast.getValue().pValue(seedOfTest));
                      });
            });
  }

  private static long called(Seq<Double> pValues) {
    double[] values = new double[pValues.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = pValues.apply(i);
    }
    return Arrays.stream(FalseDiscoveryRate.adjusted(values))
        .filter(q -> q <= OutletActorContrasts.CALLED_AT)
        .count();
  }
}

package dev.parallax.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Tuple2;

@ExtendWith(SharedSpark.class)
class SharedHashesTest {
  @Test
  void whatTwoPartsOfACorpusHaveIsToldToBothAndToNoOther(SparkSession spark) {
    assertThat(
            shared(
                spark, new long[] {5, 7, -3}, new long[] {9, -3, Long.MIN_VALUE}, new long[] {8}))
        .isEqualTo(Map.of(0, Set.of(-3L), 1, Set.of(-3L)));
  }

  @Test
  void whatOnePartHasSeveralTimesIsToldToIt(SparkSession spark) {
    assertThat(shared(spark, new long[] {1, 2, 2, 2, 2, 4}, new long[] {1 << 20, 3}))
        .isEqualTo(Map.of(0, Set.of(2L)));
  }

  @Test
  void aCorpusWithoutRepeatsIsToldOfNone(SparkSession spark) {
    assertThat(shared(spark, new long[] {0, 1}, new long[] {}, new long[] {2, -1})).isEmpty();
  }

  private static Map<Integer, Set<Long>> shared(SparkSession spark, long[]... byPartition) {
    List<Tuple2<Integer, long[]>> arrays = new ArrayList<>();
    for (int partition = 0; partition < byPartition.length; partition++) {
      arrays.add(new Tuple2<>(partition, byPartition[partition]));
    }
    JavaPairRDD<Integer, long[]> hashes =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelizePairs(arrays, arrays.size());
    Map<Integer, Set<Long>> shared = new HashMap<>();
    for (Tuple2<Integer, long[]> part : SharedHashes.of(hashes, byPartition.length).collect()) {
      Set<Long> values = shared.computeIfAbsent(part._1(), partition -> new TreeSet<>());
      for (long hash : part._2()) {
        values.add(hash);
      }
    }
    return shared;
  }
}

package dev.parallax.jobs.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/**
 * Tells which hashes occur more than once in a whole corpus, so that only what has one of them need
 * be compared in full. Hashes travel as arrays: eight bytes each, and no object.
 */
final class SharedHashes {
  private SharedHashes() {}

  /**
   * For each partition, those of its hashes that occur again in it or in another; partition i of
   * the result is about partition i.
   *
   * @param hashes an array for each partition, with its number; an array may hold a hash repeatedly
   */
  static JavaPairRDD<Integer, long[]> of(JavaPairRDD<Integer, long[]> hashes, int partitions) {
    return hashes
        .flatMapToPair(own -> inBuckets(own._1(), own._2(), partitions))
        .partitionBy(new HashPartitioner(partitions)) // of a small number: that very partition
        .mapPartitionsToPair(SharedHashes::shared)
        .partitionBy(new HashPartitioner(partitions));
  }

  /** A partition's hashes by the bucket in which equal ones meet; each hash twice at most. */
  private static Iterator<Tuple2<Integer, Tuple2<Integer, long[]>>> inBuckets(
      int partition, long[] hashes, int buckets) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    long[][] byBucket = new long[buckets][8];
    int[] sizes = new int[buckets];
    for (int i = 0; i < sorted.length; i++) {
      if (i >= 2 && sorted[i] == sorted[i - 2]) {
        continue;
      }
      int bucket = Math.floorMod(Long.hashCode(sorted[i]), buckets);
      if (sizes[bucket] == byBucket[bucket].length) {
        byBucket[bucket] = Arrays.copyOf(byBucket[bucket], 2 * sizes[bucket]);
      }
      byBucket[bucket][sizes[bucket]++] = sorted[i];
    }
    List<Tuple2<Integer, Tuple2<Integer, long[]>>> arrays = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (sizes[bucket] > 0) {
        long[] own = Arrays.copyOf(byBucket[bucket], sizes[bucket]);
        arrays.add(new Tuple2<>(bucket, new Tuple2<>(partition, own)));
      }
    }
    return arrays.iterator();
  }

  private static Iterator<Tuple2<Integer, long[]>> shared(
      Iterator<Tuple2<Integer, Tuple2<Integer, long[]>>> bucket) {
    List<Tuple2<Integer, long[]>> arrays = new ArrayList<>();
    bucket.forEachRemaining(array -> arrays.add(array._2()));
    long[] all = arrays.stream().flatMapToLong(array -> LongStream.of(array._2())).toArray();
    Arrays.sort(all);
    long[] repeated =
        LongStream.range(1, all.length)
            .filter(i -> all[(int) i] == all[(int) i - 1])
            .map(i -> all[(int) i])
            .distinct()
            .toArray();
    return arrays.stream()
        .map(array -> new Tuple2<>(array._1(), common(array._2(), repeated)))
        .filter(array -> array._2().length > 0)
        .iterator();
  }

  private static long[] common(long[] some, long[] sorted) {
    return LongStream.of(some).filter(hash -> Arrays.binarySearch(sorted, hash) >= 0).toArray();
  }
}

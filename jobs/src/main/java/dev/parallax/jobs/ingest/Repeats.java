package dev.parallax.jobs.ingest;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Finds records that repeat an earlier one: all of it, or the id that an earlier record of the same
 * file has. The first by file and index is the one that stays.
 */
final class Repeats {
  private Repeats() {}

  /**
   * The same outcomes, in the same partitions, with rejects in place of repeats. Each partition is
   * told of its own repeats alone, so that neither bodies nor a list of all repeats go from machine
   * to machine.
   */
  static JavaRDD<Outcome> rejected(JavaRDD<Outcome> outcomes) {
    int partitions = outcomes.getNumPartitions();
    JavaPairRDD<Integer, Repeat> repeats =
        claims(outcomes)
            .repartitionAndSortWithinPartitions(new ByClaimedId(partitions), Claim.ORDER)
            .mapPartitionsToPair(Repeats::laterThanFirst)
            .partitionBy(new HashPartitioner(partitions)); // of a small number: that very partition
    return outcomes.zipPartitions(repeats, Repeats::replaced);
  }

  /**
   * What a record claims to be the first to have, with the partition that its outcome is in. Claims
   * that nobody else makes are left out, which in most corpora is nearly all of them.
   */
  private static JavaPairRDD<Claim, Integer> claims(JavaRDD<Outcome> outcomes) {
    JavaRDD<Tuple2<Integer, long[]>> hashes =
        outcomes.mapPartitionsWithIndex(
            (partition, records) -> List.of(new Tuple2<>(partition, hashes(records))).iterator(),
            true);
    JavaPairRDD<Integer, long[]> shared =
        SharedHashes.of(JavaPairRDD.fromJavaRDD(hashes), outcomes.getNumPartitions());
    JavaRDD<Tuple2<Claim, Integer>> contested =
        outcomes
            .zipPartitions(shared, Repeats::contested)
            .mapPartitionsWithIndex(
                (partition, claims) ->
                    stream(claims).map(claim -> new Tuple2<>(claim, partition)).iterator(),
                true);
    return JavaPairRDD.fromJavaRDD(contested);
  }

  private static long[] hashes(Iterator<Outcome> outcomes) {
    return stream(outcomes).flatMap(Repeats::claimsOf).mapToLong(Claim::hash).toArray();
  }

  private static Iterator<Claim> contested(
      Iterator<Outcome> outcomes, Iterator<Tuple2<Integer, long[]>> shared) {
    if (!shared.hasNext()) {
      return Collections.emptyIterator();
    }
    long[] hashes = stream(shared).flatMapToLong(part -> LongStream.of(part._2())).toArray();
    Arrays.sort(hashes);
    return stream(outcomes)
        .flatMap(Repeats::claimsOf)
        .filter(claim -> Arrays.binarySearch(hashes, claim.hash()) >= 0)
        .iterator();
  }

  private static Stream<Claim> claimsOf(Outcome outcome) {
    if (outcome.document() == null) {
      return Stream.empty();
    }
    String uri = outcome.file().uri();
    Claim ofContent = new Claim(Kind.CONTENT, outcome.documentId(), uri, outcome.recordIndex());
    return outcome.sourceId() == null
        ? Stream.of(ofContent)
        : Stream.of(ofContent, new Claim(Kind.ID, outcome.sourceId(), uri, outcome.recordIndex()));
  }

  /** Of sorted claims, those that another came before; by the partition of their outcomes. */
  private static Iterator<Tuple2<Integer, Repeat>> laterThanFirst(
      Iterator<Tuple2<Claim, Integer>> sorted) {
    Claim[] first = new Claim[1];
    return stream(sorted)
        .filter(
            claimed -> {
              boolean repeats = first[0] != null && claimed._1().repeats(first[0]);
              if (!repeats) {
                first[0] = claimed._1();
              }
              return repeats;
            })
        .map(claimed -> new Tuple2<>(claimed._2(), new Repeat(claimed._1(), first[0])))
        .iterator();
  }

  private static Iterator<Outcome> replaced(
      Iterator<Outcome> outcomes, Iterator<Tuple2<Integer, Repeat>> repeats) {
    if (!repeats.hasNext()) {
      return outcomes;
    }
    Map<Place, Repeat> byPlace = new HashMap<>();
    // A record may be both; that it is the same in everything is the stronger of the two.
    repeats.forEachRemaining(
        repeat ->
            byPlace.merge(
                repeat._2().claim().place(),
                repeat._2(),
                (one, other) -> one.claim().kind() == Kind.CONTENT ? one : other));
    return stream(outcomes)
        .map(
            outcome -> {
              Repeat repeat = byPlace.get(new Place(outcome.file().uri(), outcome.recordIndex()));
              return repeat == null
                  ? outcome
                  : Outcome.rejected(outcome.file(), outcome.recordIndex(), repeat.reject());
            })
        .iterator();
  }

  private static <T> Stream<T> stream(Iterator<T> items) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, 0), false);
  }

  /** What only one record may have. */
  private enum Kind {
    /** All its fields, in the whole corpus. */
    CONTENT,
    /** Its own id, within its file. */
    ID
  }

  private record Place(String sourceUri, long recordIndex) {}

  private record Claim(Kind kind, String id, String sourceUri, long recordIndex)
      implements Serializable {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    static final Comparator<Claim> ORDER = (Comparator<Claim> & Serializable) Claim::compare;

    private static int compare(Claim one, Claim other) {
      int order = one.kind.compareTo(other.kind);
      order = order != 0 ? order : one.id.compareTo(other.id);
      order = order != 0 ? order : one.sourceUri.compareTo(other.sourceUri);
      return order != 0 ? order : Long.compare(one.recordIndex, other.recordIndex);
    }

    boolean repeats(Claim first) {
      return kind == first.kind
          && id.equals(first.id)
          && (kind == Kind.CONTENT || sourceUri.equals(first.sourceUri));
    }

    /** The same for claims to the same thing; for others, hardly ever. */
    long hash() {
      long hash = kind == Kind.CONTENT ? 0 : 1 + sourceUri.hashCode() * PRIME;
      for (int i = 0; i < id.length(); i++) {
        hash = (hash ^ id.charAt(i)) * PRIME;
      }
      return hash ^ (hash >>> 32);
    }

    Place place() {
      return new Place(sourceUri, recordIndex);
    }
  }

  private record Repeat(Claim claim, Claim first) implements Serializable {
    Reject reject() {
      return switch (claim.kind) {
        case CONTENT ->
            new Reject(
                "duplicate_record",
                "The same in every field as record " + first.recordIndex + " of " + first.sourceUri,
                claim.id);
        case ID ->
            new Reject(
                "duplicate_id",
                "The id "
                    + claim.id
                    + " is that of record "
                    + first.recordIndex
                    + " of the same file. If it is not an id, map another: --fields id=NAME",
                claim.id);
      };
    }
  }

  /** Claims to the same id meet in the same partition, whatever file they come from. */
  private static final class ByClaimedId extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int partitions;

    ByClaimedId(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object claim) {
      return Math.floorMod(((Claim) claim).id().hashCode(), partitions);
    }
  }
}

package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import dev.parallax.measure.Shingles;
import dev.parallax.measure.Winnowing;
import dev.parallax.text.WordSequence;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of articles that may share a passage: those with a fingerprint in common, whatever their
 * dates and languages. Every pair that shares {@link #CERTAIN_WORDS} words in a row is among them,
 * but for words that more than {@link #MOST_ARTICLES} articles have: of those articles each is
 * paired with the earliest only, so that the work grows with the corpus and not with its square.
 */
final class ReuseCandidates {
  /** Words of a fingerprint. Fewer make more pairs that share an idiom and nothing else. */
  static final int FINGERPRINT_WORDS = 8;

  private static final int WINDOW = 5;

  /** So many common words in a row are certain to be found. */
  static final int CERTAIN_WORDS = FINGERPRINT_WORDS + WINDOW - 1;

  /** A fingerprint of more articles than this does not make a pair of any two of them. */
  static final int MOST_ARTICLES = 50;

  private static final StructType FINGERPRINTS =
      StructType.fromDDL("fingerprint bigint, published_on date, article_id string");

  private ReuseCandidates() {}

  /**
   * One row per pair: {@code article_a} before {@code article_b}, and the {@code fingerprints} both
   * have, each with its {@code article_count}, which is null where it is over the limit.
   *
   * @param words as {@link ArticleWords#from} gives them
   */
  static Dataset<Row> from(Dataset<Row> words) {
    return words
        .select("article_id", "published_on", "words")
        .flatMap(
            (FlatMapFunction<Row, Row>) ReuseCandidates::fingerprints, Encoders.row(FINGERPRINTS))
        .repartition(col("fingerprint"))
        .sortWithinPartitions(
            col("fingerprint"), col("published_on").asc_nulls_last(), col("article_id"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new FingerprintPairs(rows, MOST_ARTICLES),
            Encoders.row(FingerprintPairs.SCHEMA))
        .groupBy("article_a", "article_b")
        .agg(collect_list(struct("fingerprint", "article_count")).as("fingerprints"));
  }

  private static Iterator<Row> fingerprints(Row article) {
    long[] words = WordSequence.fromBytes((byte[]) article.get(2)).hashes();
    long[] fingerprints = Winnowing.fingerprints(Shingles.of(words, FINGERPRINT_WORDS), WINDOW);
    return Arrays.stream(fingerprints)
        .mapToObj(hash -> RowFactory.create(hash, article.get(1), article.get(0)))
        .iterator();
  }
}

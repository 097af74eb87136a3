package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;

import dev.parallax.measure.Overlap;
import dev.parallax.measure.Shingles;
import dev.parallax.measure.Tiling;
import dev.parallax.text.Span;
import dev.parallax.text.WordSequence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Candidates, compared word by word. */
final class ReusePairs {
  /** Words of the shingles that Jaccard and containment count. */
  private static final int SHINGLE_WORDS = 5;

  private static final StructType PAIRS =
      StructType.fromDDL(
          "article_a string, article_b string, word_count_a int, word_count_b int, jaccard double,"
              + " containment_a_in_b double, containment_b_in_a double, shared_word_count int,"
              + " passages array<struct<begin_a: int, end_a: int, begin_b: int, end_b: int,"
              + " word_count: int, article_count: int>>");

  private ReusePairs() {}

  /**
   * One row per candidate: the measures, and the {@code passages} both articles have, which may be
   * none.
   *
   * @param candidates as {@link ReuseCandidates#from} gives them
   * @param words as {@link ArticleWords#from} gives them
   * @param minPassageWords at least {@link ReuseCandidates#CERTAIN_WORDS}, for none to be missed
   */
  static Dataset<Row> from(Dataset<Row> candidates, Dataset<Row> words, int minPassageWords) {
    return candidates
        .join(words.select(col("article_id").as("article_b"), col("words").as("b")), "article_b")
        .join(words.select(col("article_id").as("article_a"), col("words").as("a")), "article_a")
        .select("article_a", "article_b", "a", "b", "fingerprints")
        .map((MapFunction<Row, Row>) pair -> compare(pair, minPassageWords), Encoders.row(PAIRS));
  }

  private static Row compare(Row pair, int minPassageWords) {
    WordSequence a = WordSequence.fromBytes((byte[]) pair.get(2));
    WordSequence b = WordSequence.fromBytes((byte[]) pair.get(3));
    long[] wordsA = a.hashes();
    long[] wordsB = b.hashes();
    Overlap overlap =
        Overlap.of(
            Shingles.distinct(wordsA, SHINGLE_WORDS), Shingles.distinct(wordsB, SHINGLE_WORDS));
    List<Tiling.Tile> tiles = Tiling.of(wordsA, wordsB, minPassageWords);
    Map<Long, Integer> articleCounts = articleCounts(pair.getList(4));
    return RowFactory.create(
        pair.get(0),
        pair.get(1),
        wordsA.length,
        wordsB.length,
        overlap.jaccard(),
        overlap.containmentOfA(),
        overlap.containmentOfB(),
        tiles.stream().mapToInt(Tiling.Tile::length).sum(),
        tiles.stream()
            .map(tile -> passage(tile, a, b, articleCount(tile, wordsA, articleCounts)))
            .toArray(Row[]::new));
  }

  private static Row passage(Tiling.Tile tile, WordSequence a, WordSequence b, Integer count) {
    Span inA = a.span(tile.beginA(), tile.length());
    Span inB = b.span(tile.beginB(), tile.length());
    return RowFactory.create(inA.begin(), inA.end(), inB.begin(), inB.end(), tile.length(), count);
  }

  private static Map<Long, Integer> articleCounts(List<Row> fingerprints) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Row fingerprint : fingerprints) {
      if (!fingerprint.isNullAt(1)) {
        counts.put(fingerprint.getLong(0), fingerprint.getInt(1));
      }
    }
    return counts;
  }

  /** Articles that have the rarest fingerprint of a passage; null if all are over the limit. */
  private static Integer articleCount(
      Tiling.Tile tile, long[] words, Map<Long, Integer> articleCounts) {
    int k = ReuseCandidates.FINGERPRINT_WORDS;
    long[] passage = Arrays.copyOfRange(words, tile.beginA(), tile.beginA() + tile.length());
    Integer rarest = null;
    for (long shingle : Shingles.of(passage, k)) {
      Integer count = articleCounts.get(shingle);
      if (count != null && (rarest == null || count < rarest)) {
        rarest = count;
      }
    }
    return rarest;
  }
}

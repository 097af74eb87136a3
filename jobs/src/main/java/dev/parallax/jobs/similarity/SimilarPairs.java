package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import dev.parallax.measure.Vocabulary;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * All pairs of articles whose cosine reaches a threshold, published not more than some days apart;
 * none is missed. How the work is cut has no influence on the result.
 *
 * <p>A task holds the vectors of one block and streams the articles that are compared with it. An
 * article is sent to the days after it inside the window, so the work grows with the corpus, not
 * with its square, unless many articles are of one day or have no date.
 */
final class SimilarPairs {
  /** About 10 MB to sort. */
  private static final int COPIES_PER_TASK = 8192;

  private static final StructType BLOCK_ARTICLES =
      StructType.fromDDL(
          "block_day int, block int, is_probe boolean, article_id string, term_counts binary");
  private static final StructType PAIRS =
      StructType.fromDDL(
          "article_a string, article_b string, cosine double,"
              + " terms array<struct<term: string, contribution: double>>");

  private SimilarPairs() {}

  /** For no window: without a date, every article is compared with every other. */
  static Dataset<Row> withoutDates(Dataset<Row> articles) {
    return articles.withColumn("published_on", lit(null).cast("date"));
  }

  /**
   * One row per pair: {@code article_a} before {@code article_b}, their {@code cosine}, and the
   * {@code terms} that contribute most to it.
   *
   * @param weights as {@link TermWeights#from} gives them
   * @param blocks of the same articles; those of days not counted there are left out
   * @param threshold over 0, at most 1
   */
  static Dataset<Row> from(
      Dataset<Row> weights,
      DayBlocks blocks,
      Broadcast<Vocabulary> vocabulary,
      double threshold,
      int termsPerPair) {
    return weights
        .select(col("article_id"), unix_date(col("published_on")), col("term_counts"))
        .flatMap(
            (FlatMapFunction<Row, Row>) article -> perBlock(article, blocks),
            Encoders.row(BLOCK_ARTICLES))
        .repartition(tasks(weights.sparkSession(), blocks), col("block_day"), col("block"))
        .sortWithinPartitions("block_day", "block", "is_probe")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new BlockPairs(rows, vocabulary.value(), threshold, termsPerPair),
            Encoders.row(PAIRS));
  }

  private static int tasks(SparkSession spark, DayBlocks blocks) {
    int least = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return Math.toIntExact(Math.max(least, blocks.copyCount() / COPIES_PER_TASK));
  }

  private static Iterator<Row> perBlock(Row article, DayBlocks blocks) {
    List<DayBlocks.Block> compared = blocks.of(article.getString(0), article.getAs(1));
    return IntStream.range(0, compared.size())
        .mapToObj(
            i ->
                RowFactory.create(
                    compared.get(i).day(),
                    compared.get(i).number(),
                    i > 0,
                    article.get(0),
                    article.get(2)))
        .iterator();
  }
}

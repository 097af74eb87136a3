package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.measure.StoryClusters;
import dev.parallax.measure.StoryVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Articles grouped into stories, block by block: articles of different blocks share too little to
 * be of one story. Like {@link Components}, this runs and does not only plan.
 *
 * <p>A block is held by one task, so it is bounded: where more articles hang together, the blocks
 * are found again with a higher demand on what two articles share, until they fit.
 */
final class StoryBlocks {
  /** Some 200 MB: a vector of 60 terms and the links of each. */
  private static final long ARTICLES_PER_BLOCK = 50_000;

  private static final double LEAST_SHARED = 0.05;
  private static final double STEP = 1.5;

  private static final StructType GROUPED =
      StructType.fromDDL("article_id string, group_id string, mean_cosine double");

  private StoryBlocks() {}

  /**
   * One row per article that is in a group with others: {@code article_id}, {@code group_id}, which
   * is the smallest article id in it, and {@code mean_cosine} with the others.
   *
   * @param storyTerms as {@link StoryCandidates#storyTerms} gives them; read more than once
   * @param threshold as of {@link StoryClusters}
   */
  static Dataset<Row> grouped(Dataset<Row> storyTerms, double threshold) {
    return grouped(storyTerms, threshold, ARTICLES_PER_BLOCK);
  }

  static Dataset<Row> grouped(Dataset<Row> storyTerms, double threshold, long articlesPerBlock) {
    Dataset<Row> links =
        StoryCandidates.from(storyTerms, Math.min(LEAST_SHARED, threshold)).localCheckpoint();
    Dataset<Row> blocks = blocks(links, articlesPerBlock);
    Dataset<Row> articles =
        storyTerms
            .withColumn("key", StoryCandidates.key())
            .join(blocks, "key")
            .select("block", "article_id", "key", "day", "vector");
    Dataset<Row> linksOfBlocks =
        links
            .join(blocks.withColumnRenamed("key", "key_a"), "key_a")
            .join(blocks.select(col("key").as("key_b"), col("block").as("block_b")), "key_b")
            .where(col("block").equalTo(col("block_b")))
            // Not "block" itself: Spark 3.5 confuses two sides of a cogroup that share a column.
            .select(col("block_b").as("block"), col("key_a"), col("key_b"));
    MapFunction<Row, String> byBlock = row -> row.getString(0);
    return articles
        .groupByKey(byBlock, Encoders.STRING())
        .cogroup(
            linksOfBlocks.groupByKey(byBlock, Encoders.STRING()),
            (CoGroupFunction<String, Row, Row, Row>)
                (block, members, pairs) -> group(members, pairs, threshold),
            Encoders.row(GROUPED))
        .localCheckpoint(); // costly, and read more than once
  }

  /** One row per linked article: {@code key, block}. */
  private static Dataset<Row> blocks(Dataset<Row> links, long articlesPerBlock) {
    Dataset<Row> done = null;
    Dataset<Row> left = links;
    for (double shared = LEAST_SHARED; ; shared *= STEP) {
      Dataset<Row> blocks =
          Components.of(
                  left.where(col("shared").geq(shared))
                      .select(
                          col("key_a").cast("string").as("a"), col("key_b").cast("string").as("b")))
              .select(col("id").cast("bigint").as("key"), col("component").as("block"))
              .localCheckpoint();
      Dataset<Row> tooLarge =
          blocks
              .groupBy("block")
              .agg(count(lit(1)).as("articles"))
              .where(col("articles").gt(articlesPerBlock))
              .select("block")
              .localCheckpoint();
      boolean isLast = shared * STEP > 1 || tooLarge.isEmpty();
      Dataset<Row> fitting =
          isLast ? blocks : blocks.join(tooLarge, new String[] {"block"}, "left_anti");
      done = done == null ? fitting : done.unionByName(fitting); // joins reorder columns
      if (isLast) {
        return done;
      }
      Dataset<Row> unfitting = blocks.join(tooLarge, "block").select(col("key").as("key_a"));
      left = left.join(unfitting, "key_a").localCheckpoint();
    }
  }

  private static Iterator<Row> group(Iterator<Row> members, Iterator<Row> pairs, double threshold) {
    List<Row> articles = new ArrayList<>();
    members.forEachRemaining(articles::add);
    articles.sort(Comparator.comparing(article -> article.getString(1)));
    StoryClusters clusters = new StoryClusters(threshold);
    List<StoryVector> vectors = new ArrayList<>();
    Map<Long, Integer> numbers = new HashMap<>();
    for (Row article : articles) {
      StoryVector vector = StoryVector.fromBytes(article.getAs(4));
      vectors.add(vector);
      numbers.put(article.getLong(2), clusters.add(vector, article.getAs(3)));
    }
    pairs.forEachRemaining(
        pair -> clusters.link(numbers.get(pair.getLong(1)), numbers.get(pair.getLong(2))));
    List<Row> grouped = new ArrayList<>();
    for (List<Integer> story : clusters.join()) {
      if (story.size() > 1) {
        StoryVector sum = StoryVector.sum(story.stream().map(vectors::get).toList());
        for (int article : story) {
          StoryVector vector = vectors.get(article);
          double mean = (sum.dot(vector) - vector.dot(vector)) / (story.size() - 1);
          grouped.add(
              RowFactory.create(
                  articles.get(article).get(1), articles.get(story.get(0)).get(1), rounded(mean)));
        }
      }
    }
    return grouped.iterator();
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }
}

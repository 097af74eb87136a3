package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;

import dev.parallax.measure.StoryVector;
import dev.parallax.measure.TermVector;
import dev.parallax.measure.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Single articles to be compared with one another, as {@code similarity} compares them. */
public final class ArticleSimilarity {
  private final TermVector termVector;
  private final StoryVector storyVector;

  private ArticleSimilarity(TermVector termVector, StoryVector storyVector) {
    this.termVector = termVector;
    this.storyVector = storyVector;
  }

  /**
   * A few articles by their own ids in the source, English ones only; an id may have several.
   *
   * @param all articles of the corpus, over which terms are weighed
   * @param some of these; they are collected
   */
  public static Map<String, List<ArticleSimilarity>> of(
      SparkSession spark, Dataset<Row> all, Dataset<Row> some) {
    Dataset<Row> english = TermWeights.onlyEnglish(all);
    Broadcast<Vocabulary> vocabulary =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(TermWeights.vocabulary(english, english.count()));
    Dataset<Row> wanted = TermWeights.onlyEnglish(some);
    Dataset<Row> rows =
        wanted
            .select("article_id", "source_id")
            .join(TermWeights.from(wanted, vocabulary), "article_id")
            .join(
                StoryCandidates.storyTerms(wanted)
                    .select(col("article_id"), col("vector").as("story_vector")),
                "article_id")
            .select("source_id", "term_counts", "story_vector");
    Map<String, List<ArticleSimilarity>> bySourceId = new HashMap<>();
    for (Row row : rows.collectAsList()) { // a row per article asked for
      bySourceId
          .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
          .add(
              new ArticleSimilarity(
                  vocabulary.value().weigh((byte[]) row.get(1)),
                  StoryVector.fromBytes((byte[]) row.get(2))));
    }
    vocabulary.destroy();
    return bySourceId;
  }

  /** As in {@code article_pair}. */
  public double cosine(ArticleSimilarity other) {
    return TermVector.cosine(termVector, other.termVector);
  }

  /** By the terms that stories are found by. */
  public double storyCosine(ArticleSimilarity other) {
    return storyVector.dot(other.storyVector);
  }
}

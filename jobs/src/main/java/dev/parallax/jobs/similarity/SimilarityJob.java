package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;

import dev.parallax.jobs.Job;
import dev.parallax.measure.Vocabulary;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticlePairTable;
import dev.parallax.table.ArticlePairTermTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.StoryTable;
import dev.parallax.table.Table;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "similarity",
    description = {
      "Finds every pair of articles whose words are alike, and the terms that make them so.",
      "Compares English articles by TF-IDF; no pair at or above the threshold is missed.",
      "Groups articles into stories: those that tell of one event."
    })
public final class SimilarityJob extends Job {
  /** A task holds a block in about 45 MB where articles have 420 different terms on average. */
  private static final int ARTICLES_PER_BLOCK = 4096;

  @Mixin SimilarityOptions options = new SimilarityOptions();

  private long articleCount;
  private long undatedCount;
  private long toldByMany;

  public SimilarityJob() {}

  /** For {@code run}, which has the same options. */
  public SimilarityJob(SimilarityOptions options) {
    this.options = options;
  }

  @Override
  protected void check(TableStore tables) {
    options.check();
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    doing("counting terms");
    Dataset<Row> english = TermWeights.onlyEnglish(tables.read(ArticleTable.TABLE));
    Map<Integer, Long> perDay = TermWeights.countPerDay(english);
    articleCount = perDay.values().stream().mapToLong(count -> count).sum();
    undatedCount = perDay.getOrDefault(null, 0L);
    Broadcast<Vocabulary> vocabulary =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(TermWeights.vocabulary(english, articleCount));

    doing("comparing articles");
    Dataset<Row> pairs =
        (options.hasWindow() ? insideWindow(english, perDay, vocabulary) : all(english, vocabulary))
            .persist(StorageLevel.DISK_ONLY()); // found once, written to two tables
    try {
      Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
      results.put(ArticlePairTable.TABLE, pairs.drop("terms"));
      results.put(ArticlePairTermTable.TABLE, PairTerms.from(pairs));
      tables.write(results, written -> {});
    } finally {
      pairs.unpersist();
      vocabulary.destroy();
    }
    writeStories(tables.read(ArticleTable.TABLE), tables);
  }

  private void writeStories(Dataset<Row> articles, TableStore tables) {
    doing("finding stories");
    Dataset<Row> storyTerms =
        StoryCandidates.storyTerms(TermWeights.onlyEnglish(articles))
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> storyArticles =
        Stories.storyArticles(articles, StoryBlocks.grouped(storyTerms, options.storyThreshold))
            .persist(StorageLevel.DISK_ONLY());
    try {
      Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
      results.put(StoryTable.TABLE, Stories.from(articles, storyArticles, storyTerms));
      results.put(StoryArticleTable.TABLE, storyArticles);
      tables.write(results, written -> {});
      toldByMany = tables.read(StoryTable.TABLE).where(col("article_count").gt(1)).count();
    } finally {
      storyArticles.unpersist();
      storyTerms.unpersist();
    }
  }

  private Dataset<Row> insideWindow(
      Dataset<Row> english, Map<Integer, Long> perDay, Broadcast<Vocabulary> vocabulary) {
    if (options.skipUndated) {
      perDay.remove(null);
    }
    return pairs(english, new DayBlocks(perDay, options.days(), ARTICLES_PER_BLOCK), vocabulary);
  }

  private Dataset<Row> all(Dataset<Row> english, Broadcast<Vocabulary> vocabulary) {
    Map<Integer, Long> noDay = Collections.singletonMap(null, articleCount);
    return pairs(
        SimilarPairs.withoutDates(english),
        new DayBlocks(noDay, 0, ARTICLES_PER_BLOCK),
        vocabulary);
  }

  private Dataset<Row> pairs(
      Dataset<Row> english, DayBlocks blocks, Broadcast<Vocabulary> vocabulary) {
    return SimilarPairs.from(
        TermWeights.from(english, vocabulary),
        blocks,
        vocabulary,
        options.threshold,
        options.pairTerms);
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    summary.printf(
        Locale.ROOT,
        "%,d pairs with a cosine of at least %s among %,d English articles, %s%n",
        tables.tablesWritten().get(ArticlePairTable.TABLE),
        options.threshold,
        articleCount,
        options.hasWindow()
            ? String.format(
                Locale.ROOT,
                "at most %s days apart; %,d without a date %s",
                options.windowDays,
                undatedCount,
                options.skipUndated ? "left out" : "compared with all")
            : "whatever their dates");
    summary.printf(
        Locale.ROOT,
        "%,d stories, %,d of them told by more than one article%n",
        tables.tablesWritten().get(StoryTable.TABLE),
        toldByMany);
  }
}

package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;

import dev.parallax.jobs.Digests;
import dev.parallax.jobs.Job;
import dev.parallax.jobs.OutletOption;
import dev.parallax.jobs.similarity.SimilarityOptions.Part;
import dev.parallax.measure.Vocabulary;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticlePairTable;
import dev.parallax.table.ArticlePairTermTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.CopyGroupArticleTable;
import dev.parallax.table.CopyGroupTable;
import dev.parallax.table.NearDuplicateTable;
import dev.parallax.table.OutletPairTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.StoryTable;
import dev.parallax.table.Table;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
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
      "Finds what articles of any language and date have of one another: shared passages,",
      "near-duplicates, and groups of copies with their original and the agency credited.",
      "Groups articles into stories, those that tell of one event, and compares outlets in them."
    })
public final class SimilarityJob extends Job {
  /** A task holds a block in about 22 MB where articles have 420 different terms on average. */
  private static final int ARTICLES_PER_BLOCK = 2048;

  @Mixin SimilarityOptions options = new SimilarityOptions();

  @Mixin OutletOption outlets = new OutletOption();

  private long articleCount;
  private long undatedCount;
  private long toldByMany;

  public SimilarityJob() {}

  /** For {@code run}, which has the same options. */
  public SimilarityJob(SimilarityOptions options, OutletOption outlets) {
    this.options = options;
    this.outlets = outlets;
  }

  @Override
  protected Map<String, String> inputs(Configuration hadoop) {
    return Map.of("outlet catalogue", Digests.sha256(outlets.json(hadoop)));
  }

  @Override
  protected void check(TableStore tables) {
    options.check();
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    Sessions.planFor(spark, tables.bytes(ArticleTable.TABLE));
    if (options.parts.contains(Part.PAIRS)) {
      findSimilarArticles(spark, articles, tables);
    }
    if (options.parts.contains(Part.REUSE)) {
      findReuse(spark, articles, tables);
    }
    if (options.parts.contains(Part.STORIES)) {
      findStories(articles, tables);
    }
  }

  private void findSimilarArticles(SparkSession spark, Dataset<Row> articles, TableStore tables) {
    doing("counting terms");
    Dataset<Row> english = TermWeights.onlyEnglish(articles);
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
  }

  private void findReuse(SparkSession spark, Dataset<Row> articles, TableStore tables) {
    doing("looking for shared passages");
    Dataset<Row> words = TextReuse.words(articles).persist(StorageLevel.DISK_ONLY());
    Dataset<Row> pairs =
        TextReuse.pairs(words, options.minPassageWords).persist(StorageLevel.DISK_ONLY());
    Dataset<Row> nearDuplicates =
        TextReuse.nearDuplicates(pairs, articles, options.minContainment).persist();
    try {
      Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
      results.put(SharedPassageTable.TABLE, TextReuse.sharedPassages(pairs, articles));
      results.put(NearDuplicateTable.TABLE, nearDuplicates);
      results.putAll(copyGroups(spark, nearDuplicates, articles));
      tables.write(results, written -> {});
    } finally {
      nearDuplicates.unpersist();
      pairs.unpersist();
      words.unpersist();
    }
  }

  /** Groups are few and used often, so they are made at once; this needs the pairs. */
  private Map<Table, Dataset<Row>> copyGroups(
      SparkSession spark, Dataset<Row> nearDuplicates, Dataset<Row> articles) {
    Dataset<Row> components =
        Components.of(nearDuplicates.select(col("article_a").as("a"), col("article_b").as("b")));
    doing("grouping copies");
    Dataset<Row> members =
        CopyGroups.members(nearDuplicates, components, articles).localCheckpoint();
    Dataset<Row> copied = articles.join(members.select("article_id"), "article_id");
    Dataset<Row> agencies =
        Agencies.from(copied, outlets.json(spark.sparkContext().hadoopConfiguration()));
    Dataset<Row> groupArticles = CopyGroups.articles(members, copied, agencies).localCheckpoint();
    Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
    results.put(CopyGroupTable.TABLE, CopyGroups.groups(groupArticles, copied));
    results.put(CopyGroupArticleTable.TABLE, groupArticles);
    return results;
  }

  private void findStories(Dataset<Row> articles, TableStore tables) {
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
      results.put(
          OutletPairTable.TABLE,
          OutletPairs.from(
              articles, storyArticles, storyTerms, tables.read(NearDuplicateTable.TABLE)));
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
    if (options.parts.contains(Part.PAIRS)) {
      summarisePairs(tables, summary);
    }
    if (options.parts.contains(Part.REUSE)) {
      summariseReuse(tables, summary);
    }
    if (options.parts.contains(Part.STORIES)) {
      summary.printf(
          Locale.ROOT,
          "%,d stories, %,d of them told by more than one article; %,d pairs of outlets share one%n",
          tables.tablesWritten().get(StoryTable.TABLE),
          toldByMany,
          tables.tablesWritten().get(OutletPairTable.TABLE));
    }
  }

  private void summarisePairs(TableStore tables, PrintWriter summary) {
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
  }

  private void summariseReuse(TableStore tables, PrintWriter summary) {
    summary.printf(
        Locale.ROOT,
        "%,d passages of %d words and more shared by two articles; %,d of them are in more than %d"
            + " articles, which were compared with the earliest only%n",
        tables.tablesWritten().get(SharedPassageTable.TABLE),
        options.minPassageWords,
        tables.read(SharedPassageTable.TABLE).where(col("article_count").isNull()).count(),
        ReuseCandidates.MOST_ARTICLES);
    summary.printf(
        Locale.ROOT,
        "%,d near-duplicates; %,d groups of copies with %,d articles%n",
        tables.tablesWritten().get(NearDuplicateTable.TABLE),
        tables.tablesWritten().get(CopyGroupTable.TABLE),
        tables.tablesWritten().get(CopyGroupArticleTable.TABLE));
  }
}

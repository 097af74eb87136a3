package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.jobs.Job;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.spark.KeptRows;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.HeadlineSentimentTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.Table;
import dev.parallax.table.VoiceSpanTable;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sentiment",
    description = {
      "Reads how English articles speak of each actor, at every mention: negative, neutral or",
      "positive, with its probability, in whose voice, and whether the passage is the article's"
          + " own.",
      "Needs the tables of annotate and of similarity. Says how long it will take before it starts."
    })
public final class SentimentJob extends Job {
  /** Small enough that progress shows and no task is long. */
  private static final long READINGS_PER_TASK = 2_000;

  private static final int MOST_TASKS = 10_000;

  /** Articles that the pace is found out on; their ids are hashes, so the first ones are any. */
  private static final int SAMPLED_ARTICLES = 20;

  private static final int FILES_PER_CORE = 4;

  @Mixin SentimentModelOption option = new SentimentModelOption();

  public SentimentJob() {}

  /** For {@code run}, which has the same option. */
  public SentimentJob(SentimentModelOption option) {
    this.option = option;
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    Dataset<Row> sentences = tables.read(SentenceTable.TABLE);
    Dataset<Row> mentions = tables.read(ActorMentionTable.TABLE);
    Dataset<Row> headlineMentions = tables.read(HeadlineMentionTable.TABLE);
    Dataset<Row> texts =
        ArticleParts.texts(articles.where(col("language").equalTo("en")), sentences, mentions);
    Dataset<Row> voices =
        ArticleParts.voices(
            tables.read(VoiceSpanTable.TABLE),
            tables.read(AttributionTable.TABLE),
            tables.read(AttributionSpanTable.TABLE));
    Dataset<Row> reused = ArticleParts.reused(tables.read(SharedPassageTable.TABLE), articles);
    Sessions.planFor(spark, tables.bytes(ArticleTable.TABLE));
    int cores = spark.sparkContext().defaultParallelism();
    Supplier<ToneModel> model = ToneModels.supplier(option.model);

    KeptRows kept = tables.kept("tone", programKey(option.model.toString()), KeptTones.SCHEMA);

    doing("counting what is to be read");
    Dataset<Row> known = kept.read();
    long headlineReadings = HeadlineSentiment.readingCount(headlineMentions);
    long readings = MentionSentiment.readingCount(mentions) + headlineReadings;
    readings = Math.max(0, readings - known.count());
    if (readings >= Pace.WORTHWHILE) {
      double pace = Pace.of(model.get(), MentionSentiment.targets(some(texts, articles)));
      say(Pace.estimate(readings, option.model, pace, cores));
    }
    doing("reading the tone toward actors");
    int tasks = (int) Math.max(cores, Math.min(MOST_TASKS, readings / READINGS_PER_TASK));
    Dataset<Row> tones =
        MentionSentiment.from(
                texts.union(voices).union(reused).union(KeptTones.parts(known)), model, tasks)
            .persist(StorageLevel.DISK_ONLY()); // read once, written to several tables
    int headlineTasks = (int) Math.max(cores, headlineReadings / READINGS_PER_TASK);
    Dataset<Row> headlines =
        HeadlineSentiment.from(articles, headlineMentions, known, model, headlineTasks)
            .persist(StorageLevel.DISK_ONLY());
    try {
      tones.count(); // reads the sentences, so that progress speaks of this alone
      doing("comparing outlets");
      try (var aggregates =
          new SentimentAggregates(tones, articles, tables.read(StoryArticleTable.TABLE))) {
        Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
        results.put(
            MentionSentimentTable.TABLE,
            tones.drop(KeptTones.KEY).coalesce(cores * FILES_PER_CORE));
        results.put(HeadlineSentimentTable.TABLE, headlines.drop(KeptTones.KEY));
        results.putAll(aggregates.tables(sentences));
        doing("writing what was found");
        tables.write(results, written -> {});
      }
      if (option.model == SentimentModel.ACCURATE) { // to read anew is no more work for the other
        kept.replace(KeptTones.from(tones).union(KeptTones.from(headlines)).coalesce(cores));
      }
    } finally {
      headlines.unpersist();
      tones.unpersist();
    }
  }

  /** The texts of a few articles that have any mention. */
  private static Dataset<Row> some(Dataset<Row> texts, Dataset<Row> articles) {
    List<Row> ids =
        articles
            .where(col("language").equalTo("en"))
            .select("article_id")
            .orderBy("article_id")
            .limit(SAMPLED_ARTICLES)
            .collectAsList();
    return texts.where(col("article_id").isin(ids.stream().map(row -> row.getString(0)).toArray()));
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    List<Row> voices =
        tables
            .read(MentionSentimentTable.TABLE)
            .groupBy("voice")
            .agg(
                count(lit(1)),
                count_if(col("is_certain")),
                count_if(col("is_own_copy")),
                count_if(col("is_certain").and(isLikeliest("p_negative", "p_positive"))),
                count_if(col("is_certain").and(isLikeliest("p_positive", "p_negative"))))
            .orderBy(col("voice").equalTo("own").desc(), col("voice"))
            .collectAsList(); // three
    summary.printf(
        Locale.ROOT,
        "%,d mentions read by %s, of which %,d are certain; %,d stand in an article's own copy%n",
        sum(voices, 1),
        option.model,
        sum(voices, 2),
        sum(voices, 3));
    for (Row voice : voices) {
      summary.printf(
          Locale.ROOT,
          "  %-8s %,12d certain: %4.1f %% negative, %4.1f %% positive%n",
          voice.getString(0),
          voice.getLong(2),
          percent(voice.getLong(4), voice.getLong(2)),
          percent(voice.getLong(5), voice.getLong(2)));
    }
  }

  private static Column isLikeliest(String probability, String opposite) {
    return col(probability).gt(col("p_neutral")).and(col(probability).gt(col(opposite)));
  }

  private static long sum(List<Row> rows, int column) {
    return rows.stream().mapToLong(row -> row.getLong(column)).sum();
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}

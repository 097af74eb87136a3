package dev.parallax.jobs.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.sum;

import dev.parallax.jobs.ActorOption;
import dev.parallax.jobs.Digests;
import dev.parallax.jobs.Job;
import dev.parallax.language.Annotator;
import dev.parallax.language.english.EnglishAnnotator;
import dev.parallax.spark.KeptRows;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorLabelMentionTable;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ActorMergeTable;
import dev.parallax.table.ActorTable;
import dev.parallax.table.ArticleAnnotationTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.Table;
import dev.parallax.table.VoiceSpanTable;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "annotate",
    description = {
      "Finds who is in English articles, who speaks, and in whose voice each stretch is told.",
      "Writes sentences, actors and their mentions, attributions with their speakers."
    })
public final class AnnotateJob extends Job {
  private static final String[] KNOWN_BY = {"article_id", AnnotatedArticles.TEXT_HASH};

  @Mixin ActorOption actors = new ActorOption();

  public AnnotateJob() {}

  /** For {@code run}, which has the same options. */
  public AnnotateJob(ActorOption actors) {
    this.actors = actors;
  }

  @Override
  protected Map<String, String> inputs(Configuration hadoop) {
    return Map.of("actor catalogue", Digests.sha256(actors.json(hadoop)));
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    Dataset<Row> articles = tables.read(ArticleTable.TABLE);
    long bytes = tables.bytes(ArticleTable.TABLE);
    Sessions.planFor(spark, bytes);
    String catalogue = actors.json(spark.sparkContext().hadoopConfiguration());
    Dataset<Row> english = AnnotatedArticles.hashed(articles.where(col("language").equalTo("en")));
    KeptRows kept = tables.kept("annotation", programKey(catalogue), AnnotatedArticles.HASHED);
    doing("reading articles for speakers and actors");
    keepUnread(spark, english, catalogue, bytes, kept); // read once, taken apart into ten tables
    Dataset<Row> annotated =
        kept.read().join(english.select(KNOWN_BY[0], KNOWN_BY[1]), KNOWN_BY, "left_semi");
    Dataset<Row> links =
        ActorLinks.from(AnnotationTables.actors(annotated)).persist(StorageLevel.DISK_ONLY());
    try {
      doing("writing what was found");
      Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
      results.put(ArticleAnnotationTable.TABLE, AnnotationTables.articles(annotated));
      results.put(SentenceTable.TABLE, AnnotationTables.sentences(annotated));
      results.put(VoiceSpanTable.TABLE, AnnotationTables.voiceSpans(annotated));
      results.put(AttributionTable.TABLE, AnnotationTables.attributions(annotated, links));
      results.put(AttributionSpanTable.TABLE, AnnotationTables.attributionSpans(annotated));
      results.put(ActorTable.TABLE, ActorLinks.actors(links));
      results.put(ActorMergeTable.TABLE, ActorLinks.merges(links, ActorLinks.actors(links)));
      results.put(ActorMentionTable.TABLE, AnnotationTables.bodyMentions(annotated, links));
      results.put(HeadlineMentionTable.TABLE, AnnotationTables.headlineMentions(annotated, links));
      results.put(ActorLabelMentionTable.TABLE, AnnotationTables.labels(annotated, links));
      tables.write(results, written -> {});
    } finally {
      links.unpersist();
    }
  }

  private void keepUnread(
      SparkSession spark, Dataset<Row> english, String catalogue, long bytes, KeptRows kept) {
    Dataset<Row> unread =
        english.join(kept.read().select(KNOWN_BY[0], KNOWN_BY[1]), KNOWN_BY, "left_anti");
    long all = english.count();
    long unreadCount = unread.count();
    if (unreadCount < all) {
      say(
          String.format(
              Locale.ROOT, "%,d of %,d articles were read before", all - unreadCount, all));
    }
    if (unreadCount > 0) {
      int cores = spark.sparkContext().defaultParallelism();
      kept.add(
          AnnotatedArticles.from(
              unread,
              (Supplier<Annotator> & Serializable) EnglishAnnotator::shared,
              catalogue,
              AnnotatedArticles.tasks(bytes * unreadCount / all, cores)));
    }
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    Map<Table, Long> written = tables.tablesWritten();
    Row totals =
        tables
            .read(ArticleAnnotationTable.TABLE)
            .agg(sum("word_count"), sum("attributed_word_count"), count_if(col("cut_count").gt(0)))
            .first();
    long words = totals.isNullAt(0) ? 0 : totals.getLong(0);
    summary.printf(
        Locale.ROOT,
        "%,d English articles read, of %,d; %,d with stretches too long for a sentence, which were"
            + " cut%n",
        written.get(ArticleAnnotationTable.TABLE),
        tables.read(ArticleTable.TABLE).count(),
        totals.getLong(2));
    summary.printf(
        Locale.ROOT,
        "%,d attributions; %.1f %% of %,d words are somebody else's; %,d actors with %,d mentions%n",
        written.get(AttributionTable.TABLE),
        words == 0 ? 0.0 : 100.0 * totals.getLong(1) / words,
        words,
        written.get(ActorTable.TABLE),
        written.get(ActorMentionTable.TABLE));
  }
}

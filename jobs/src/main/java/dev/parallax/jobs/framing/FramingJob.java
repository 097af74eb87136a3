package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.col;

import dev.parallax.framing.OutletNameWords;
import dev.parallax.jobs.Job;
import dev.parallax.jobs.OutletOption;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ActorLabelMentionTable;
import dev.parallax.table.ActorMentionTable;
import dev.parallax.table.ActorTable;
import dev.parallax.table.ArticleActorSentimentTable;
import dev.parallax.table.ArticleStanceTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionSpanTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.HeadlineBodyActorTable;
import dev.parallax.table.HeadlineBodyTable;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.HeadlineSentimentTable;
import dev.parallax.table.OutletFigures;
import dev.parallax.table.SentenceTable;
import dev.parallax.table.SharedPassageTable;
import dev.parallax.table.StatementCoverageTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.VoiceSpanTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "framing",
    description = {
      "Compares how outlets frame the same stories: whom they let speak, how loaded, hedged and",
      "assertive their wording is, what headlines add, and what an outlet leaves out that the",
      "others state. Gathers each outlet's figures, and maps outlets by their choice of contested",
      "words. Needs the tables of annotate and of similarity."
    })
public final class FramingJob extends Job {
  @Mixin FramingOptions options = new FramingOptions();

  public FramingJob() {}

  /** For {@code run}, which has the same options. */
  public FramingJob(FramingOptions options) {
    this.options = options;
  }

  @Override
  protected void check(TableStore tables) {
    options.check();
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    Dataset<Row> articles = tables.read(ArticleTable.TABLE).where(col("language").equalTo("en"));
    Sessions.planFor(spark, tables.bytes(ArticleTable.TABLE));
    compareSources(articles, tables);
    OutletNameWords names =
        OutletOwnWords.names(new OutletOption().json(spark.sparkContext().hadoopConfiguration()));
    findStatements(articles, names, tables);
    compareHeadlines(tables);
    compareWords(articles, names, tables);
    compareLabels(articles, tables);
    profileOutlets(articles, tables);
    mapOutlets(articles, tables);
  }

  private void compareSources(Dataset<Row> articles, TableStore tables) {
    doing("reading whom articles let speak, and in which words");
    try (var framing =
        new SourceFraming(
            articles,
            tables.read(StoryArticleTable.TABLE),
            tables.read(SharedPassageTable.TABLE),
            tables.read(VoiceSpanTable.TABLE),
            tables.read(AttributionTable.TABLE),
            tables.read(AttributionSpanTable.TABLE),
            tables.read(ActorMentionTable.TABLE),
            tables.read(HeadlineMentionTable.TABLE))) {
      tables.write(framing.tables(), written -> {});
    }
  }

  private void findStatements(Dataset<Row> articles, OutletNameWords names, TableStore tables) {
    doing("finding what the outlets of a story state, and what they leave out");
    try (var statements =
        new StatementTables(
            articles,
            tables.read(StoryArticleTable.TABLE),
            tables.read(SentenceTable.TABLE),
            tables.read(ActorMentionTable.TABLE),
            tables.read(VoiceSpanTable.TABLE),
            tables.read(AttributionTable.TABLE),
            tables.read(ActorTable.TABLE),
            names,
            options.minOtherCarriers)) {
      tables.write(statements.tables(), written -> {});
    }
  }

  /** Only where the tone toward actors has been read. */
  private void compareHeadlines(TableStore tables) {
    if (!tables.has(HeadlineSentimentTable.TABLE)
        || !tables.has(ArticleActorSentimentTable.TABLE)) {
      tables.drop(List.of(HeadlineBodyActorTable.TABLE));
      return;
    }
    doing("comparing the tone of headlines and bodies");
    tables.write(
        HeadlineBodyActorTable.TABLE,
        HeadlineBodyActors.from(
            tables.read(HeadlineSentimentTable.TABLE),
            tables.read(ArticleActorSentimentTable.TABLE)));
  }

  private void compareWords(Dataset<Row> articles, OutletNameWords names, TableStore tables) {
    doing("comparing the words of outlets within stories");
    tables.write(
        OutletTerms.tables(
            articles,
            tables.read(StoryArticleTable.TABLE),
            tables.read(SharedPassageTable.TABLE),
            tables.read(VoiceSpanTable.TABLE),
            names),
        written -> {});
  }

  private void compareLabels(Dataset<Row> articles, TableStore tables) {
    if (!tables.has(ActorLabelMentionTable.TABLE)) {
      doing("leaving out what outlets call actors, which an earlier annotate did not look for");
      return;
    }
    doing("comparing what outlets call actors");
    tables.write(
        ActorLabelling.tables(
            articles,
            tables.read(StoryArticleTable.TABLE),
            tables.read(SharedPassageTable.TABLE),
            tables.read(ActorLabelMentionTable.TABLE)),
        written -> {});
  }

  private void profileOutlets(Dataset<Row> articles, TableStore tables) {
    doing("gathering the figures of each outlet");
    Map<String, Dataset<Row>> figures =
        Map.of(
            "sourcing", tables.read(OutletFigures.SOURCING),
            "stance", tables.read(OutletFigures.STANCE));
    tables.write(
        OutletFigures.PROFILE,
        OutletProfile.from(
            figures,
            articles,
            tables.read(StoryArticleTable.TABLE),
            tables.read(ArticleStanceTable.TABLE),
            tables.read(HeadlineBodyTable.TABLE)));
  }

  private void mapOutlets(Dataset<Row> articles, TableStore tables) {
    doing("mapping outlets by their choice of contested words");
    tables.write(
        OutletMapTables.tables(
            articles,
            tables.read(StoryArticleTable.TABLE),
            tables.read(VoiceSpanTable.TABLE),
            tables.read(SharedPassageTable.TABLE),
            options.mapMinArticles),
        written -> {});
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    Dataset<Row> coverage = tables.read(StatementCoverageTable.TABLE);
    summary.printf(
        Locale.ROOT,
        "%,d statements that at least %d other outlets of a story carry are left out%n",
        coverage.where(col("is_left_out")).count(),
        options.minOtherCarriers);
  }
}

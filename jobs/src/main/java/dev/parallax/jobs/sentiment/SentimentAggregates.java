package dev.parallax.jobs.sentiment;

import dev.parallax.table.ArticleActorSentimentTable;
import dev.parallax.table.OutletActorContrastTable;
import dev.parallax.table.OutletActorSelectionTable;
import dev.parallax.table.OutletActorSentimentTable;
import dev.parallax.table.SentimentEvidenceTable;
import dev.parallax.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * All figures of tone, from the mentions. What several of them read is kept on disk until closed,
 * so the tables are written before.
 */
public final class SentimentAggregates implements AutoCloseable {
  private final Dataset<Row> readings;
  private final Dataset<Row> places;
  private final Dataset<Row> grouped;

  /**
   * @param mentions rows of {@code mention_sentiment}
   * @param articles rows of the articles table: {@code article_id} and {@code outlet_id} are read
   * @param storyArticles rows of {@code story_article}
   */
  public SentimentAggregates(
      Dataset<Row> mentions, Dataset<Row> articles, Dataset<Row> storyArticles) {
    this.readings = ToneReadings.from(mentions).persist(StorageLevel.DISK_ONLY());
    this.places = ToneReadings.places(articles, storyArticles);
    this.grouped =
        ArticleTally.grouped(ToneReadings.tallies(readings, places))
            .persist(StorageLevel.DISK_ONLY());
  }

  /** What articles say of actors, actor by actor; see {@link ArticleTally#grouped}. */
  public Dataset<Row> grouped() {
    return grouped;
  }

  /**
   * Every table with its rows. Runs two passes over the corpus, see {@link TonePriors}.
   *
   * @param sentences with their places, as annotate writes them
   */
  public Map<Table, Dataset<Row>> tables(Dataset<Row> sentences) {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(OutletActorSentimentTable.TABLE, OutletActorSentiment.from(grouped));
    tables.put(OutletActorContrastTable.TABLE, OutletActorContrasts.from(grouped));
    tables.put(OutletActorSelectionTable.TABLE, OutletActorSelections.from(grouped));
    tables.put(ArticleActorSentimentTable.TABLE, ToneReadings.perArticle(readings));
    tables.put(SentimentEvidenceTable.TABLE, SentimentEvidence.from(readings, places, sentences));
    return tables;
  }

  @Override
  public void close() {
    grouped.unpersist();
    readings.unpersist();
  }
}

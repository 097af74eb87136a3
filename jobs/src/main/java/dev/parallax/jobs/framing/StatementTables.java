package dev.parallax.jobs.framing;

import dev.parallax.framing.OutletNameWords;
import dev.parallax.table.OutletStorySelectionTable;
import dev.parallax.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Coverage and omission: what is stated by whom, and which stories outlets choose. What several
 * tables read is kept on disk until closed, so the tables are written before.
 */
public final class StatementTables implements AutoCloseable {
  /** Outlets that carry what another leaves out, unless the user says otherwise. */
  public static final int MIN_OTHER_CARRIERS = 3;

  private final Dataset<Row> statements;
  private final Dataset<Row> selections;

  /**
   * All but the last are tables.
   *
   * @param names of outlets, which are no actors that a story is about
   * @param minOtherCarriers outlets that carry what another leaves out, at least
   */
  public StatementTables(
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> sentences,
      Dataset<Row> mentions,
      Dataset<Row> voiceSpans,
      Dataset<Row> attributions,
      Dataset<Row> actors,
      OutletNameWords names,
      int minOtherCarriers) {
    Dataset<Row> places = StoryParts.places(articles, storyArticles);
    Dataset<Row> parts =
        StoryParts.statements(
            places, articles, sentences, mentions, voiceSpans, attributions, actors);
    this.statements =
        StoryStatements.from(parts, minOtherCarriers).persist(StorageLevel.DISK_ONLY());
    this.selections =
        OutletStorySelections.from(
            articles, storyArticles, OutletStorySelections.withoutOutlets(mentions, actors, names));
  }

  /** Every table with its rows. */
  public Map<Table, Dataset<Row>> tables() {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>(StoryStatements.tables(statements));
    tables.put(OutletStorySelectionTable.TABLE, selections);
    return tables;
  }

  @Override
  public void close() {
    statements.unpersist();
  }
}

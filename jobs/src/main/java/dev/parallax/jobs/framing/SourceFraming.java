package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.parallax.jobs.sentiment.ToneReadings;
import dev.parallax.table.ArticleSourcingTable;
import dev.parallax.table.ArticleStanceTable;
import dev.parallax.table.HeadlineBodyTable;
import dev.parallax.table.LoadedSentenceTable;
import dev.parallax.table.OutletFigures;
import dev.parallax.table.OutletSpeakerTable;
import dev.parallax.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Whom articles and outlets let speak, how loaded their wording is, and what headlines add. What
 * was read is kept on disk until closed, so the tables are written before.
 */
public final class SourceFraming implements AutoCloseable {
  private final Dataset<Row> readings;
  private final Dataset<Row> places;
  private final Dataset<Row> mentions;

  /** Takes the rows of the tables that are called like the parameters, in the singular. */
  public SourceFraming(
      Dataset<Row> articles,
      Dataset<Row> storyArticles,
      Dataset<Row> sharedPassages,
      Dataset<Row> voiceSpans,
      Dataset<Row> attributions,
      Dataset<Row> attributionSpans,
      Dataset<Row> actorMentions,
      Dataset<Row> headlineMentions) {
    this.readings =
        ArticleFraming.from(
                FramingParts.from(
                    articles,
                    voiceSpans,
                    attributions,
                    attributionSpans,
                    sharedPassages,
                    headlineMentions))
            .persist(StorageLevel.DISK_ONLY());
    this.places = ToneReadings.places(articles, storyArticles);
    this.mentions = actorMentions;
  }

  /** Every table with its rows. */
  public Map<Table, Dataset<Row>> tables() {
    Dataset<Row> sourcing = rows(ArticleFraming.SOURCING);
    Dataset<Row> stance = rows(ArticleFraming.STANCE);
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(ArticleSourcingTable.TABLE, sourcing);
    tables.put(
        OutletFigures.SOURCING,
        OutletMeasures.from(sourcingMeasures(sourcing.join(places, "article_id"))));
    tables.put(OutletSpeakerTable.TABLE, outletSpeakers(sourcing));
    tables.put(ArticleStanceTable.TABLE, stance);
    tables.put(
        OutletFigures.STANCE,
        OutletMeasures.from(stanceMeasures(stance.join(places, "article_id"))));
    tables.put(LoadedSentenceTable.TABLE, rows(ArticleFraming.LOADED_SENTENCES));
    tables.put(HeadlineBodyTable.TABLE, headlineBodies());
    tables.putAll(FrameTables.tables(readings, places));
    return tables;
  }

  private Dataset<Row> rows(String table) {
    return readings.select(inline(col(table)));
  }

  private static Dataset<Row> sourcingMeasures(Dataset<Row> sourcing) {
    Column words = col("source_word_count");
    Column statements = col("attribution_count");
    Column isHeard = when(col("first_speaker_kind").isNull(), 0).otherwise(1);
    List<Column> measures = new ArrayList<>();
    measures.add(measure("attributed_share", col("attributed_word_count"), col("word_count")));
    for (String kind : ArticleSources.KINDS) {
      measures.add(measure(kind + "_share", col(kind + "_word_count"), words));
    }
    Column unnamedWords =
        col("official_word_count")
            .plus(col("analyst_word_count"))
            .plus(col("collective_word_count"))
            .plus(col("anonymous_word_count"));
    measures.add(measure("unnamed_share", unnamedWords, words));
    for (String stance : ArticleSources.STANCES) {
      measures.add(measure(stance + "_share", col(stance + "_count"), statements));
    }
    measures.add(
        measure(
            "source_entropy",
            coalesce(col("source_entropy"), lit(0)),
            when(col("source_entropy").isNull(), 0).otherwise(1)));
    measures.add(measure("first_named_share", isFirst("named"), isHeard));
    measures.add(measure("first_official_share", isFirst("official"), isHeard));
    measures.add(
        measure(
            "first_unnamed_share",
            isFirst("official", "analyst", "collective", "anonymous"),
            isHeard));
    return measured(sourcing.withColumn("voice", lit("all")), measures);
  }

  private static Dataset<Row> stanceMeasures(Dataset<Row> stance) {
    Column words = col("word_count");
    return measured(
        stance,
        List.of(
            measure("loaded_sentence_share", col("loaded_sentence_count"), col("sentence_count")),
            measure("loaded_word_share", col("loaded_word_count"), words),
            measure("intensifier_share", col("intensifier_count"), words),
            measure("hedge_share", col("hedge_count"), words),
            measure("factive_share", col("factive_count"), words),
            measure("assertive_share", col("assertive_count"), words)));
  }

  private static Column isFirst(String... kinds) {
    return when(col("first_speaker_kind").isin((Object[]) kinds), 1).otherwise(0);
  }

  private static Column measure(String name, Column numerator, Column denominator) {
    return struct(
        lit(name).as("measure"),
        numerator.cast("double").as("numerator"),
        denominator.cast("double").as("denominator"));
  }

  /** A row per article's row and measure that has anything to measure. */
  private static Dataset<Row> measured(Dataset<Row> rows, List<Column> measures) {
    return rows.select(
            col("voice"),
            col("copy"),
            col("outlet_id"),
            col("story_id"),
            col("article_id"),
            inline(array(measures.toArray(Column[]::new))))
        .where(col("denominator").gt(0));
  }

  private Dataset<Row> outletSpeakers(Dataset<Row> sourcing) {
    Dataset<Row> outletWords =
        sourcing
            .join(places, "article_id")
            .groupBy("outlet_id", "copy")
            .agg(sum("source_word_count").as("outlet_word_count"));
    return rows(ArticleFraming.SPEAKERS)
        .join(places, "article_id")
        .groupBy("outlet_id", "actor_id", "copy")
        .agg(
            count(lit(1)).as("article_count"),
            sum("statement_count").as("statement_count"),
            sum("word_count").as("word_count"),
            sum("first_count").as("first_count"),
            sum("neutral_count").as("neutral_count"),
            sum("distancing_count").as("distancing_count"),
            sum("endorsing_count").as("endorsing_count"))
        .join(outletWords, new String[] {"outlet_id", "copy"})
        .withColumn(
            "word_share",
            when(col("outlet_word_count").gt(0), col("word_count").divide(col("outlet_word_count")))
                .otherwise(0.0))
        .drop("outlet_word_count");
  }

  private Dataset<Row> headlineBodies() {
    Dataset<Row> addedActors =
        rows(ArticleFraming.HEADLINE_ACTORS)
            .groupBy("article_id", "actor_id")
            .agg(min("text").as("text"))
            .join(
                mentions.select("article_id", "actor_id").distinct(),
                new String[] {"article_id", "actor_id"},
                "left_anti")
            .groupBy("article_id")
            .agg(
                count(lit(1)).as("added_actor_count"),
                concat_ws(", ", array_sort(collect_list("text"))).as("added_actors"));
    return rows(ArticleFraming.HEADLINES)
        .join(addedActors, new String[] {"article_id"}, "left")
        .withColumn("added_actor_count", coalesce(col("added_actor_count"), lit(0L)))
        .withColumn("added_actors", coalesce(col("added_actors"), lit("")));
  }

  @Override
  public void close() {
    readings.unpersist();
  }
}

package dev.parallax.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleAnnotationTable;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.AttributionTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.SourceFileTable;
import dev.parallax.table.StoryTable;
import dev.parallax.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Shares in tables just written that tell of a corpus, or options, that comparisons suffer from.
 */
final class QualityChecks {
  private static final int MOST_REJECTED = 20;
  private static final int MOST_UNDATED = 50;
  private static final int MOST_WITHOUT_OUTLET = 50;
  private static final int MOST_NOT_ENGLISH = 50;
  private static final int MOST_CUT = 5;
  private static final int MOST_WITHOUT_ACTOR = 50;
  private static final int MOST_UNKNOWN_SPEAKERS = 50;
  private static final int MOST_STORIES_OF_ONE = 99;
  private static final int MOST_UNCERTAIN = 60;

  /** The checks in words, for a command's help. */
  static final String HELP =
      "records rejected "
          + MOST_REJECTED
          + " %% (table ingest_reject); articles without a date "
          + MOST_UNDATED
          + " %%, without an outlet "
          + MOST_WITHOUT_OUTLET
          + " %%, not in English "
          + MOST_NOT_ENGLISH
          + " %% (article); English ones with stretches that were cut "
          + MOST_CUT
          + " %%, without an actor "
          + MOST_WITHOUT_ACTOR
          + " %% (article_annotation); named speakers not known as actors "
          + MOST_UNKNOWN_SPEAKERS
          + " %% (attribution); stories of one article "
          + MOST_STORIES_OF_ONE
          + " %% (story); tones that are not certain "
          + MOST_UNCERTAIN
          + " %% (mention_sentiment).";

  private static final List<Check> ALL =
      List.of(
          new Check(
              SourceFileTable.TABLE,
              "records were rejected, see `ingest_reject`",
              col("reject_count"),
              col("record_count"),
              MOST_REJECTED),
          articles("articles have no date", col("published_on").isNull(), MOST_UNDATED),
          articles("articles have no outlet", col("outlet_id").isNull(), MOST_WITHOUT_OUTLET),
          articles("articles are not in English", col("language").notEqual("en"), MOST_NOT_ENGLISH),
          Check.ofRows(
              ArticleAnnotationTable.TABLE,
              "English articles have stretches too long to be read as one sentence",
              col("cut_count").gt(0),
              MOST_CUT),
          Check.ofRows(
              ArticleAnnotationTable.TABLE,
              "English articles name no actor",
              col("actor_count").equalTo(0),
              MOST_WITHOUT_ACTOR),
          new Check(
              AttributionTable.TABLE,
              "named speakers are not known as actors",
              number(isNamed().and(col("speaker_actor_id").isNull())),
              number(isNamed()),
              MOST_UNKNOWN_SPEAKERS),
          Check.ofRows(
              StoryTable.TABLE,
              "stories are told by one article only",
              col("article_count").equalTo(1),
              MOST_STORIES_OF_ONE),
          Check.ofRows(
              MentionSentimentTable.TABLE,
              "tones toward actors are not certain",
              not(col("is_certain")),
              MOST_UNCERTAIN));

  private QualityChecks() {}

  /** What a job's checks object to, a sentence each. */
  static List<String> of(String job, TableStore tables) {
    List<String> objections = new ArrayList<>();
    for (Table table : ALL.stream().map(Check::table).distinct().toList()) {
      if (table.writer().equals(job) && tables.has(table)) {
        objections.addAll(of(table, tables));
      }
    }
    return objections;
  }

  private static List<String> of(Table table, TableStore tables) {
    List<Check> checks = ALL.stream().filter(check -> check.table.equals(table)).toList();
    List<Column> sums = new ArrayList<>();
    for (Check check : checks) {
      sums.add(coalesce(sum(check.part), lit(0L)));
      sums.add(coalesce(sum(check.whole), lit(0L)));
    }
    Row row =
        tables
            .read(table)
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
            .first();
    List<String> objections = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      long part = row.getLong(2 * i);
      long whole = row.getLong(2 * i + 1);
      if (part * 100 > whole * checks.get(i).mostPercent) {
        objections.add(checks.get(i).objection(part, whole));
      }
    }
    return objections;
  }

  private static Check articles(String what, Column isCounted, int mostPercent) {
    return Check.ofRows(ArticleTable.TABLE, what, isCounted, mostPercent);
  }

  private static Column isNamed() {
    return coalesce(col("speaker_kind").equalTo("named"), lit(false));
  }

  private static Column number(Column condition) {
    return condition.cast("long");
  }

  /** A share, and the highest that raises no question. */
  private record Check(Table table, String what, Column part, Column whole, int mostPercent) {

    static Check ofRows(Table table, String what, Column isCounted, int mostPercent) {
      return new Check(table, what, number(isCounted), lit(1L), mostPercent);
    }

    String objection(long part, long whole) {
      return String.format(
          Locale.ROOT,
          "%,d of %,d %s (over %d %%); look at table `%s`",
          part,
          whole,
          what,
          mostPercent,
          table.name());
    }
  }
}

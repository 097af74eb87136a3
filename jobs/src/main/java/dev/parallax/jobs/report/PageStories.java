package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the page's stories are made of. A teller is an outlet, or an article whose outlet is not
 * known, which then stands for itself, as in {@code statement_coverage}.
 */
final class PageStories {
  static final int STORIES = 20;
  static final int ARTICLES = 30;
  private static final int ACTORS = 6;
  private static final int SPEAKERS = 6;
  private static final int EVIDENCE = 3;
  private static final Column TELLER = coalesce(col("outlet_id"), col("article_id"));

  private PageStories() {}

  /** The stories that most outlets tell, then those of most articles. */
  static Dataset<Row> stories(Dataset<Row> stories) {
    return stories
        .orderBy(col("outlet_count").desc(), col("article_count").desc(), col("story_id"))
        .limit(STORIES);
  }

  /** Their articles, the earliest of each. */
  static Dataset<Row> articles(Dataset<Row> articles, Dataset<Row> stories) {
    return Firsts.of(
        articles.join(broadcast(stories.select("story_id")), "story_id"),
        ARTICLES,
        List.of("story_id"),
        col("published_on").asc_nulls_last(),
        col("article_id"));
  }

  /**
   * The statements that most tellers carry.
   *
   * @param most of a story
   */
  static Dataset<Row> statements(Dataset<Row> statements, Dataset<Row> stories, int most) {
    return Firsts.of(
        statements
            .where(col("outlet_count").geq(2))
            .join(broadcast(stories.select("story_id")), "story_id"),
        most,
        List.of("story_id"),
        col("outlet_count").desc(),
        col("article_count").desc(),
        col("statement_id"));
  }

  /**
   * Statements that one teller alone carries, quotations first.
   *
   * @param most of an article
   */
  static Dataset<Row> loneStatements(Dataset<Row> statements, Dataset<Row> shown, int most) {
    return Firsts.of(
            statements
                .where(col("outlet_count").equalTo(1))
                .join(broadcast(shown.select("article_id")), "article_id"),
            most,
            List.of("article_id"),
            col("kind").equalTo("quotation").desc(),
            col("kind"),
            col("sentence_index"),
            col("statement_id"))
        .select("story_id", "article_id", "sentence_index", "kind")
        .orderBy("story_id", "article_id", "sentence_index");
  }

  /** Which teller carries which statement. */
  static Dataset<Row> coverage(Dataset<Row> coverage, Dataset<Row> statements) {
    return coverage
        .join(broadcast(statements.select("statement_id")), "statement_id")
        .select(
            col("statement_id"),
            col("outlet_id").as("teller"),
            col("is_carried"),
            col("is_left_out"),
            col("other_carrier_count"));
  }

  /** The sentence in which a teller carries a statement: the one most like the others. */
  static Dataset<Row> statementEvidence(Dataset<Row> mentions, Dataset<Row> statements) {
    return Firsts.of(
            mentions
                .join(broadcast(statements.select("statement_id")), "statement_id")
                .withColumn("teller", TELLER),
            1,
            List.of("statement_id", "teller"),
            col("similarity").desc(),
            col("article_id"),
            col("sentence_index"))
        .select("statement_id", "teller", "article_id", "sentence_index", "begin", "end");
  }

  /** Readings of the tone toward an actor: a sentence in one voice, its certain mentions' mean. */
  private static Dataset<Row> readings(Dataset<Row> mentions, Dataset<Row> shown) {
    return mentions
        .join(broadcast(shown.select("article_id")), "article_id")
        .withColumn("teller", TELLER)
        .groupBy("story_id", "actor_id", "teller", "voice", "article_id", "sentence_index")
        .agg(
            count_if(col("is_certain")).as("certain_count"),
            count(lit(1)).as("mention_count"),
            avg(expr("if(is_certain, score, null)")).as("score"),
            min("begin").as("begin"),
            min_by(col("end"), col("begin")).as("end"),
            max("speaker_actor_id").as("speaker_actor_id"));
  }

  /** The actors of each story that most tellers speak of. */
  static Dataset<Row> actors(Dataset<Row> mentions, Dataset<Row> shown) {
    Dataset<Row> spokenOf =
        readings(mentions, shown)
            .groupBy("story_id", "actor_id")
            .agg(
                countDistinct("teller").as("teller_count"),
                countDistinct("article_id", "sentence_index").as("sentence_count"));
    return Firsts.of(
        spokenOf,
        ACTORS,
        List.of("story_id"),
        col("teller_count").desc(),
        col("sentence_count").desc(),
        col("actor_id"));
  }

  /** Tone toward an actor by teller and voice, with the score of each sentence. */
  static Dataset<Row> tones(Dataset<Row> mentions, Dataset<Row> shown, Dataset<Row> actors) {
    return readings(mentions, shown)
        .join(broadcast(actors.select("story_id", "actor_id")), keys("story_id", "actor_id"))
        .groupBy("story_id", "actor_id", "teller", "voice")
        .agg(
            sum("mention_count").as("mention_count"),
            count("score").as("reading_count"),
            avg("score").as("mean_score"),
            array_join(array_sort(collect_list(round(col("score"), 2))).cast("array<string>"), " ")
                .as("scores"));
  }

  /** The sentences of the strongest tone, each way. */
  static Dataset<Row> toneEvidence(Dataset<Row> mentions, Dataset<Row> shown, Dataset<Row> actors) {
    return Firsts.of(
            readings(mentions, shown)
                .where(col("score").isNotNull())
                .join(
                    broadcast(actors.select("story_id", "actor_id")), keys("story_id", "actor_id")),
            EVIDENCE,
            List.of("story_id", "actor_id", "teller", "voice"),
            abs(col("score")).desc(),
            col("article_id"),
            col("sentence_index"))
        .drop("certain_count", "mention_count");
  }

  /**
   * Who speaks in each teller's text and how much: words of all words that it ascribes to anybody.
   * A speaker is an actor, else the words that name it; null if none do.
   */
  static Dataset<Row> speakers(
      Dataset<Row> attributions, Dataset<Row> actorNames, Dataset<Row> shown) {
    Dataset<Row> spoken =
        spoken(attributions, actorNames, shown)
            .groupBy("story_id", "teller", "speaker", "speaker_actor_id")
            .agg(count(lit(1)).as("statement_count"), sum("word_count").as("word_count"));
    Dataset<Row> totals =
        spoken.groupBy("story_id", "teller").agg(sum("word_count").as("source_word_count"));
    return Firsts.of(
            spoken,
            SPEAKERS,
            List.of("story_id", "teller"),
            col("word_count").desc(),
            col("statement_count").desc(),
            col("speaker").asc_nulls_last(),
            col("speaker_actor_id"))
        .join(totals, keys("story_id", "teller"));
  }

  /**
   * Their longest statements.
   *
   * @param speakers as {@link #speakers} finds them
   */
  static Dataset<Row> speakerEvidence(
      Dataset<Row> attributions,
      Dataset<Row> spans,
      Dataset<Row> names,
      Dataset<Row> shown,
      Dataset<Row> speakers) {
    Dataset<Row> spoken = spoken(attributions, names, shown);
    Dataset<Row> ofSpeakers =
        spoken.join(
            broadcast(speakers),
            isSame(spoken, speakers, "story_id")
                .and(isSame(spoken, speakers, "teller"))
                .and(isSame(spoken, speakers, "speaker"))
                .and(isSame(spoken, speakers, "speaker_actor_id")),
            "left_semi");
    return Firsts.of(
            withContent(ofSpeakers, spans),
            EVIDENCE,
            List.of("story_id", "teller", "speaker", "speaker_actor_id"),
            col("word_count").desc(),
            col("article_id"),
            col("attribution_index"))
        .select(
            "story_id",
            "teller",
            "speaker",
            "speaker_actor_id",
            "article_id",
            "sentence_index",
            "begin",
            "end",
            "form",
            "cue");
  }

  /** A speaker without a name or an actor is one, too. */
  private static Column isSame(Dataset<Row> one, Dataset<Row> other, String column) {
    return one.col(column).eqNullSafe(other.col(column));
  }

  private static Dataset<Row> spoken(
      Dataset<Row> attributions, Dataset<Row> actorNames, Dataset<Row> shown) {
    return attributions
        .join(broadcast(shown.select("article_id")), "article_id")
        .withColumn("teller", TELLER)
        .withColumnRenamed("speaker", "speaker_words")
        .join(
            actorNames.select(col("actor_id").as("speaker_actor_id"), col("name").as("actor_name")),
            keys("speaker_actor_id"),
            "left")
        .withColumn("speaker", coalesce(col("actor_name"), col("speaker_words")));
  }

  /** Adds where the content of an attribution begins and ends. */
  static Dataset<Row> withContent(Dataset<Row> attributions, Dataset<Row> spans) {
    Dataset<Row> contents =
        spans
            .where(col("role").equalTo("content"))
            .groupBy("attribution_id")
            .agg(min(struct("begin", "end")).as("content"));
    return attributions
        .join(contents, "attribution_id")
        .withColumn("begin", col("content.begin"))
        .withColumn("end", col("content.end"));
  }

  private static String[] keys(String... columns) {
    return columns;
  }
}

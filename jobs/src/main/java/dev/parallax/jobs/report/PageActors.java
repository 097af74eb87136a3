package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the page says of actors: the tone of each outlet toward them, and its evidence. */
final class PageActors {
  static final int ACTORS = 28;
  private static final int OUTLETS = 12;
  private static final int NAMES = 8;
  private static final int EVIDENCE = 2; // each way

  private static final String[] CELL = {"outlet_id", "actor_id", "voice", "copy"};

  private PageActors() {}

  /** The actors that most articles mention. */
  static Dataset<Row> mostMentioned(Dataset<Row> actors) {
    return actors
        .orderBy(col("article_count").desc(), col("mention_count").desc(), col("actor_id"))
        .limit(ACTORS);
  }

  /** The names by which most articles know them. */
  static Dataset<Row> names(Dataset<Row> merges, Dataset<Row> actors) {
    return Firsts.of(
            merges
                .join(broadcast(actors.select("actor_id")), "actor_id")
                .groupBy("actor_id", "name")
                .sum("article_count")
                .withColumnRenamed("sum(article_count)", "article_count"),
            NAMES,
            List.of("actor_id"),
            col("article_count").desc(),
            col("name"))
        .drop("article_count");
  }

  /** The outlets that say most of each actor: which cells of the tone are shown. */
  static Dataset<Row> outlets(Dataset<Row> tones, Dataset<Row> actors) {
    return Firsts.of(
            tones
                .where(col("voice").equalTo("all").and(col("copy").equalTo("all_copy")))
                .join(broadcast(actors.select("actor_id")), "actor_id"),
            OUTLETS,
            List.of("actor_id"),
            col("reading_count").desc(),
            col("mention_count").desc(),
            col("outlet_id"))
        .select("outlet_id", "actor_id");
  }

  /** Their tone, raw and pooled, and how it differs from others' of the same stories. */
  static Dataset<Row> tones(Dataset<Row> tones, Dataset<Row> contrasts, Dataset<Row> shown) {
    Dataset<Row> others =
        contrasts.select(
            col("outlet_id"),
            col("actor_id"),
            col("voice"),
            col("copy"),
            col("story_count").as("shared_story_count"),
            col("contrast_score"),
            col("interval_low").as("contrast_low"),
            col("interval_high").as("contrast_high"),
            col("q_value"),
            col("is_called"));
    return tones
        .join(broadcast(shown), new String[] {"outlet_id", "actor_id"})
        .select(
            "outlet_id",
            "actor_id",
            "voice",
            "copy",
            "mention_count",
            "reading_count",
            "article_count",
            "story_count",
            "mean_score",
            "interval_low",
            "interval_high",
            "pooled_score")
        .join(others, CELL, "left")
        .orderBy("actor_id", "voice", "copy", "outlet_id");
  }

  /** The sentences of the strongest tone, each way. */
  static Dataset<Row> evidence(Dataset<Row> evidence, Dataset<Row> shown) {
    return evidence
        .where(col("rank").leq(EVIDENCE).and(col("voice").notEqual("all")))
        .join(broadcast(shown), new String[] {"outlet_id", "actor_id"})
        .select(
            "outlet_id",
            "actor_id",
            "voice",
            "copy",
            "article_id",
            "sentence_index",
            "begin",
            "end",
            "speaker_actor_id",
            "score");
  }
}

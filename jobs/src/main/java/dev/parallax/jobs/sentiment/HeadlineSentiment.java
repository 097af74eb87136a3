package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.sentiment.ToneModel;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tone toward actors in headlines: each is read as if it were an article of one sentence. */
final class HeadlineSentiment {
  private static final Column SENTENCE = lit(0);

  private HeadlineSentiment() {}

  /** How often a headline has to be read for an actor in it. */
  static long readingCount(Dataset<Row> mentions) {
    return mentions.select("article_id", "actor_id").distinct().count();
  }

  /**
   * Rows of {@link dev.parallax.table.HeadlineSentimentTable}, and {@link KeptTones#KEY}.
   *
   * @param kept tones that were read before, of {@link KeptTones#SCHEMA}
   * @param model makes or finds the model of a JVM
   * @param tasks how many to make of it
   */
  static Dataset<Row> from(
      Dataset<Row> articles,
      Dataset<Row> mentions,
      Dataset<Row> kept,
      Supplier<ToneModel> model,
      int tasks) {
    Dataset<Row> headlines =
        articles
            .where(col("title").isNotNull())
            .join(mentions.select("article_id").distinct(), "article_id");
    Column none = lit(null);
    Dataset<Row> parts =
        ArticleParts.part(headlines, ArticleParts.BODY, lit(0), lit(0), lit(-1), col("title"), none)
            .union(
                ArticleParts.part(
                    headlines,
                    ArticleParts.SENTENCE,
                    lit(0),
                    length(col("title")), // code points
                    SENTENCE,
                    none,
                    none))
            .union(
                ArticleParts.part(
                    mentions,
                    ArticleParts.MENTION,
                    col("begin"),
                    col("end"),
                    SENTENCE,
                    col("actor_id"),
                    col("mention_kind")));
    return MentionSentiment.from(parts.union(KeptTones.parts(kept)), model, tasks)
        .drop("sentence_index", "voice", "attribution_id", "speaker_actor_id", "is_own_copy");
  }
}

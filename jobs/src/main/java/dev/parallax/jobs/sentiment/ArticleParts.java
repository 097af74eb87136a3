package dev.parallax.jobs.sentiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that is known of an article's text as rows of one shape, so that one shuffle and one sort
 * bring it together, and no article's rows are ever held as an array.
 *
 * <p>Columns: {@code article_id, part, begin, end, sentence_index, label, other}; what {@code
 * label} and {@code other} are depends on the part.
 */
public final class ArticleParts {
  /** The body is the label, the headline the other, where it is asked for. */
  public static final int BODY = 0;

  public static final int SENTENCE = 1;

  /** The voice is the label. */
  public static final int VOICE = 2;

  /** Content of an attribution: its id is the label, its speaker's actor the other. */
  public static final int CONTENT = 3;

  /** A passage that an earlier article has. */
  public static final int REUSED = 4;

  /** The actor is the label, the kind of mention the other. */
  public static final int MENTION = 5;

  /** A tone that was read before: see {@link KeptTones}. */
  static final int TONE = 6;

  private ArticleParts() {}

  /** What it takes to know what is to be read. */
  public static Dataset<Row> texts(
      Dataset<Row> articles, Dataset<Row> sentences, Dataset<Row> mentions) {
    Column none = lit(null);
    return part(articles, BODY, lit(0), lit(0), lit(-1), col("body"), none)
        .union(
            part(sentences, SENTENCE, col("begin"), col("end"), col("sentence_index"), none, none))
        .union(
            part(
                mentions,
                MENTION,
                col("begin"),
                col("end"),
                col("sentence_index"),
                col("actor_id"),
                col("mention_kind")));
  }

  /** What it takes to know whose words a mention stands in. */
  static Dataset<Row> voices(
      Dataset<Row> voiceSpans, Dataset<Row> attributions, Dataset<Row> attributionSpans) {
    Dataset<Row> contents =
        attributionSpans
            .where(col("role").equalTo("content"))
            .join(
                attributions.select("attribution_id", "article_id", "speaker_actor_id"),
                "attribution_id");
    return part(voiceSpans, VOICE, col("begin"), col("end"), lit(-1), col("voice"), lit(null))
        .union(
            part(
                contents,
                CONTENT,
                col("begin"),
                col("end"),
                lit(-1),
                col("attribution_id"),
                col("speaker_actor_id")));
  }

  /**
   * What articles have from earlier ones: by the day of publication, undated ones last, and on one
   * day by id.
   */
  public static Dataset<Row> reused(Dataset<Row> sharedPassages, Dataset<Row> articles) {
    Column isBLater =
        when(col("a_on").equalTo(col("b_on")), lit(true)) // ids ascend
            .when(col("b_on").isNull(), lit(true))
            .when(col("a_on").isNull(), lit(false))
            .otherwise(col("b_on").gt(col("a_on")));
    Dataset<Row> later =
        sharedPassages
            .join(days(articles, "article_a", "a_on"), "article_a")
            .join(days(articles, "article_b", "b_on"), "article_b")
            .select(
                when(isBLater, col("article_b")).otherwise(col("article_a")).as("article_id"),
                when(isBLater, col("begin_b")).otherwise(col("begin_a")).as("begin"),
                when(isBLater, col("end_b")).otherwise(col("end_a")).as("end"))
            .distinct();
    return part(later, REUSED, col("begin"), col("end"), lit(-1), lit(null), lit(null));
  }

  private static Dataset<Row> days(Dataset<Row> articles, String id, String day) {
    return articles.select(col("article_id").as(id), col("published_on").as(day));
  }

  public static Dataset<Row> part(
      Dataset<Row> rows,
      int part,
      Column begin,
      Column end,
      Column sentence,
      Column label,
      Column other) {
    return rows.select(
        col("article_id"),
        lit(part).as("part"),
        begin.as("begin"),
        end.as("end"),
        sentence.as("sentence_index"),
        label.cast("string").as("label"),
        other.cast("string").as("other"));
  }

  /** Article by article, and in each from its body to its mentions, in the text's order. */
  public static Column[] order() {
    return new Column[] {
      col("article_id"), col("part"), col("begin"), col("end"), col("label"), col("other")
    };
  }
}

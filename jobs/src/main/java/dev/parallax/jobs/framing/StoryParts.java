package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import dev.parallax.jobs.sentiment.ArticleParts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that is known of the articles of the stories that several outlets tell, as rows of one shape,
 * so that one shuffle and one sort bring a story together.
 *
 * <p>Columns: {@code story_id, day, article_id, part, begin, end, sentence_index, label, other};
 * what the last four are depends on the part.
 */
public final class StoryParts {
  /** The body is the label, its outlet or null the other; begin is its number of words. */
  static final int BODY = 0;

  static final int SENTENCE = 1;

  /** An actor that is named: its id is the label. */
  static final int NAME = 2;

  /** Words in a speaker's quotation marks. */
  static final int QUOTED = 3;

  /** A person that a statement in the sentence is ascribed to: the actor's id is the label. */
  static final int SPEAKER = 4;

  /** A passage that another article of the story has: its id is the label, where the other. */
  static final int PASSAGE = 5;

  /** Day of an article without one, so that it comes last. */
  static final int NO_DAY = Integer.MAX_VALUE;

  private static final Column NONE = lit(null);

  private StoryParts() {}

  /**
   * Where and when English articles of stories are told that at least two outlets tell: {@code
   * article_id, story_id, day}, days since 1970. An article of no known outlet counts as one.
   */
  public static Dataset<Row> places(Dataset<Row> articles, Dataset<Row> storyArticles) {
    Dataset<Row> all =
        articles
            .where(col("language").equalTo("en"))
            .select(
                col("article_id"),
                coalesce(col("outlet_id"), col("article_id")).as("teller"),
                coalesce(unix_date(col("published_on")), lit(NO_DAY)).as("day"))
            .join(storyArticles.select("article_id", "story_id"), "article_id");
    Dataset<Row> shared =
        all.groupBy("story_id")
            .agg(countDistinct("teller").as("teller_count"))
            .where(col("teller_count").geq(2))
            .select("story_id");
    return all.join(shared, new String[] {"story_id"}, "left_semi")
        .select("article_id", "story_id", "day");
  }

  /** What it takes to know what is stated; all arguments but the first are tables. */
  public static Dataset<Row> statements(
      Dataset<Row> places,
      Dataset<Row> articles,
      Dataset<Row> sentences,
      Dataset<Row> mentions,
      Dataset<Row> voiceSpans,
      Dataset<Row> attributions,
      Dataset<Row> actors) {
    Dataset<Row> names = mentions.where(col("mention_kind").notEqual("pronoun"));
    Dataset<Row> quoted = voiceSpans.where(col("voice").equalTo("direct"));
    Dataset<Row> persons =
        actors.where(col("kind").equalTo("person")).select(col("actor_id").as("speaker_actor_id"));
    Dataset<Row> speakers = attributions.join(persons, "speaker_actor_id");
    Column begin = col("begin");
    Column end = col("end");
    Column index = col("sentence_index");
    return part(
            places,
            articles,
            BODY,
            col("word_count"),
            lit(0),
            lit(-1),
            col("body"),
            col("outlet_id"))
        .union(part(places, sentences, SENTENCE, begin, end, index, NONE, NONE))
        .union(part(places, names, NAME, begin, end, index, col("actor_id"), NONE))
        .union(part(places, quoted, QUOTED, begin, end, index, NONE, NONE))
        .union(
            part(places, speakers, SPEAKER, lit(0), lit(0), index, col("speaker_actor_id"), NONE));
  }

  /** Passages that two articles of one story share. */
  public static Dataset<Row> passages(Dataset<Row> places, Dataset<Row> sharedPassages) {
    Dataset<Row> others =
        places.select(col("article_id").as("article_b"), col("story_id").as("story_b"));
    Dataset<Row> within =
        sharedPassages
            .select("article_a", "begin_a", "end_a", "article_b", "begin_b", "end_b")
            .join(others, "article_b")
            .join(
                places.select(col("article_id").as("article_a"), col("story_id").as("story_a")),
                "article_a")
            .where(col("story_a").equalTo(col("story_b")))
            .withColumnRenamed("article_a", "article_id");
    return part(
        places,
        within,
        PASSAGE,
        col("begin_a"),
        col("end_a"),
        lit(-1),
        col("article_b"),
        concat_ws(",", col("begin_b"), col("end_b")));
  }

  private static Dataset<Row> part(
      Dataset<Row> places,
      Dataset<Row> rows,
      int part,
      Column begin,
      Column end,
      Column sentence,
      Column label,
      Column other) {
    return ArticleParts.part(rows, part, begin, end, sentence, label, other)
        .join(places, "article_id")
        .select(
            "story_id",
            "day",
            "article_id",
            "part",
            "begin",
            "end",
            "sentence_index",
            "label",
            "other");
  }

  /** Story by story, its earliest article first, and in each from its body to its passages. */
  static Dataset<Row> inOrder(Dataset<Row> parts) {
    return parts
        .repartition(col("story_id"))
        .sortWithinPartitions(
            "story_id",
            "day",
            "article_id",
            "part",
            "begin",
            "end",
            "sentence_index",
            "label",
            "other");
  }
}

package dev.parallax.jobs.annotate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import dev.parallax.actor.ActorCatalogue;
import dev.parallax.actor.ActorResolver;
import dev.parallax.language.Annotator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * All that one reading of an article finds, a row per article. Reading is by far the most work, so
 * it is done once; the tables are taken out of these rows.
 */
final class AnnotatedArticles {
  static final StructType SCHEMA =
      StructType.fromDDL(
          """
          article_id string, token_count int, cut_count int,
          sentences array<struct<
            sentence_index int, paragraph_index int, begin int, end int, word_count int,
            own_word_count int, direct_word_count int, indirect_word_count int>>,
          voices array<struct<
            sentence_index int, begin int, end int, voice string, word_count int>>,
          attributions array<struct<
            attribution_index int, sentence_index int, form string, cue_stance string, cue string,
            speaker string, speaker_index int, speaker_kind string, is_speaker_inherited boolean,
            word_count int, spans array<struct<role string, begin int, end int>>>>,
          actors array<struct<
            actor_index int, name string, kind string, is_catalogued boolean, key string,
            surname string, is_surname_alone boolean>>,
          body_mentions array<struct<
            actor_index int, sentence_index int, begin int, end int, mention_kind string,
            certainty double, text string>>,
          headline_mentions array<struct<
            actor_index int, sentence_index int, begin int, end int, mention_kind string,
            certainty double, text string>>,
          labels array<struct<
            actor_index int, sentence_index int, mention_begin int, begin int, end int, role string,
            label string, voice string>>
          """);

  /** What was read, of an article: an id stays the same where cleaning has changed. */
  static final String TEXT_HASH = "text_hash";

  /** {@link #SCHEMA} and {@link #TEXT_HASH}. */
  static final StructType HASHED = SCHEMA.add(TEXT_HASH, DataTypes.LongType);

  /** Small enough that progress shows and no task is long, large enough to start few. */
  private static final long BYTES_PER_TASK = 512L << 10;

  private static final int MOST_TASKS = 10_000;

  private AnnotatedArticles() {}

  /** Articles with {@link #TEXT_HASH}. */
  static Dataset<Row> hashed(Dataset<Row> articles) {
    return articles.withColumn(
        TEXT_HASH,
        xxhash64(
            col("title").isNull(),
            col("title"),
            col("body"),
            col("published_on").isNull(),
            col("published_on")));
  }

  /**
   * Rows of {@link #HASHED}.
   *
   * @param articles English ones, as {@link #hashed} gives them
   * @param annotator makes or finds the annotator of a JVM
   * @param actors the catalogue, as JSON
   * @param tasks how many to make of it; see {@link #tasks}
   */
  static Dataset<Row> from(
      Dataset<Row> articles, Supplier<Annotator> annotator, String actors, int tasks) {
    return articles
        .select("article_id", "title", "body", "published_on", TEXT_HASH)
        .repartition(tasks, col("article_id"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> ofPartition(rows, annotator, actors),
            Encoders.row(HASHED));
  }

  /**
   * How many tasks to make: enough for progress to show and for all cores.
   *
   * @param bytes of the table of articles
   */
  static int tasks(long bytes, int cores) {
    return Math.max(cores, (int) Math.min(MOST_TASKS, bytes / BYTES_PER_TASK));
  }

  private static Iterator<Row> ofPartition(
      Iterator<Row> articles, Supplier<Annotator> annotator, String actors) throws IOException {
    var json = new ByteArrayInputStream(actors.getBytes(StandardCharsets.UTF_8));
    var resolver = new ActorResolver(ActorCatalogue.parse(json));
    var reader = new ArticleReader(annotator.get(), resolver);
    Iterable<Row> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .map(
            article ->
                hashed(
                    reader.read(
                        article.getString(0),
                        article.getString(1),
                        article.getString(2),
                        article.getDate(3)),
                    article.getLong(4)))
        .iterator();
  }

  private static Row hashed(Row annotated, long hash) {
    Object[] values = new Object[annotated.length() + 1];
    for (int i = 0; i < annotated.length(); i++) {
      values[i] = annotated.get(i);
    }
    values[annotated.length()] = hash;
    return RowFactory.create(values);
  }
}

package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import dev.parallax.framing.Marker;
import dev.parallax.framing.Markers;
import dev.parallax.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** What the page says of outlets: their figures, and the sentences behind them. */
final class PageOutlets {
  static final int OUTLETS = 40;
  static final int PAIRS = 100;
  private static final int EVIDENCE = 3;

  /** Looked at for evidence, as some of it may be copied. */
  private static final int CANDIDATES = 6;

  /** Articles of each outlet that are looked through for sentences with stance words. */
  private static final int ARTICLES_LOOKED_THROUGH = 5;

  /** Statements about this long say enough and are quick to read. */
  private static final int READABLE_WORDS = 20;

  private static final String[] FIGURE = {
    "outlet_id",
    "measure",
    "voice",
    "copy",
    "article_count",
    "story_count",
    "value",
    "interval_low",
    "interval_high",
    "shared_story_count",
    "other_value",
    "contrast",
    "contrast_low",
    "contrast_high",
    "q_value",
    "is_called"
  };

  private static final UserDefinedFunction MARKERS =
      udf(
          (UDF1<String, Map<String, String>>) text -> text == null ? null : markers(text),
          DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));

  private PageOutlets() {}

  /** The outlets with most articles. */
  static Dataset<Row> largest(Dataset<Row> outlets) {
    return outlets.orderBy(col("article_count").desc(), col("outlet_id")).limit(OUTLETS);
  }

  /** Their figures, of sourcing or stance. */
  static Dataset<Row> figures(Dataset<Row> figures, Dataset<Row> largest) {
    return figures
        .join(broadcast(largest.select("outlet_id")), "outlet_id")
        .selectExpr(FIGURE)
        .orderBy("measure", "voice", "copy", "outlet_id");
  }

  /** The pairs of them that tell most stories in common. */
  static Dataset<Row> pairs(Dataset<Row> pairs, Dataset<Row> largest) {
    return pairs
        .join(broadcast(largest.select(col("outlet_id").as("outlet_a"))), "outlet_a")
        .join(broadcast(largest.select(col("outlet_id").as("outlet_b"))), "outlet_b")
        .orderBy(col("story_count").desc(), col("outlet_a"), col("outlet_b"))
        .limit(PAIRS);
  }

  /** Statements behind each measure of sourcing, one of an article. */
  static Dataset<Row> sourcingEvidence(
      Dataset<Row> attributions, Dataset<Row> spans, Dataset<Row> largest) {
    Column kind = coalesce(col("speaker_kind"), lit("unknown"));
    Column isFirst = col("attribution_index").equalTo(0);
    Column isUnnamed = kind.isin("official", "analyst", "collective", "anonymous");
    Column measures =
        array(
            lit("attributed_share"),
            concat(kind, lit("_share")),
            concat(col("cue_stance"), lit("_share")),
            when(isUnnamed, lit("unnamed_share")),
            when(
                isFirst.and(kind.isin("named", "official")),
                concat(lit("first_"), kind, lit("_share"))),
            when(isFirst.and(isUnnamed), lit("first_unnamed_share")));
    Column[] mostReadable = {
      abs(col("word_count").minus(READABLE_WORDS)), col("article_id"), col("attribution_index")
    };
    Dataset<Row> behind =
        attributions
            .join(broadcast(largest.select("outlet_id")), "outlet_id")
            .withColumn("measure", explode(measures))
            .where(col("measure").isNotNull());
    Dataset<Row> ofArticles = Firsts.of(behind, 1, List.of("article_id", "measure"), mostReadable);
    return PageStories.withContent(
            Firsts.of(ofArticles, CANDIDATES, List.of("outlet_id", "measure"), mostReadable), spans)
        .select(
            col("outlet_id"),
            col("measure"),
            lit("all").as("voice"),
            col("article_id"),
            col("sentence_index"),
            col("begin"),
            col("end"),
            lit(null).cast("string").as("words"),
            col("form").as("evidence_voice"),
            col("speaker"),
            col("cue"));
  }

  /** The sentences with the most loaded words. */
  static Dataset<Row> loadedEvidence(Dataset<Row> sentences, Dataset<Row> largest) {
    return stance(
        Firsts.of(
                sentences.join(broadcast(largest.select("outlet_id")), "outlet_id"),
                CANDIDATES,
                List.of("outlet_id", "voice"),
                col("score").desc(),
                col("article_id"),
                col("sentence_index"))
            .withColumn(
                "measure", explode(array(lit("loaded_sentence_share"), lit("loaded_word_share")))));
  }

  /** Sentences with the other words of stance, from articles that have many of them. */
  static Dataset<Row> stanceEvidence(
      Dataset<Row> articleStances, Dataset<Row> sentences, Dataset<Row> largest) {
    Column markerCount =
        col("intensifier_count")
            .plus(col("hedge_count"))
            .plus(col("factive_count"))
            .plus(col("assertive_count"));
    Dataset<Row> articles =
        Firsts.of(
                articleStances
                    .where(col("voice").equalTo("all").and(col("copy").equalTo("own_copy")))
                    .join(broadcast(largest.select("outlet_id")), "outlet_id"),
                ARTICLES_LOOKED_THROUGH,
                List.of("outlet_id"),
                markerCount.desc(),
                col("article_id"))
            .select("article_id", "outlet_id");
    Dataset<Row> marked =
        sentences
            .join(broadcast(articles), "article_id")
            .withColumn("only_voice", PageSentences.voice())
            .where(col("only_voice").isNotNull())
            .withColumn("voice", explode(array(col("only_voice"), lit("all"))))
            .select(
                col("outlet_id"),
                col("article_id"),
                col("sentence_index"),
                col("word_count"),
                col("voice"),
                explode(MARKERS.apply(col("text"))).as(new String[] {"measure", "words"}));
    return stance(
        Firsts.of(
            marked,
            CANDIDATES,
            List.of("outlet_id", "measure", "voice"),
            abs(col("word_count").minus(READABLE_WORDS)),
            col("article_id"),
            col("sentence_index")));
  }

  /** Of candidates, those that are shown; see {@link PageReuse#first}. */
  static Dataset<Row> shown(Dataset<Row> candidates) {
    return PageReuse.first(candidates, EVIDENCE, "outlet_id", "measure", "voice");
  }

  private static Dataset<Row> stance(Dataset<Row> sentences) {
    return sentences.select(
        col("outlet_id"),
        col("measure"),
        col("voice"),
        col("article_id"),
        col("sentence_index"),
        lit(null).cast("int").as("begin"),
        lit(null).cast("int").as("end"),
        col("words"),
        col("voice").as("evidence_voice"),
        lit(null).cast("string").as("speaker"),
        lit(null).cast("string").as("cue"));
  }

  /** Measures of which a text has words, and these words, between commas. */
  private static Map<String, String> markers(String text) {
    List<String> words = Words.tokens(text).stream().map(Words::fold).toList();
    Map<String, String> found = new TreeMap<>();
    for (Marker marker : Markers.of(words)) {
      String kind = marker.kind().name().toLowerCase(Locale.ROOT);
      if (!kind.equals("loaded")) { // `loaded_sentence` has these
        found.merge(kind + "_share", marker.text(), (all, next) -> all + "," + next);
      }
    }
    return found;
  }
}

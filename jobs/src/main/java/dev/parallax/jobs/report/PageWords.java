package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import dev.parallax.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Iterator;
import scala.collection.Seq;

/** What the page says of outlets' words: what sets them apart, and what they call actors. */
final class PageWords {
  private static final int USED_MORE = 15;
  private static final int USED_LESS = 8;
  private static final int LABELS = 4;
  private static final int EVIDENCE = 2;

  /** Looked at for evidence, as some of it may be copied. */
  private static final int CANDIDATES = 4;

  private static final int READABLE_WORDS = 20;

  private static final UserDefinedFunction FOUND =
      udf(
          (UDF2<String, Seq<String>, String[]>)
              (text, terms) -> text == null ? new String[0] : found(text, terms),
          DataTypes.createArrayType(DataTypes.StringType));

  private PageWords() {}

  /** The terms that set the outlets' own words apart most. */
  static Dataset<Row> terms(Dataset<Row> outletTerms, Dataset<Row> outlets) {
    Column isUsedMore = col("log_odds").gt(0);
    return outletTerms
        .where(col("voice").equalTo("own"))
        .where(col("rank").leq(USED_MORE).and(isUsedMore).or(col("rank").leq(USED_LESS)))
        .join(broadcast(outlets.select("outlet_id")), "outlet_id")
        .select(
            "outlet_id",
            "copy",
            "term",
            "log_odds",
            "count",
            "other_count",
            "story_count",
            "other_story_count",
            "per_10000",
            "other_per_10000")
        .orderBy(col("outlet_id"), col("copy"), isUsedMore.desc(), col("rank"), col("term"));
  }

  /**
   * Sentences of the outlets' own words in which the terms stand.
   *
   * @param articles with the outlet and story of each
   */
  static Dataset<Row> termEvidence(
      Dataset<Row> terms, Dataset<Row> sentences, Dataset<Row> articles) {
    Dataset<Row> ofOutlets = terms.groupBy("outlet_id").agg(collect_set("term").as("terms"));
    Dataset<Row> own =
        articles
            .where(col("story_id").isNotNull())
            .select("article_id", "outlet_id")
            .join(broadcast(ofOutlets), "outlet_id");
    Dataset<Row> used =
        sentences
            .where(PageSentences.voice().equalTo("own"))
            .join(own, "article_id")
            .select(
                col("outlet_id"),
                col("article_id"),
                col("sentence_index"),
                col("word_count"),
                explode(FOUND.apply(col("text"), col("terms"))).as("term"));
    return Firsts.of(
            used,
            CANDIDATES,
            List.of("outlet_id", "term"),
            abs(col("word_count").minus(READABLE_WORDS)),
            col("article_id"),
            col("sentence_index"))
        .withColumn("words", col("term"))
        .withColumn("evidence_voice", lit("own"))
        .drop("word_count");
  }

  /** Which of the terms a text has. */
  private static String[] found(String text, Seq<String> terms) {
    Set<String> has = new HashSet<>();
    String before = "";
    for (String word : Words.tokens(text)) {
      String folded = Words.fold(word);
      has.add(folded);
      has.add(before + ' ' + folded);
      before = folded;
    }
    List<String> found = new ArrayList<>();
    for (Iterator<String> all = terms.iterator(); all.hasNext(); ) {
      String term = all.next();
      if (has.contains(term)) {
        found.add(term);
      }
    }
    return found.toArray(String[]::new);
  }

  /**
   * What outlets in their own words call actors more than others do.
   *
   * @param shown outlets and actors
   */
  static Dataset<Row> labels(Dataset<Row> actorLabels, Dataset<Row> shown) {
    return Firsts.of(
            actorLabels
                .where(col("voice").equalTo("own").and(col("log_odds").gt(0)))
                .join(broadcast(shown), new String[] {"outlet_id", "actor_id"}),
            LABELS,
            List.of("outlet_id", "actor_id", "copy"),
            col("story_z").desc(),
            col("count").desc(),
            col("role"),
            col("label"))
        .select(
            "outlet_id",
            "actor_id",
            "copy",
            "role",
            "label",
            "count",
            "other_count",
            "story_count",
            "other_story_count")
        .orderBy("actor_id", "outlet_id", "copy", "role", "label");
  }

  /** Where they do. */
  static Dataset<Row> labelEvidence(
      Dataset<Row> labels, Dataset<Row> mentions, Dataset<Row> articles) {
    String[] label = {"outlet_id", "actor_id", "role", "label"};
    Dataset<Row> used =
        mentions
            .where(col("voice").equalTo("own"))
            .join(articles.select("article_id", "outlet_id"), "article_id")
            .join(
                broadcast(labels.select("outlet_id", "actor_id", "role", "label").distinct()),
                label);
    return Firsts.of(
            used,
            CANDIDATES,
            List.of(label),
            col("article_id"),
            col("sentence_index"),
            col("begin"))
        .select(
            "outlet_id",
            "actor_id",
            "role",
            "label",
            "article_id",
            "sentence_index",
            "begin",
            "end",
            "voice");
  }

  /** Of candidates for a term's evidence, those that are shown; see {@link PageReuse#first}. */
  static Dataset<Row> shownOfTerms(Dataset<Row> candidates) {
    return PageReuse.first(candidates, EVIDENCE, "outlet_id", "term");
  }

  /** The same of labels. */
  static Dataset<Row> shownOfLabels(Dataset<Row> candidates) {
    return PageReuse.first(candidates, EVIDENCE, "outlet_id", "actor_id", "role", "label");
  }
}

package dev.parallax.jobs.framing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import dev.parallax.framing.ContestedTerms;
import dev.parallax.jobs.sentiment.ArticleParts;
import dev.parallax.jobs.sentiment.ArticleText;
import dev.parallax.jobs.sentiment.Cover;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** How articles name contested concepts where they speak themselves. */
final class OwnWording {
  /** Fewer words of its own say nothing of an article's choice. */
  private static final int LEAST_WORDS = 20;

  private static final String OWN = "own";

  private static final StructType WORDING =
      StructType.fromDDL("article_id string, `values` array<double>");

  private OwnWording() {}

  /**
   * One row per article with enough words of its own that no earlier article has: {@code values}
   * holds the root of each concept's share of them. The root keeps the few articles that are all
   * about a concept from deciding alone. Arguments are tables.
   */
  static Dataset<Row> from(
      Dataset<Row> articles, Dataset<Row> voiceSpans, Dataset<Row> sharedPassages) {
    return ArticleParts.part(
            articles,
            ArticleParts.BODY,
            lit(0),
            lit(0),
            lit(-1),
            coalesce(col("body"), lit("")),
            lit(null))
        .union(
            ArticleParts.part(
                voiceSpans.where(col("voice").equalTo(OWN)),
                ArticleParts.VOICE,
                col("begin"),
                col("end"),
                col("sentence_index"),
                col("voice"),
                lit(null)))
        .union(ArticleParts.reused(sharedPassages, articles))
        .repartition(col("article_id"))
        .sortWithinPartitions(ArticleParts.order())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) OwnWording::ofPartition, Encoders.row(WORDING));
  }

  private static Iterator<Row> ofPartition(Iterator<Row> parts) {
    return ArticleText.from(parts).stream()
        .filter(article -> !article.voices.isEmpty())
        .map(OwnWording::of)
        .filter(row -> row.get(1) != null)
        .iterator();
  }

  private static Row of(ArticleText article) {
    BodyWords body = new BodyWords(article, new Cover(article.reused));
    List<String> own = new ArrayList<>();
    int count = 0;
    for (int i = 0; i < body.size(); i++) {
      boolean isOwn = body.stretches.get(i) != null && !body.reused.get(i);
      own.add(isOwn ? body.folded.get(i) : null);
      count += isOwn ? 1 : 0;
    }
    if (count < LEAST_WORDS) {
      return RowFactory.create(article.articleId, null);
    }
    int[] named = ContestedTerms.count(own);
    Double[] values = new Double[named.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sqrt((double) named[i] / count);
    }
    return RowFactory.create(article.articleId, values);
  }
}

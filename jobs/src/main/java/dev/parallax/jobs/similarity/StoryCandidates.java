package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import dev.parallax.measure.StoryTerms;
import dev.parallax.measure.StoryVector;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of articles that may be of one story: those that share telling terms.
 *
 * <p>Articles meet at their heaviest terms. At a term of few articles all of them meet, however
 * many days lie between; at a term of many, each meets the thirty before it in time. So the work
 * grows with the number of articles, and a day on which all write about one thing does not stall.
 */
final class StoryCandidates {
  private static final int TERMS_PER_ARTICLE = 20;
  private static final int NEIGHBOURS_PER_TERM = 30;

  /** Weights are counted in whole billionths: their sum does not depend on the order. */
  private static final double UNITS = 1e9;

  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id string, day int, vector binary,"
              + " terms array<struct<term: string, weight: double>>");
  private static final StructType MEETINGS =
      StructType.fromDDL("key_a bigint, key_b bigint, shared bigint");

  private StoryCandidates() {}

  /**
   * What each article is about: {@code article_id, day, vector, terms}, the terms heaviest first.
   */
  static Dataset<Row> storyTerms(Dataset<Row> articles) {
    return articles
        .select(col("article_id"), unix_date(col("published_on")), col("title"), col("body"))
        .map((MapFunction<Row, Row>) StoryCandidates::ofArticle, Encoders.row(ARTICLES));
  }

  private static Row ofArticle(Row article) {
    List<StoryTerms.StoryTerm> terms =
        StoryTerms.of(
            ArticleTerms.of(article.getString(2), null),
            ArticleTerms.of(null, article.getString(3)));
    return RowFactory.create(
        article.get(0),
        article.get(1),
        StoryVector.of(terms).toBytes(),
        terms.stream()
            .limit(TERMS_PER_ARTICLE)
            .map(term -> RowFactory.create(term.term(), term.weight()))
            .toArray(Row[]::new));
  }

  /**
   * One row per pair: {@code key_a, key_b}, the articles' keys, and {@code shared}, what the terms
   * at which they met add to their cosine.
   *
   * @param storyTerms as {@link #storyTerms} gives them
   */
  static Dataset<Row> from(Dataset<Row> storyTerms, double leastShared) {
    return storyTerms
        .select(key(), col("day"), explode(col("terms")).as("term"))
        .select(col("key"), col("day"), col("term.term"), col("term.weight"))
        .repartition(col("term"))
        .sortWithinPartitions(col("term"), col("day").asc_nulls_last(), col("key"))
        .mapPartitions((MapPartitionsFunction<Row, Row>) Meetings::new, Encoders.row(MEETINGS))
        .groupBy("key_a", "key_b")
        .agg(sum("shared").divide(lit(UNITS)).as("shared"))
        .where(col("shared").geq(leastShared));
  }

  /** A number for an article, of which there are many in memory; the hash of its id. */
  static Column key() {
    return expr("xxhash64(article_id)").as("key");
  }

  /** The articles of one term after another, each with those before it. */
  private static final class Meetings implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final ArrayDeque<Row> before = new ArrayDeque<>();
    private final Queue<Row> meetings = new ArrayDeque<>();

    /** Rows of {@code key, day, term, weight}, sorted by term and day. */
    Meetings(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      while (meetings.isEmpty() && rows.hasNext()) {
        accept(rows.next());
      }
      return !meetings.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return meetings.remove();
    }

    private void accept(Row row) {
      if (!before.isEmpty() && !before.peek().getString(2).equals(row.getString(2))) {
        before.clear();
      }
      for (Row other : before) {
        meetings.add(
            RowFactory.create(
                Math.min(row.getLong(0), other.getLong(0)),
                Math.max(row.getLong(0), other.getLong(0)),
                Math.round(row.getDouble(3) * other.getDouble(3) * UNITS)));
      }
      before.add(row);
      if (before.size() > NEIGHBOURS_PER_TERM) {
        before.remove();
      }
    }
  }
}

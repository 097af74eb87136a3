package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;

import dev.parallax.text.WordSequence;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The words of article bodies, ready to be compared. */
final class ArticleWords {
  private static final StructType WORDS =
      StructType.fromDDL("article_id string, published_on date, words binary");

  private ArticleWords() {}

  /**
   * One row per article: {@code article_id}, {@code published_on} and the {@code words} of its
   * body, as {@link WordSequence#toBytes()} writes them: some ten bytes each.
   */
  static Dataset<Row> from(Dataset<Row> articles) {
    return articles
        .select(col("article_id"), col("published_on"), col("body"))
        .map(
            (MapFunction<Row, Row>)
                article ->
                    RowFactory.create(
                        article.get(0),
                        article.get(1),
                        WordSequence.of(article.getString(2)).toBytes()),
            Encoders.row(WORDS));
  }
}

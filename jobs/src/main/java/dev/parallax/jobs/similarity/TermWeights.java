package dev.parallax.jobs.similarity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import dev.parallax.measure.Vocabulary;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Articles as TF-IDF vectors over the words of headline and body, English articles only. */
public final class TermWeights {
  private static final StructType TERM_COUNTS =
      StructType.fromDDL("term string, article_count bigint");
  private static final StructType WEIGHTS =
      StructType.fromDDL("article_id string, published_on date, term_counts binary");

  private TermWeights() {}

  /** Other languages share names and numbers only: their cosines would mean something else. */
  public static Dataset<Row> onlyEnglish(Dataset<Row> articles) {
    return articles.where(col("language").equalTo("en"));
  }

  /**
   * The vocabulary of the articles. It is counted and collected at once, because every task needs
   * all of it: some 90 bytes per distinct term, 18 MB for 40,000 articles.
   *
   * @param articleCount how many there are
   */
  static Vocabulary vocabulary(Dataset<Row> articles, long articleCount) {
    Map<String, Long> articleCounts = new HashMap<>();
    articleCounts(articles)
        .collectAsList() // a row per distinct term, as said above
        .forEach(row -> articleCounts.put(row.getString(0), row.getLong(1)));
    return new Vocabulary(articleCount, articleCounts);
  }

  /** One row per article: its id and its terms in their order, between spaces. */
  public static Dataset<Row> terms(Dataset<Row> articles) {
    return articles
        .select("article_id", "title", "body")
        .map(
            (MapFunction<Row, Row>)
                article ->
                    RowFactory.create(
                        article.get(0),
                        String.join(
                            " ", ArticleTerms.of(article.getString(1), article.getString(2)))),
            Encoders.row(StructType.fromDDL("article_id string, terms string")));
  }

  /** One row per distinct term: {@code term} and {@code article_count}, the articles with it. */
  public static Dataset<Row> articleCounts(Dataset<Row> articles) {
    return articles
        .select("title", "body")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) TermWeights::articleCounts, Encoders.row(TERM_COUNTS))
        .groupBy("term")
        .agg(sum("article_count").as("article_count"));
  }

  /** Articles of each day, as days since 1970; the null key stands for no date. Collected too. */
  static Map<Integer, Long> countPerDay(Dataset<Row> articles) {
    Map<Integer, Long> articleCounts = new HashMap<>();
    articles
        .groupBy(unix_date(col("published_on")))
        .count()
        .collectAsList() // a row per day that was published on: 366 a year at most
        .forEach(row -> articleCounts.put(row.getAs(0), row.getLong(1)));
    return articleCounts;
  }

  /** Counted before the shuffle: a partition has far fewer terms than words. */
  private static Iterator<Row> articleCounts(Iterator<Row> articles) {
    Map<String, TermCount> counts = new HashMap<>();
    for (int number = 1; articles.hasNext(); number++) {
      Row article = articles.next();
      for (String term : ArticleTerms.of(article.getString(0), article.getString(1))) {
        counts.computeIfAbsent(term, absent -> new TermCount()).seenIn(number);
      }
    }
    return counts.entrySet().stream()
        .map(term -> RowFactory.create(term.getKey(), term.getValue().articleCount))
        .iterator();
  }

  /** Counts each article once, however often it has the term. */
  private static final class TermCount {
    private long articleCount;
    private int lastArticle;

    void seenIn(int article) {
      if (article != lastArticle) {
        lastArticle = article;
        articleCount++;
      }
    }
  }

  /**
   * One row per article: {@code article_id}, {@code published_on} and its {@code term_counts}, as
   * {@link Vocabulary#count} packs them.
   */
  static Dataset<Row> from(Dataset<Row> articles, Broadcast<Vocabulary> vocabulary) {
    return articles
        .select("article_id", "published_on", "title", "body")
        .map(
            (MapFunction<Row, Row>) article -> counted(article, vocabulary.value()),
            Encoders.row(WEIGHTS));
  }

  private static Row counted(Row article, Vocabulary vocabulary) {
    List<String> terms = ArticleTerms.of(article.getString(2), article.getString(3));
    return RowFactory.create(article.get(0), article.get(1), vocabulary.count(terms));
  }
}

package dev.parallax.jobs.similarity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.measure.TermVector;
import dev.parallax.measure.Vocabulary;
import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class SimilarPairsTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 27); // a leap year
  private static final int LARGE = 4096;

  private record Article(String id, LocalDate day, String body) {}

  @Test
  void articlesTooManyDaysApartAreNotCompared(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","published_on":"2024-02-28","language":"en","body":"harbour strike"}
            {"article_id":"b","published_on":"2024-03-02","language":"en","body":"harbour strike"}
            {"article_id":"c","published_on":"2024-03-03","language":"en","body":"harbour strike"}
            """);

    assertThat(ids(pairs(spark, articles, 0.3, 3, LARGE))).containsExactly("a b", "b c");
    assertThat(ids(pairs(spark, articles, 0.3, 4, LARGE))).containsExactly("a b", "a c", "b c");
    assertThat(ids(pairs(spark, articles, 0.3, 0, LARGE))).isEmpty();
  }

  @Test
  void anArticleWithoutADateIsComparedWithAllUnlessItIsLeftOut(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","published_on":"2020-01-01","language":"en","body":"harbour strike"}
            {"article_id":"b","language":"en","body":"harbour strike"}
            {"article_id":"c","published_on":"2024-03-03","language":"en","body":"harbour strike"}
            {"article_id":"d","language":"en","body":"harbour strike"}
            """);
    Map<Integer, Long> dated = TermWeights.countPerDay(articles);
    dated.remove(null);

    assertThat(ids(pairs(spark, articles, 0.3, 3, LARGE)))
        .containsExactly("a b", "a d", "b c", "b d", "c d");
    assertThat(ids(pairs(spark, articles, dated, 0.3, 3, LARGE))).isEmpty();
  }

  @Test
  void withoutAWindowDatesDoNotMatter(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","published_on":"1990-01-01","language":"en","body":"harbour strike"}
            {"article_id":"b","published_on":"2024-03-03","language":"en","body":"Harbour STRIKE"}
            {"article_id":"c","language":"en","title":"Strike","body":"harbour"}
            """);

    assertThat(ids(pairs(spark, SimilarPairs.withoutDates(articles), 1, 0, LARGE)))
        .containsExactly("a b", "a c", "b c");
  }

  @Test
  void onlyEnglishArticlesAreCompared(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","language":"en","body":"harbour"}
            {"article_id":"b","language":"de","body":"harbour"}
            {"article_id":"c","language":"und","body":"harbour"}
            """);

    assertThat(Rows.json(TermWeights.onlyEnglish(articles).select("article_id")))
        .containsExactly("{\"article_id\":\"a\"}");
  }

  @Test
  void aPairIsExplainedByItsSharedTermsLargestFirst(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","language":"en","body":"the minister met an envoy"}
            {"article_id":"b","language":"en","body":"the envoy left"}
            {"article_id":"c","language":"en","body":"the storm"}
            """);
    Dataset<Row> pairs = pairs(spark, articles, 0.3, 3, LARGE).where("article_b = 'b'");

    List<Row> terms = PairTerms.from(pairs).orderBy("rank").collectAsList();

    assertThat(terms.stream().map(row -> row.getInt(2) + " " + row.getString(3)))
        .containsExactly("1 envoy", "2 the");
    assertThat(terms.stream().mapToDouble(row -> row.getDouble(4)).sum())
        .isCloseTo(pairs.first().getDouble(2), within(1e-11));
  }

  @Test
  void everyPairThatBruteForceFindsIsFoundWhateverTheBlocksAndPartitions(SparkSession spark) {
    int found = 0;
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      List<Article> articles = randomArticles(random);
      double threshold = new double[] {0.05, 0.3, 0.6, 0.95}[seed];
      int windowDays = random.nextInt(4);
      int articlesPerBlock = 1 + random.nextInt(8);
      List<String> expected = bruteForce(articles, threshold, windowDays);
      Dataset<Row> rows = dataset(spark, articles);
      for (int partitions : seed == 0 ? new int[] {1, 2, 7, 200} : new int[] {3}) {
        assertThat(
                shown(
                    pairs(
                        spark,
                        rows.repartition(partitions),
                        threshold,
                        windowDays,
                        articlesPerBlock)))
            .as("seed %d in %d partitions", seed, partitions)
            .containsExactlyElementsOf(expected);
      }
      found += expected.size();
    }
    assertThat(found).isGreaterThan(300);
  }

  @Test
  void theBlocksOfADayDoNotChangeWhatIsFound(SparkSession spark) {
    List<Article> oneDay =
        IntStream.range(0, 120)
            .mapToObj(i -> new Article("a" + i, FIRST_DAY, "storm hits harbour number" + i % 9))
            .toList();
    Dataset<Row> rows = dataset(spark, oneDay);
    List<String> expected = bruteForce(oneDay, 0.4, 3);

    assertThat(expected).hasSizeGreaterThan(500);
    for (int articlesPerBlock : new int[] {1, 20, 30, 60}) {
      assertThat(shown(pairs(spark, rows, 0.4, 3, articlesPerBlock)))
          .as("%d articles per block", articlesPerBlock)
          .containsExactlyElementsOf(expected);
    }
  }

  private static Dataset<Row> pairs(
      SparkSession spark, Dataset<Row> articles, double threshold, int days, int perBlock) {
    return pairs(spark, articles, TermWeights.countPerDay(articles), threshold, days, perBlock);
  }

  private static Dataset<Row> pairs(
      SparkSession spark,
      Dataset<Row> articles,
      Map<Integer, Long> perDay,
      double threshold,
      int windowDays,
      int articlesPerBlock) {
    Broadcast<Vocabulary> vocabulary =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(TermWeights.vocabulary(articles, articles.count()));
    return SimilarPairs.from(
            TermWeights.from(articles, vocabulary),
            new DayBlocks(perDay, windowDays, articlesPerBlock),
            vocabulary,
            threshold,
            100)
        .orderBy("article_a", "article_b");
  }

  private static List<String> ids(Dataset<Row> pairs) {
    return pairs.collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getString(1))
        .toList();
  }

  private static List<String> shown(Dataset<Row> pairs) {
    return pairs.collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getString(1) + " " + row.getDouble(2))
        .toList();
  }

  private static Dataset<Row> dataset(SparkSession spark, List<Article> articles) {
    return Rows.of(
        spark,
        ArticleTable.TABLE,
        articles.stream()
            .map(
                article ->
                    "{\"article_id\":\"%s\",\"language\":\"en\",\"body\":\"%s\"%s}"
                        .formatted(
                            article.id,
                            article.body,
                            article.day == null ? "" : ",\"published_on\":\"" + article.day + "\""))
            .collect(joining("\n")));
  }

  /** Few words, many copies, a crowded first day, some without a date, some without a word. */
  private static List<Article> randomArticles(Random random) {
    List<Article> articles = new ArrayList<>();
    int words = 5 + random.nextInt(200);
    for (int i = 0; i < 90; i++) {
      boolean isCopy = i > 0 && random.nextInt(5) == 0;
      String body =
          isCopy
              ? articles.get(random.nextInt(i)).body
              : random
                  .doubles(random.nextInt(40))
                  .mapToObj(share -> "w" + (int) (words * share * share))
                  .collect(joining(" "));
      int kind = random.nextInt(10);
      LocalDate day =
          kind == 0 ? null : kind < 4 ? FIRST_DAY : FIRST_DAY.plusDays(random.nextInt(12));
      articles.add(new Article("id" + random.nextInt(1000) + "_" + i, day, body));
    }
    return articles;
  }

  private static List<String> bruteForce(List<Article> articles, double threshold, int windowDays) {
    Map<String, Long> articleCounts = new HashMap<>();
    for (Article article : articles) {
      Set.copyOf(ArticleTerms.of(null, article.body))
          .forEach(term -> articleCounts.merge(term, 1L, Long::sum));
    }
    Vocabulary vocabulary = new Vocabulary(articles.size(), articleCounts);
    List<TermVector> vectors =
        articles.stream()
            .map(article -> vocabulary.weigh(vocabulary.count(ArticleTerms.of(null, article.body))))
            .toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < articles.size(); j++) {
        Article a = articles.get(i);
        Article b = articles.get(j);
        double cosine = TermVector.cosine(vectors.get(i), vectors.get(j));
        if (a.id.compareTo(b.id) < 0 && cosine >= threshold && isInside(a, b, windowDays)) {
          pairs.add(a.id + " " + b.id + " " + cosine);
        }
      }
    }
    return pairs.stream().sorted().toList();
  }

  private static boolean isInside(Article a, Article b, int windowDays) {
    return a.day == null
        || b.day == null
        || Math.abs(a.day.toEpochDay() - b.day.toEpochDay()) <= windowDays;
  }
}

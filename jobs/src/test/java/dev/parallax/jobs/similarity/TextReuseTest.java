package dev.parallax.jobs.similarity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.NearDuplicateTable;
import dev.parallax.table.SharedPassageTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class TextReuseTest {
  /** Fifteen words. */
  private static final String STRIKE =
      "Some three thousand dockers walked off the job at dawn on Tuesday, halting every crane";

  @Test
  void aSharedPassageHasItsPlaceInBothArticlesAndItsTextOnce(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","outlet_id":"courier","body":"\\uD83D\\uDE00 “%s,” she said."}
            {"article_id":"b","outlet_id":"herald","body":"Port Elsin: %s."}
            {"article_id":"c","outlet_id":"herald","body":"Some three thousand dockers went home."}
            """
                .formatted(
                    STRIKE, STRIKE.replace("Tuesday,", "Tuesday –").toUpperCase(Locale.ROOT)));

    assertThat(Rows.json(passages(articles)))
        .containsExactly(
            """
            {"article_a":"a","begin_a":3,"end_a":89,"article_b":"b","begin_b":12,"end_b":99,\
            "word_count":15,"article_count":2,"is_same_outlet":false,"text":"%s"}"""
                .formatted(STRIKE));
  }

  @Test
  void elevenCommonWordsAreNoPassage(SparkSession spark) {
    String eleven = "the union leader said that the men would not go back";
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","body":"On Monday %s"}
            {"article_id":"b","body":"Late at night %s to their ships"}
            {"article_id":"c","body":"On Sunday %s to their ships"}
            """
                .formatted(eleven, eleven, eleven));

    assertThat(Rows.json(passages(articles).select("article_a", "article_b", "word_count")))
        .containsExactly("{\"article_a\":\"b\",\"article_b\":\"c\",\"word_count\":14}");
  }

  /** Of the copy's 11 shingles all are in the whole, which has 16. */
  @Test
  void aCroppedCopyIsContainedInTheWhole(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","outlet_id":"courier","body":"%s"}
            {"article_id":"b","outlet_id":"courier","body":"%s in the harbour of Ilvany"}
            """
                .formatted(STRIKE, STRIKE));

    Row pair = nearDuplicates(articles).first();

    assertThat(pair.<Double>getAs("containment_a_in_b")).isEqualTo(1);
    assertThat(pair.<Double>getAs("containment_b_in_a")).isCloseTo(11 / 16.0, within(1e-12));
    assertThat(pair.<Double>getAs("jaccard")).isCloseTo(11 / 16.0, within(1e-12));
    assertThat(pair.<Integer>getAs("shared_word_count")).isEqualTo(15);
    assertThat(pair.<Boolean>getAs("is_same_outlet")).isTrue();
  }

  @Test
  void aSharedSentenceDoesNotMakeNearDuplicates(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","body":"%s %s"}
            {"article_id":"b","body":"%s %s"}
            """
                .formatted(words("x", 40), STRIKE, STRIKE, words("y", 40)));

    assertThat(passages(articles).count()).isEqualTo(1);
    assertThat(nearDuplicates(articles).count()).isZero();
  }

  @Test
  void datesAndLanguagesDoNotMatter(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","language":"de","published_on":"1999-01-01","body":"%s"}
            {"article_id":"b","language":"und","body":"%s"}
            """
                .formatted(STRIKE, STRIKE));

    assertThat(nearDuplicates(articles).count()).isEqualTo(1);
  }

  @Test
  void sameArticlesOfOneWordAreNearDuplicatesAndEmptyOnesAreNot(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","body":"Storm"}
            {"article_id":"b","body":"storm!"}
            {"article_id":"c","body":"…"}
            {"article_id":"d","body":"…"}
            """);

    assertThat(Rows.json(nearDuplicates(articles).select("article_a", "article_b", "jaccard")))
        .containsExactly("{\"article_a\":\"a\",\"article_b\":\"b\",\"jaccard\":1.0}");
  }

  /** 60 outlets print the same text: 59 pairs with the earliest, not 1,770. */
  @Test
  void copyInMoreArticlesThanTheLimitIsPairedWithTheEarliest(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            IntStream.range(0, 60)
                .mapToObj(
                    i ->
                        "{\"article_id\":\"a%02d\",\"published_on\":\"2024-03-%02d\",\"body\":\"%s\"}"
                            .formatted(i, i == 37 ? 1 : 2 + i % 20, STRIKE))
                .collect(joining("\n")));

    List<Row> pairs = passages(articles).collectAsList();

    assertThat(pairs).hasSize(59);
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(List.of(pair.getAs("article_a"), pair.getAs("article_b"))).contains("a37");
              assertThat(pair.<Integer>getAs("article_count")).isNull();
            });
  }

  @Test
  void theNumberOfPartitionsDoesNotMatter(SparkSession spark) {
    Dataset<Row> articles = Rows.of(spark, ArticleTable.TABLE, randomArticles(11));
    List<String> expected = Rows.json(passages(articles));
    List<String> expectedPairs = Rows.json(nearDuplicates(articles));
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    try {
      for (String partitions : List.of("1", "2", "7", "200")) {
        spark.conf().set("spark.sql.shuffle.partitions", partitions);
        Dataset<Row> cut = articles.repartition(Integer.parseInt(partitions));
        assertThat(Rows.json(passages(cut))).as(partitions).isEqualTo(expected);
        assertThat(Rows.json(nearDuplicates(cut))).as(partitions).isEqualTo(expectedPairs);
      }
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
    assertThat(expected).hasSizeGreaterThan(30);
    assertThat(expectedPairs).hasSizeGreaterThan(10);
  }

  /** Whether two texts have twelve words in a row in common, found by looking at all of them. */
  @Test
  void exactlyThePairsThatShareTwelveWordsInARowHavePassages(SparkSession spark) {
    for (int seed = 0; seed < 3; seed++) {
      String lines = randomArticles(seed);
      Dataset<Row> articles = Rows.of(spark, ArticleTable.TABLE, lines);
      List<Row> rows = articles.orderBy("article_id").collectAsList();
      List<String> expected = new ArrayList<>();
      for (Row a : rows) {
        for (Row b : rows) {
          String idA = a.getAs("article_id");
          String idB = b.getAs("article_id");
          if (idA.compareTo(idB) < 0 && isTwelveInCommon(a.getAs("body"), b.getAs("body"))) {
            expected.add(idA + " " + idB);
          }
        }
      }
      assertThat(
              passages(articles).collectAsList().stream()
                  .map(row -> row.getAs("article_a") + " " + row.getAs("article_b"))
                  .distinct())
          .containsExactlyElementsOf(expected);
      assertThat(expected).hasSizeGreaterThan(20);
    }
  }

  private static boolean isTwelveInCommon(String a, String b) {
    String[] words = a.split(" ", -1);
    String padded = " " + b + " ";
    return IntStream.rangeClosed(0, words.length - 12)
        .mapToObj(i -> String.join(" ", List.of(words).subList(i, i + 12)))
        .anyMatch(run -> padded.contains(" " + run + " "));
  }

  /** Sixty texts that borrow stretches of 8 to 40 words from one another. */
  private static String randomArticles(int seed) {
    Random random = new Random(seed);
    List<List<String>> bodies = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> body = new ArrayList<>();
      for (int piece = 0; piece < 3; piece++) {
        if (i > 0 && random.nextInt(3) == 0) {
          List<String> lender = bodies.get(random.nextInt(i));
          int length = Math.min(lender.size(), 8 + random.nextInt(33));
          int begin = random.nextInt(lender.size() - length + 1);
          body.addAll(lender.subList(begin, begin + length));
        } else {
          for (int word = random.nextInt(40) + 1; word > 0; word--) {
            body.add("w" + random.nextInt(3000));
          }
        }
      }
      bodies.add(body);
    }
    return IntStream.range(0, bodies.size())
        .mapToObj(
            i ->
                "{\"article_id\":\"%d\",\"body\":\"%s\"}"
                    .formatted((i * 37) % 60 + 100, String.join(" ", bodies.get(i))))
        .collect(joining("\n"));
  }

  private static String words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(joining(" "));
  }

  private static Dataset<Row> passages(Dataset<Row> articles) {
    return SharedPassageTable.TABLE
        .conform(TextReuse.sharedPassages(pairs(articles), articles))
        .orderBy("article_a", "article_b", "begin_a");
  }

  private static Dataset<Row> nearDuplicates(Dataset<Row> articles) {
    return NearDuplicateTable.TABLE
        .conform(TextReuse.nearDuplicates(pairs(articles), articles, 0.5))
        .orderBy("article_a", "article_b");
  }

  private static Dataset<Row> pairs(Dataset<Row> articles) {
    return TextReuse.pairs(TextReuse.words(articles), TextReuse.SHORTEST_PASSAGE);
  }
}

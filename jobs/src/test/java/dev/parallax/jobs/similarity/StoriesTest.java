package dev.parallax.jobs.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.StoryArticleTable;
import dev.parallax.table.StoryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class StoriesTest {
  private static final long LARGE = 1000;

  private static final String TWO_EVENTS =
      """
      {"article_id":"a","outlet_id":"gazette","published_on":"2024-03-06","language":"en",\
      "title":"Dockers strike in Port Elsin","body":"Dockers walked out at Port Elsin harbour."}
      {"article_id":"b","outlet_id":"courier","published_on":"2024-03-05","language":"en",\
      "title":"Port Elsin dockers walk out","body":"Dockers began a strike at Port Elsin harbour."}
      {"article_id":"c","outlet_id":"gazette","language":"en",\
      "body":"Dockers strike: Port Elsin harbour is shut after they walked out."}
      {"article_id":"d","published_on":"2024-03-05","language":"en",\
      "title":"Owl moves into Marle library","body":"An owl nests above the shelves in Marle."}
      {"article_id":"e","published_on":"2024-03-05","language":"de",\
      "title":"Streik in Port Elsin","body":"Dockers strike in Port Elsin."}
      """;

  @Test
  void articlesOnOneEventAreAStoryNamedByTheEarliestAndTheOthersAreAlone(SparkSession spark) {
    Dataset<Row> articles = Rows.of(spark, ArticleTable.TABLE, TWO_EVENTS);
    Dataset<Row> storyArticles = storyArticles(articles, 0.16, LARGE);

    assertThat(shown(storyArticles)).containsExactly("b a", "b b", "b c", "d d", "e e");
    List<Row> stories =
        StoryTable.TABLE
            .conform(
                Stories.from(
                    articles,
                    storyArticles,
                    StoryCandidates.storyTerms(TermWeights.onlyEnglish(articles))))
            .orderBy("story_id")
            .collectAsList();
    assertThat(stories.stream().map(StoriesTest::withoutTerms))
        .containsExactly(
            "b|Dockers strike in Port Elsin|3|2|2024-03-05|2024-03-06|1",
            "d|Owl moves into Marle library|1|0|2024-03-05|2024-03-05|0",
            "e|Streik in Port Elsin|1|0|2024-03-05|2024-03-05|0");
    assertThat(stories.get(0).<String>getAs("terms")).startsWith("dockers, elsin").contains("port");
    assertThat(stories.get(2).<String>getAs("terms")).isNull();
    StoryArticleTable.TABLE.conform(storyArticles);
  }

  @Test
  void aHigherThresholdKeepsApartWhatIsLessAlike(SparkSession spark) {
    Dataset<Row> articles = Rows.of(spark, ArticleTable.TABLE, TWO_EVENTS);

    assertThat(shown(storyArticles(articles, 1, LARGE)))
        .containsExactly("a a", "b b", "c c", "d d", "e e");
  }

  @Test
  void oneArticleOrNoneIsNoProblem(SparkSession spark) {
    Dataset<Row> articles = Rows.of(spark, ArticleTable.TABLE, TWO_EVENTS);

    assertThat(shown(storyArticles(articles.where("article_id = 'd'"), 0.16, LARGE)))
        .containsExactly("d d");
    assertThat(shown(storyArticles(articles.where("false"), 0.16, LARGE))).isEmpty();
  }

  @Test
  void storiesAreTheSameWhateverThePartitionsAndTheOrder(SparkSession spark) {
    Dataset<Row> articles = Rows.of(spark, ArticleTable.TABLE, randomArticles(150));
    List<String> expected = shown(storyArticles(articles.coalesce(1), 0.16, LARGE));

    assertThat(expected).hasSize(150);
    assertThat(expected.stream().map(line -> line.split(" ", -1)[0]).distinct().count())
        .isBetween(8L, 75L);
    for (int partitions : new int[] {2, 7, 200}) {
      assertThat(shown(storyArticles(articles.repartition(partitions), 0.16, LARGE)))
          .as("%d partitions", partitions)
          .isEqualTo(expected);
    }
    assertThat(shown(storyArticles(articles.orderBy("body"), 0.16, LARGE))).isEqualTo(expected);
  }

  @Test
  void blocksThatWouldBeTooLargeAreCutWhereArticlesShareLeast(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ArticleTable.TABLE,
            """
            {"article_id":"a","language":"en","published_on":"2024-03-05","body":"zaa zab zac zad zae zaf zag zba"}
            {"article_id":"b","language":"en","published_on":"2024-03-05","body":"zaa zab zac zad zae zaf zag zbb"}
            {"article_id":"c","language":"en","published_on":"2024-03-05","body":"zca zcb zcc zcd zce zcf zba zbb"}
            {"article_id":"d","language":"en","published_on":"2024-03-05","body":"zca zcb zcc zcd zce zcf zcg zch"}
            """);
    // Of the words of a and b, seven of eight are the same; of c and d six; of a and c, b and c
    // one:
    // the two pairs have a mean cosine of (1/8 + 1/8 + 0 + 0) / 4.
    assertThat(shown(storyArticles(articles, 0.05, LARGE)))
        .containsExactly("a a", "a b", "a c", "a d");
    assertThat(shown(storyArticles(articles, 0.05, 2))).containsExactly("a a", "a b", "c c", "c d");
  }

  private static Dataset<Row> storyArticles(
      Dataset<Row> articles, double threshold, long articlesPerBlock) {
    return Stories.storyArticles(
        articles,
        StoryBlocks.grouped(
            StoryCandidates.storyTerms(TermWeights.onlyEnglish(articles)),
            threshold,
            articlesPerBlock));
  }

  private static List<String> shown(Dataset<Row> storyArticles) {
    return storyArticles.collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getString(1))
        .sorted()
        .toList();
  }

  private static String withoutTerms(Row story) {
    return List.of(
            "story_id",
            "headline",
            "article_count",
            "outlet_count",
            "first_on",
            "last_on",
            "undated_count")
        .stream()
        .map(column -> String.valueOf(story.<Object>getAs(column)))
        .collect(Collectors.joining("|"));
  }

  /** Ten events with words of their own, told with words that all share; some have no date. */
  private static String randomArticles(int count) {
    Random random = new Random(5);
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int event = random.nextInt(10);
      String words =
          random
              .ints(40, 0, 12)
              .mapToObj(
                  w ->
                      random.nextInt(3) == 0
                          ? "zshared" + random.nextInt(60)
                          : "z" + event + "q" + w)
              .collect(Collectors.joining(" "));
      String day =
          random.nextInt(6) == 0
              ? ""
              : ",\"published_on\":\"2024-03-%02d\"".formatted(1 + random.nextInt(30));
      articles.add(
          "{\"article_id\":\"%s\",\"language\":\"en\",\"body\":\"%s\"%s}"
              .formatted(Integer.toHexString(random.nextInt()), words, day));
    }
    return String.join("\n", articles);
  }
}

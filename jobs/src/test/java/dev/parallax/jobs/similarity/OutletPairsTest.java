package dev.parallax.jobs.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.OutletPairTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class OutletPairsTest {
  private static final String ARTICLES =
      "article_id string, outlet_id string, published_on date, title string, body string";
  private static final String NEAR_DUPLICATES =
      "article_a string, article_b string, is_same_outlet boolean";

  /**
   * Two stories of both outlets. In the first the texts are the same but for one word in two, in
   * the second they are equal; the Courier is a day earlier with one, on the same day with the
   * other. A third story is the Herald's alone.
   */
  @Test
  void outletsAreComparedInTheStoriesThatBothTell(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ARTICLES,
            """
            {"article_id":"a1","outlet_id":"courier","published_on":"2024-03-05","body":"eels smokehouse"}
            {"article_id":"a2","outlet_id":"herald","published_on":"2024-03-06","body":"eels lighthouse-keeper"}
            {"article_id":"a3","outlet_id":"courier","published_on":"2024-04-01","body":"owlet belfry"}
            {"article_id":"a4","outlet_id":"herald","published_on":"2024-04-01","body":"owlet belfry"}
            {"article_id":"a5","outlet_id":"herald","published_on":"2024-04-02","body":"ferryman"}
            {"article_id":"a6","published_on":"2024-04-02","body":"owlet belfry"}
            """);
    Dataset<Row> stories =
        Rows.of(
            spark,
            "story_id string, article_id string, mean_cosine double",
            """
            {"story_id":"s1","article_id":"a1","mean_cosine":0.5}
            {"story_id":"s1","article_id":"a2","mean_cosine":0.5}
            {"story_id":"s2","article_id":"a3","mean_cosine":1.0}
            {"story_id":"s2","article_id":"a4","mean_cosine":1.0}
            {"story_id":"s2","article_id":"a6","mean_cosine":1.0}
            {"story_id":"s3","article_id":"a5"}
            """);
    Dataset<Row> nearDuplicates =
        Rows.of(
            spark,
            NEAR_DUPLICATES,
            """
            {"article_a":"a3","article_b":"a4","is_same_outlet":false}
            {"article_a":"a4","article_b":"a6"}
            """);

    List<Row> pairs =
        OutletPairTable.TABLE
            .conform(
                OutletPairs.from(
                    articles, stories, StoryCandidates.storyTerms(articles), nearDuplicates))
            .collectAsList();

    assertThat(pairs).hasSize(1);
    Row pair = pairs.get(0);
    assertThat(pair.<String>getAs("outlet_a")).isEqualTo("courier");
    assertThat(pair.<String>getAs("outlet_b")).isEqualTo("herald");
    assertThat(pair.<Long>getAs("story_count")).isEqualTo(2);
    assertThat(pair.<Long>getAs("article_pair_count")).isEqualTo(2);
    assertThat(pair.<Double>getAs("mean_cosine")).isCloseTo(0.75, within(1e-9)); // of .5 and 1
    assertThat(pair.<Double>getAs("mean_cosine_low")).isCloseTo(0.5, within(1e-9));
    assertThat(pair.<Double>getAs("mean_cosine_high")).isCloseTo(1.0, within(1e-9));
    assertThat(pair.<Long>getAs("copy_story_count")).isEqualTo(1);
    assertThat(pair.<Double>getAs("copy_story_share")).isEqualTo(0.5);
    // Wilson, 1 of 2: (0.25 + ...) solved by hand is .0945 to .9055
    assertThat(pair.<Double>getAs("copy_story_share_low")).isCloseTo(0.0945, within(1e-4));
    assertThat(pair.<Double>getAs("copy_story_share_high")).isCloseTo(0.9055, within(1e-4));
    assertThat(pair.<Long>getAs("a_first_count")).isEqualTo(1);
    assertThat(pair.<Long>getAs("b_first_count")).isZero();
    assertThat(pair.<Long>getAs("same_day_count")).isEqualTo(1);
    assertThat(pair.<Long>getAs("undated_story_count")).isZero();
    assertThat(pair.<Double>getAs("a_first_share")).isEqualTo(1.0);
  }

  @Test
  void whoWasFirstIsNotSaidWhereADateIsMissing(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            ARTICLES,
            """
            {"article_id":"a1","outlet_id":"courier","published_on":"2024-03-05","body":"owlet belfry"}
            {"article_id":"a2","outlet_id":"courier","body":"owlet belfry"}
            {"article_id":"a3","outlet_id":"herald","published_on":"2024-03-04","body":"owlet belfry"}
            """);
    Dataset<Row> stories =
        Rows.of(
            spark,
            "story_id string, article_id string, mean_cosine double",
            """
            {"story_id":"s1","article_id":"a1","mean_cosine":1.0}
            {"story_id":"s1","article_id":"a2","mean_cosine":1.0}
            {"story_id":"s1","article_id":"a3","mean_cosine":1.0}
            """);
    Row pair =
        OutletPairs.from(
                articles,
                stories,
                StoryCandidates.storyTerms(articles),
                Rows.of(spark, NEAR_DUPLICATES, ""))
            .first();
    assertThat(pair.<Long>getAs("article_pair_count")).isEqualTo(2);
    assertThat(pair.<Long>getAs("undated_story_count")).isEqualTo(1);
    assertThat(pair.<Long>getAs("b_first_count")).isZero();
    assertThat(pair.<Double>getAs("a_first_share")).isNull();
    assertThat(pair.<Double>getAs("a_first_share_low")).isNull();
    assertThat(pair.<Double>getAs("mean_cosine_low")).isNull();
  }
}

package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleStanceTable;
import dev.parallax.table.HeadlineBodyTable;
import dev.parallax.table.OutletFigures;
import dev.parallax.table.StoryArticleTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class OutletProfileTest {
  /** Three outlets tell of the ferry, the Courier a day later and at length; one of the fair. */
  private static List<Row> profile(SparkSession spark, int partitions) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            "article_id string, outlet_id string, published_on date, word_count int",
            """
            {"article_id":"a1","outlet_id":"courier","published_on":"2024-05-02","word_count":300}
            {"article_id":"a2","outlet_id":"herald","published_on":"2024-05-01","word_count":100}
            {"article_id":"a3","outlet_id":"gazette","published_on":"2024-05-01","word_count":100}
            {"article_id":"a4","outlet_id":"courier","published_on":"2024-05-01","word_count":200}
            """);
    Dataset<Row> stories =
        Rows.of(
            spark,
            StoryArticleTable.TABLE,
            """
            {"story_id":"ferry","article_id":"a1"}
            {"story_id":"ferry","article_id":"a2"}
            {"story_id":"ferry","article_id":"a3"}
            {"story_id":"fair","article_id":"a4"}
            """);
    Dataset<Row> stances =
        Rows.of(
            spark,
            ArticleStanceTable.TABLE,
            """
            {"article_id":"a1","voice":"all","copy":"all_copy","word_count":300}
            {"article_id":"a1","voice":"all","copy":"own_copy","word_count":210}
            {"article_id":"a2","voice":"all","copy":"all_copy","word_count":100}
            """);
    Dataset<Row> headlines =
        Rows.of(
            spark,
            HeadlineBodyTable.TABLE,
            """
            {"article_id":"a1","cosine":0.5,"word_count":8,"loaded_word_count":2,\
            "added_actor_count":1,"added_number_count":0,"added_loaded_word_count":1}
            """);
    Dataset<Row> figures =
        Rows.of(
            spark,
            OutletFigures.STANCE,
            """
            {"outlet_id":"courier","measure":"hedge_share","voice":"own","copy":"all_copy",\
            "value":0.25}
            """);
    return OutletProfile.from(
            Map.of("stance", figures),
            articles.repartition(partitions),
            stories.repartition(partitions),
            stances.repartition(partitions),
            headlines)
        .orderBy("outlet_id", "measure")
        .collectAsList();
  }

  private static Row of(List<Row> profile, String outlet, String measure) {
    return profile.stream()
        .filter(row -> row.<String>getAs("outlet_id").equals(outlet))
        .filter(row -> row.<String>getAs("measure").equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOutletsFiguresStandTogether(SparkSession spark) {
    List<Row> profile = profile(spark, 2);

    assertThat(of(profile, "courier", "stance.hedge_share").<Double>getAs("value")).isEqualTo(0.25);
    assertThat(of(profile, "courier", "article.word_count").<Double>getAs("value"))
        .isEqualTo(250.0);
    assertThat(of(profile, "courier", "article.reused_word_share").<Double>getAs("value"))
        .isEqualTo(0.3);
    assertThat(of(profile, "herald", "article.reused_word_share").<Double>getAs("value"))
        .isEqualTo(1.0);
    assertThat(of(profile, "courier", "headline.loaded_word_share").<Double>getAs("value"))
        .isEqualTo(0.25);
  }

  @Test
  void aStoryIsFirstToldByAllOutletsOfItsFirstDay(SparkSession spark) {
    List<Row> profile = profile(spark, 2);

    assertThat(of(profile, "herald", "story.first_share").<Double>getAs("value")).isEqualTo(1.0);
    assertThat(of(profile, "gazette", "story.first_share").<Double>getAs("value")).isEqualTo(1.0);
    assertThat(of(profile, "courier", "story.first_share").<Double>getAs("value")).isZero();
    assertThat(of(profile, "courier", "story.first_share").<Long>getAs("story_count"))
        .isEqualTo(1L);
  }

  @Test
  void ranksAreAmongTheOutletsOfAStoryAndTiesShareThem(SparkSession spark) {
    List<Row> profile = profile(spark, 2);

    assertThat(of(profile, "courier", "article.word_count").<Double>getAs("rank_percentile"))
        .isEqualTo(1.0);
    assertThat(of(profile, "herald", "article.word_count").<Double>getAs("rank_percentile"))
        .isEqualTo(0.25);
  }

  @Test
  void aProfileIsTheSameHoweverItsRowsAreSpreadOverTasks(SparkSession spark) {
    List<Row> once = profile(spark, 1);

    assertThat(profile(spark, 2)).isEqualTo(once);
    assertThat(profile(spark, 7)).isEqualTo(once);
  }
}

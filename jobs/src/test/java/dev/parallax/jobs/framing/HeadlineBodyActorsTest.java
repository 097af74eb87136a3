package dev.parallax.jobs.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.ArticleActorSentimentTable;
import dev.parallax.table.HeadlineBodyActorTable;
import dev.parallax.table.HeadlineSentimentTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class HeadlineBodyActorsTest {
  /** Quill stands twice in the headline; of the ferry line the body has no certain tone. */
  private static List<String> compared(SparkSession spark, int partitions) {
    Dataset<Row> headlines =
        Rows.of(
            spark,
            HeadlineSentimentTable.TABLE,
            """
            {"article_id":"a1","begin":0,"end":5,"actor_id":"quill","score":-0.5,"is_certain":true}
            {"article_id":"a1","begin":9,"end":14,"actor_id":"quill","score":-0.5,"is_certain":true}
            {"article_id":"a1","begin":20,"end":25,"actor_id":"line","score":0.5,"is_certain":true}
            {"article_id":"a2","begin":0,"end":6,"actor_id":"solano","score":0.25,"is_certain":false}
            """);
    Dataset<Row> bodies =
        Rows.of(
            spark,
            ArticleActorSentimentTable.TABLE,
            """
            {"article_id":"a1","actor_id":"quill","voice":"all","reading_count":4,"mean_score":0.25}
            {"article_id":"a1","actor_id":"quill","voice":"own","reading_count":1,"mean_score":-0.75}
            {"article_id":"a1","actor_id":"line","voice":"all","reading_count":0}
            {"article_id":"a1","actor_id":"solano","voice":"all","reading_count":2,"mean_score":0.5}
            {"article_id":"a2","actor_id":"solano","voice":"all","reading_count":2,"mean_score":0.5}
            """);
    return HeadlineBodyActorTable.TABLE
        .conform(
            HeadlineBodyActors.from(
                headlines.repartition(partitions), bodies.repartition(partitions)))
        .orderBy("article_id", "actor_id")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void aHeadlineIsHarderOnQuillThanTheArticleBelowIt(SparkSession spark) {
    assertThat(compared(spark, 1))
        .containsExactly("[a1,quill,-0.5,true,0.25,-0.75,4]", "[a2,solano,0.25,false,0.5,-0.25,2]");
  }

  @Test
  void rowsAreTheSameForOneTwoAndSevenPartitions(SparkSession spark) {
    List<String> one = compared(spark, 1);
    assertThat(compared(spark, 2)).isEqualTo(one);
    assertThat(compared(spark, 7)).isEqualTo(one);
  }
}

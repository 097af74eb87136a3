package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.jobs.sentiment.MadeTones;
import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.MentionSentimentTable;
import dev.parallax.table.StoryArticleTable;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToneChecksTest {
  @TempDir Path warehouse;

  @Test
  void whereOutletsAreShuffledNoneIsFoundToDiffer() {
    write(new MadeTones(30, -0.5, 7));
    String report =
        CommandRun.parallax("check", "placebo", "--out", warehouse.toString(), "--shuffles", "20");
    assertThat(report).contains("20 shuffles", "all_copy", "Passed");
  }

  @Test
  void aSmallCorpusIsPlantedOftenEnough() {
    write(new MadeTones(20, 0, 9));
    String report =
        CommandRun.parallax("check", "planted", "--out", warehouse.toString(), "--cells", "1000");
    assertThat(report).contains("10 to 19", "Passed").containsPattern("together +1,000 ");
  }

  private void write(MadeTones made) {
    SparkSession spark = SharedSpark.session();
    TableStore tables = new TableStore(spark, warehouse.toString());
    tables.write(MentionSentimentTable.TABLE, made.mentions(spark));
    tables.write(ArticleTable.TABLE, made.wholeArticles(spark));
    tables.write(StoryArticleTable.TABLE, made.storyArticles(spark));
  }
}

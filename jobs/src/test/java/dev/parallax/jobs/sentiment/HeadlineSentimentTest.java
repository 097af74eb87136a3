package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.sentiment.ToneModel;
import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.HeadlineSentimentTable;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class HeadlineSentimentTest {
  /** The first character takes two units, and one code point. */
  private static List<String> tones(SparkSession spark, int tasks) {
    Supplier<ToneModel> model = (Supplier<ToneModel> & Serializable) () -> RuleToneModel.SHARED;
    return HeadlineSentimentTable.TABLE
        .conform(
            HeadlineSentiment.from(
                Rows.of(
                    spark,
                    "article_id string, title string",
                    """
                    {"article_id":"a1","title":"🎪 Careless Quill blamed, Solano praised"}
                    {"article_id":"a2","title":"Nobody at all"}
                    {"article_id":"a3"}
                    """),
                Rows.of(
                    spark,
                    HeadlineMentionTable.TABLE,
                    """
                    {"article_id":"a1","begin":11,"end":16,"actor_id":"quill","mention_kind":"name"}
                    {"article_id":"a1","begin":25,"end":31,"actor_id":"solano","mention_kind":"name"}
                    """),
                model,
                tasks))
        .orderBy("article_id", "begin")
        .select("article_id", "begin", "end", "actor_id", "score", "is_certain", "sentiment_model")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void aHeadlineMayBlameOneAndPraiseAnother(SparkSession spark) {
    assertThat(tones(spark, 1))
        .containsExactly(
            "[a1,11,16,quill,-0.75,true,rules 1]", "[a1,25,31,solano,0.75,true,rules 1]");
    assertThat(tones(spark, 7)).isEqualTo(tones(spark, 1));
  }
}

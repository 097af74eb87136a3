package dev.parallax.jobs.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.Range;
import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import dev.parallax.table.HeadlineMentionTable;
import dev.parallax.table.HeadlineSentimentTable;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class HeadlineSentimentTest {
  /** The first character takes two units, and one code point. */
  private static List<String> tones(SparkSession spark, int tasks) {
    return tones(spark, tasks, spark.createDataFrame(List.of(), KeptTones.SCHEMA));
  }

  private static List<String> tones(SparkSession spark, int tasks, Dataset<Row> kept) {
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
                    kept,
                    model,
                    tasks)
                .drop(KeptTones.KEY))
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

  @Test
  void whatWasReadBeforeIsNotReadAgain(SparkSession spark) {
    ToneTarget quill =
        new ToneTarget(
            "🎪 Careless Quill blamed, Solano praised", List.of(new Range(12, 17))); // UTF-16 units
    Dataset<Row> kept =
        Rows.of(
            spark,
            KeptTones.SCHEMA.toDDL(),
            """
            {"article_id":"a1","reading_key":"KEY","p_negative":0.25,"p_neutral":0.625,"p_positive":0.125}
            {"article_id":"a2","reading_key":"another","p_negative":1.0,"p_neutral":0.0,"p_positive":0.0}
            """
                .replace("KEY", KeptTones.key(quill)));
    assertThat(tones(spark, 1, kept))
        .containsExactly(
            "[a1,11,16,quill,-0.125,true,rules 1]", "[a1,25,31,solano,0.75,true,rules 1]");
  }
}

package dev.parallax.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.Rows;
import dev.parallax.spark.SharedSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSpark.class)
class StarSchemaTest {
  /** Offsets are code points: the guitar is one of them and two units of UTF-16. */
  @Test
  void sentencesAreCutOutOfTheirBodies(SparkSession spark) {
    Dataset<Row> articles =
        Rows.of(
            spark,
            "article_id string, body string",
            """
            {"article_id":"x","body":"Élan. 🎸 plays on. End."}
            {"article_id":"y","body":"Nothing else."}
            {"article_id":"z","body":""}
            """);
    Dataset<Row> sentences =
        Rows.of(
            spark,
            "article_id string, sentence_index int, begin int, end int, word_count int",
            """
            {"article_id":"x","sentence_index":1,"begin":6,"end":17,"word_count":2}
            {"article_id":"x","sentence_index":0,"begin":0,"end":5,"word_count":1}
            {"article_id":"x","sentence_index":2,"begin":18,"end":22}
            {"article_id":"y","sentence_index":0,"begin":0,"end":13,"word_count":2}
            """);

    Dataset<Row> cut = StarSchema.sentences(sentences, articles);

    assertThat(cut.columns())
        .containsExactly("article_id", "sentence_index", "begin", "end", "word_count", "text");
    assertThat(cut.select("article_id", "sentence_index", "word_count", "text").collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("x", 0, 1, "Élan."),
            RowFactory.create("x", 1, 2, "🎸 plays on."),
            RowFactory.create("x", 2, null, "End."),
            RowFactory.create("y", 0, 2, "Nothing else."));
  }
}

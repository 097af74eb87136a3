package dev.parallax.jobs.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The sentences that the page's figures point to, each with the one before and after it. */
final class PageSentences {
  /** Code points of a sentence that is evidence; hardly any has more. */
  private static final int LETTERS = 700;

  /** Code points of a sentence beside it. */
  private static final int LETTERS_BESIDE = 240;

  private static final double MOST = 0.8;

  private static final StructType PLACE =
      new StructType()
          .add("article_id", DataTypes.StringType, false)
          .add("sentence_index", DataTypes.IntegerType, false);

  private PageSentences() {}

  /**
   * Rows of places in articles as a table of places, each once.
   *
   * @param evidence rows with the columns article_id and sentence_index
   */
  static Dataset<Row> places(SparkSession spark, Collection<List<Row>> evidence) {
    List<Row> rows =
        evidence.stream()
            .flatMap(List::stream)
            .map(
                row ->
                    RowFactory.create(
                        row.<String>getAs("article_id"), row.<Integer>getAs("sentence_index")))
            .distinct()
            .toList();
    return spark.createDataset(rows, Encoders.row(PLACE));
  }

  /** The voice of most of a sentence's words; null if none has most of them. */
  static Column voice() {
    Column most = col("word_count").multiply(MOST);
    return when(col("own_word_count").geq(most), lit("own"))
        .when(col("direct_word_count").geq(most), lit("direct"))
        .when(col("indirect_word_count").geq(most), lit("indirect"));
  }

  /**
   * The sentences of these places, and those beside them.
   *
   * @param beside how many sentences before and after each, 0 or 1
   */
  static Dataset<Row> of(Dataset<Row> sentences, Dataset<Row> places, int beside) {
    Column[] steps =
        Stream.of(-1, 0, 1)
            .filter(step -> Math.abs(step) <= beside)
            .map(step -> lit(step))
            .toArray(Column[]::new);
    Dataset<Row> wanted =
        places
            .withColumn("step", explode(array(steps)))
            .select(
                col("article_id"),
                col("sentence_index").plus(col("step")).as("sentence_index"),
                col("step").equalTo(0).as("is_evidence"))
            .groupBy("article_id", "sentence_index")
            .agg(max("is_evidence").as("is_evidence"));
    Column letters = when(col("is_evidence"), LETTERS).otherwise(LETTERS_BESIDE);
    return sentences
        .join(broadcast(wanted), PLACE.fieldNames())
        .select(
            col("article_id"),
            col("sentence_index"),
            col("begin"),
            when(col("is_evidence"), coalesce(voice(), lit("several"))).as("voice"),
            col("text").substr(lit(1), letters).as("text"),
            col("end").minus(col("begin")).gt(letters).as("is_cut"))
        .orderBy("article_id", "sentence_index");
  }
}

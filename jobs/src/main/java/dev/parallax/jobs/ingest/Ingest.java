package dev.parallax.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From the outcomes of records ({@link Outcome#SCHEMA}) to the tables of ingest. */
final class Ingest {
  private static final String[] PLACE = {"source_uri", "record_index"};

  private Ingest() {}

  /**
   * Records that repeat an earlier one: all of it, or the id that an earlier record of the same
   * file has. The first by file and index is the one that stays. Columns of {@code ingest_reject}.
   */
  static Dataset<Row> repeats(Dataset<Row> outcomes) {
    Dataset<Row> documents =
        outcomes
            .where(col("document_id").isNotNull())
            .select("source_uri", "record_index", "document_id", "source_id");
    Dataset<Row> sameRecord =
        laterThanFirst(documents, "document_id")
            .select(
                col("source_uri"),
                col("record_index"),
                lit("duplicate_record").as("reason"),
                concat(
                        lit("The same in every field as record "),
                        col("first.record_index"),
                        lit(" of "),
                        col("first.source_uri"))
                    .as("detail"),
                col("document_id").as("excerpt"));
    Dataset<Row> sameId =
        laterThanFirst(documents.where(col("source_id").isNotNull()), "source_uri", "source_id")
            .select(
                col("source_uri"),
                col("record_index"),
                lit("duplicate_id").as("reason"),
                concat(
                        lit("The id "),
                        col("source_id"),
                        lit(" is that of record "),
                        col("first.record_index"),
                        lit(" of the same file. If it is not an id, map another: --fields id=NAME"))
                    .as("detail"),
                col("source_id").as("excerpt"));
    return sameRecord
        .unionByName(sameId)
        .groupBy("source_uri", "record_index")
        // A record may be both; "duplicate_record", the stronger, comes last by name.
        .agg(max(struct("reason", "detail", "excerpt")).as("repeat"))
        .select("source_uri", "record_index", "repeat.*");
  }

  /** Outcomes without those that are repeats. */
  static Dataset<Row> withoutRepeats(Dataset<Row> outcomes, Dataset<Row> repeats) {
    return outcomes.join(repeats.select("source_uri", "record_index"), scala(PLACE), "left_anti");
  }

  static Dataset<Row> documents(Dataset<Row> outcomes) {
    return outcomes.where(col("document_id").isNotNull()).select("document.*");
  }

  static Dataset<Row> articles(Dataset<Row> outcomes) {
    return outcomes.select(explode(col("articles")).as("article")).select("article.*");
  }

  static Dataset<Row> removedBlocks(Dataset<Row> outcomes) {
    return outcomes.select(explode(col("removed")).as("block")).select("block.*");
  }

  static Dataset<Row> rejects(Dataset<Row> outcomes, Dataset<Row> repeats) {
    return outcomes.where(col("reject").isNotNull()).select("reject.*").unionByName(repeats);
  }

  /** One row per file, its records counted by the reader on one side, by outcome on the other. */
  static Dataset<Row> sourceFiles(Dataset<Row> outcomes, Dataset<Row> repeats) {
    Dataset<Row> repeated = repeats.groupBy("source_uri").agg(count(lit(1)).as("repeat_count"));
    Column repeatCount = coalesce(col("repeat_count"), lit(0L));
    return withoutRepeats(outcomes, repeats)
        .groupBy("source_uri")
        .agg(
            first("format").as("format"),
            max("byte_count").as("byte_count"),
            sum("record_count").as("record_count"),
            count("document_id").as("document_count"),
            count_if(col("reject").isNotNull()).as("rejected"),
            sum("article_count").as("article_count"))
        .join(repeated, scala("source_uri"), "left")
        .select(
            col("source_uri"),
            col("format"),
            col("byte_count"),
            col("record_count"),
            col("document_count"),
            col("rejected").plus(repeatCount).as("reject_count"),
            col("article_count"));
  }

  private static Dataset<Row> laterThanFirst(Dataset<Row> documents, String... key) {
    Column place = struct("source_uri", "record_index");
    Dataset<Row> repeated =
        documents
            .groupBy(java.util.Arrays.stream(key).map(k -> col(k)).toArray(Column[]::new))
            .agg(min(place).as("first"), count(lit(1)).as("n"))
            .where(col("n").gt(1));
    return documents.join(repeated, scala(key), "inner").where(not(place.equalTo(col("first"))));
  }

  private static scala.collection.immutable.Seq<String> scala(String... names) {
    return scala.jdk.javaapi.CollectionConverters.asScala(java.util.List.of(names)).toSeq();
  }
}

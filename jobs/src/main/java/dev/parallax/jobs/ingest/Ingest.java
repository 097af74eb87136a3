package dev.parallax.jobs.ingest;

import dev.parallax.table.ArticleTable;
import dev.parallax.table.DocumentTable;
import dev.parallax.table.IngestRejectTable;
import dev.parallax.table.RemovedBlockTable;
import dev.parallax.table.SourceFileTable;
import dev.parallax.table.Table;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** From the outcomes of records to the tables of ingest, each row made once and by no query. */
final class Ingest {
  private final SparkSession spark;
  private final JavaRDD<Outcome> outcomes;

  /**
   * @param outcomes with rejects in place of repeats
   */
  Ingest(SparkSession spark, JavaRDD<Outcome> outcomes) {
    this.spark = spark;
    this.outcomes = outcomes;
  }

  Dataset<Row> documents() {
    return rows(
        DocumentTable.TABLE, outcomes.map(Outcome::document).filter(document -> document != null));
  }

  Dataset<Row> articles() {
    return rows(ArticleTable.TABLE, outcomes.flatMap(outcome -> outcome.articles().iterator()));
  }

  Dataset<Row> removedBlocks() {
    return rows(
        RemovedBlockTable.TABLE, outcomes.flatMap(outcome -> outcome.removedBlocks().iterator()));
  }

  Dataset<Row> rejects() {
    return rows(
        IngestRejectTable.TABLE, outcomes.flatMap(outcome -> atMostOne(outcome.rejectRow())));
  }

  /** One row per file. */
  Dataset<Row> sourceFiles(Accounts accounts) {
    return spark.createDataFrame(accounts.sourceFiles(), SourceFileTable.TABLE.schema());
  }

  private static Iterator<Row> atMostOne(Row row) {
    return row == null ? Collections.emptyIterator() : List.of(row).iterator();
  }

  private Dataset<Row> rows(Table table, JavaRDD<Row> rows) {
    return spark.createDataFrame(rows, table.schema());
  }
}

package dev.parallax.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.parallax.table.ArticleTable;
import dev.parallax.table.DocumentTable;
import dev.parallax.table.IngestRejectTable;
import dev.parallax.table.RemovedBlockTable;
import dev.parallax.table.SourceFileTable;
import dev.parallax.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts the tables of new files and those of earlier ones together, as if all had been read at once.
 *
 * <p>A record that both have stays where it comes first by file and index; the other becomes a
 * reject, whichever of them was read earlier, and every reject names the first.
 */
final class Appended {
  private static final String REPEATED = "duplicate_record";

  private final Map<Table, Dataset<Row>> before;
  private final Map<Table, Dataset<Row>> added;
  private final Dataset<Row> shared;

  /**
   * @param before tables of files read earlier
   * @param added tables of files that are not among those
   */
  Appended(Map<Table, Dataset<Row>> before, Map<Table, Dataset<Row>> added) {
    this.before = before;
    this.added = added;
    Column isAddedFirst =
        struct(col("added_uri"), col("added_index"))
            .lt(struct(col("before_uri"), col("before_index")));
    // Documents of both: few, unless files were added a second time under other names.
    this.shared =
        places(before, "before")
            .join(places(added, "added"), "document_id")
            .withColumn("is_added_first", isAddedFirst)
            .withColumn(
                "first_uri", when(isAddedFirst, col("added_uri")).otherwise(col("before_uri")))
            .withColumn(
                "first_index",
                when(isAddedFirst, col("added_index")).otherwise(col("before_index")))
            .persist();
  }

  /** All five tables of ingest. */
  Map<Table, Dataset<Row>> tables() {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(ArticleTable.TABLE, firsts(ArticleTable.TABLE));
    tables.put(DocumentTable.TABLE, firsts(DocumentTable.TABLE));
    tables.put(RemovedBlockTable.TABLE, firsts(RemovedBlockTable.TABLE));
    tables.put(IngestRejectTable.TABLE, rejects());
    tables.put(SourceFileTable.TABLE, sourceFiles());
    return tables;
  }

  void unpersist() {
    shared.unpersist();
  }

  private static Dataset<Row> places(Map<Table, Dataset<Row>> tables, String side) {
    return tables
        .get(DocumentTable.TABLE)
        .select(
            col("document_id"),
            col("source_uri").as(side + "_uri"),
            col("record_index").as(side + "_index"),
            col("article_count").as(side + "_articles"));
  }

  /** Rows of documents, without those of which the other side has the first. */
  private Dataset<Row> firsts(Table table) {
    Dataset<Row> laterBefore = shared.where(col("is_added_first")).select("document_id");
    Dataset<Row> laterAdded = shared.where("not is_added_first").select("document_id");
    return before
        .get(table)
        .join(laterBefore, new String[] {"document_id"}, "left_anti")
        .unionByName(added.get(table).join(laterAdded, new String[] {"document_id"}, "left_anti"));
  }

  private Dataset<Row> rejects() {
    Column namesFirst =
        concat(
            lit("The same in every field as record "),
            col("first_index"),
            lit(" of "),
            col("first_uri"));
    Dataset<Row> firstOfRepeats =
        shared.select(
            col("document_id").as("excerpt"), lit(REPEATED).as("reason"), namesFirst.as("first"));
    Dataset<Row> known =
        before
            .get(IngestRejectTable.TABLE)
            .unionByName(added.get(IngestRejectTable.TABLE))
            .join(firstOfRepeats, new String[] {"reason", "excerpt"}, "left")
            .withColumn("detail", coalesce(col("first"), col("detail")))
            .drop("first");
    Column isAddedFirst = col("is_added_first");
    Dataset<Row> later =
        shared.select(
            when(isAddedFirst, col("before_uri")).otherwise(col("added_uri")).as("source_uri"),
            when(isAddedFirst, col("before_index"))
                .otherwise(col("added_index"))
                .as("record_index"),
            lit(REPEATED).as("reason"),
            namesFirst.as("detail"),
            col("document_id").as("excerpt"));
    return known.unionByName(later);
  }

  private Dataset<Row> sourceFiles() {
    Column isAddedFirst = col("is_added_first");
    Dataset<Row> lost =
        shared
            .select(
                when(isAddedFirst, col("before_uri")).otherwise(col("added_uri")).as("source_uri"),
                when(isAddedFirst, col("before_articles"))
                    .otherwise(col("added_articles"))
                    .cast("bigint")
                    .as("articles"))
            .groupBy("source_uri")
            .agg(count(lit(1)).as("lost"), sum("articles").as("lost_articles"));
    Column documents = coalesce(col("lost"), lit(0L));
    return before
        .get(SourceFileTable.TABLE)
        .unionByName(added.get(SourceFileTable.TABLE))
        .join(lost, new String[] {"source_uri"}, "left")
        .withColumn("document_count", col("document_count").minus(documents))
        .withColumn("reject_count", col("reject_count").plus(documents))
        .withColumn(
            "article_count", col("article_count").minus(coalesce(col("lost_articles"), lit(0L))))
        .drop("lost", "lost_articles");
  }
}

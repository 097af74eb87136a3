package dev.parallax.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.Job;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.DocumentTable;
import dev.parallax.table.IngestRejectTable;
import dev.parallax.table.RemovedBlockTable;
import dev.parallax.table.RunTable;
import dev.parallax.table.SourceFileTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "ingest",
    description = {
      "Takes a messy corpus in: articles, and an account of everything that is not one.",
      "Reads text, HTML, JSON lines, JSON, CSV, TSV, Parquet and WARC files, plain or gzip."
    })
public final class IngestJob extends Job {
  @Parameters(
      index = "0",
      paramLabel = "CORPUS",
      description =
          "A file, a folder with all below it, or a quoted glob; local, hdfs:// or s3a://.")
  String corpus;

  @Mixin IngestOptions options = new IngestOptions();

  public IngestJob() {}

  /** For {@code run}, which has the same arguments. */
  public IngestJob(String corpus, IngestOptions options) {
    this.corpus = corpus;
    this.options = options;
  }

  @Override
  protected void check(TableStore tables) {
    if (!options.overwrite && !tables.isEmpty()) {
      throw ParallaxException.usage(
          "There are tables in "
              + tables.location()
              + " already. Give another --out, or --overwrite to replace them.");
    }
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    var hadoop = spark.sparkContext().hadoopConfiguration();
    ReadOptions reading = options.reading();
    FieldNames names = options.fieldNames();
    CleaningOptions cleaning = options.cleaning(hadoop);
    List<FileSlice> files = CorpusFiles.list(corpus, hadoop);
    Sessions.planFor(spark, files.stream().mapToLong(FileSlice::fileBytes).sum());

    doing("reading " + files.size() + (files.size() == 1 ? " file" : " files"));
    JavaRDD<Row> read =
        new CorpusReader(spark, reading, names, cleaning, CorpusReader.SLICE_BYTES)
            .read(files)
            // Read once, written to five tables; spills to disk where memory is short.
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> outcomes = Outcome.dataset(spark, read);
    Dataset<Row> repeats = Ingest.repeats(outcomes).persist();
    try {
      repeats.count(); // Spark plans with their number: bodies are not sorted to leave out a few
      write(outcomes, repeats, tables);
    } finally {
      repeats.unpersist();
      read.unpersist();
    }
    if (tables.tablesWritten().get(ArticleTable.TABLE) == 0) {
      throw ParallaxException.failure(
          "No article was found in "
              + corpus
              + ": "
              + rejectedFor(tables)
              + ". What was wrong with each record is in "
              + tables.location(IngestRejectTable.TABLE)
              + ".");
    }
  }

  private void write(Dataset<Row> outcomes, Dataset<Row> repeats, TableStore tables) {
    Dataset<Row> kept = Ingest.withoutRepeats(outcomes, repeats);
    Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
    results.put(ArticleTable.TABLE, Ingest.articles(kept));
    results.put(DocumentTable.TABLE, Ingest.documents(kept));
    results.put(RemovedBlockTable.TABLE, Ingest.removedBlocks(kept));
    results.put(IngestRejectTable.TABLE, Ingest.rejects(outcomes, repeats));
    Dataset<Row> sourceFiles = Ingest.sourceFiles(outcomes, repeats);
    results.put(SourceFileTable.TABLE, sourceFiles);

    List<Table> derived =
        Tables.ALL.stream()
            .filter(table -> !results.containsKey(table) && table != RunTable.TABLE)
            .toList();
    tables.write(
        results,
        written -> {
          requireThatCountsAddUp(sourceFiles, written);
          tables.drop(derived); // what was made from other articles is no longer true
        });
  }

  /** Every record ends as articles or as a reject, and every one of them was written. */
  private static void requireThatCountsAddUp(Dataset<Row> sourceFiles, Map<Table, Long> written) {
    Row counted =
        sourceFiles
            .agg(
                total("record_count"),
                total("document_count"),
                total("reject_count"),
                total("article_count"),
                count_if(
                    col("record_count").notEqual(col("document_count").plus(col("reject_count")))),
                count(lit(1)))
            .first();
    boolean addsUp =
        counted.getLong(0) == counted.getLong(1) + counted.getLong(2)
            && counted.getLong(4) == 0
            && counted.getLong(1) == written.get(DocumentTable.TABLE)
            && counted.getLong(2) == written.get(IngestRejectTable.TABLE)
            && counted.getLong(3) == written.get(ArticleTable.TABLE)
            && counted.getLong(5) == written.get(SourceFileTable.TABLE);
    if (!addsUp) {
      throw ParallaxException.failure(
          String.format(
              Locale.ROOT,
              "The records do not add up, so nothing was written: %d read, %d documents and %d"
                  + " rejects counted, %d and %d written, %d files with a difference. Was a file"
                  + " changed while it was read? If not, please report this.",
              counted.getLong(0),
              counted.getLong(1),
              counted.getLong(2),
              written.get(DocumentTable.TABLE),
              written.get(IngestRejectTable.TABLE),
              counted.getLong(4)));
    }
  }

  private static org.apache.spark.sql.Column total(String column) {
    return coalesce(sum(column), lit(0L));
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    Row articles =
        tables
            .read(ArticleTable.TABLE)
            .agg(
                count(lit(1)),
                count_if(col("language").notEqual("en")),
                count_if(col("published_on").isNull()),
                count_if(col("outlet_id").isNull()))
            .first();
    summary.printf(
        Locale.ROOT,
        "%,d records in %,d files: %,d documents with %,d articles; %s%n",
        tables.read(SourceFileTable.TABLE).agg(total("record_count")).first().getLong(0),
        tables.tablesWritten().get(SourceFileTable.TABLE),
        tables.tablesWritten().get(DocumentTable.TABLE),
        articles.getLong(0),
        rejectedFor(tables));
    summary.printf(
        Locale.ROOT,
        "%,d articles without a date, %,d without an outlet, %,d not in English%n",
        articles.getLong(2),
        articles.getLong(3),
        articles.getLong(1));
  }

  /** Such as "12 rejected (9 no_text, 3 truncated_json)". */
  private static String rejectedFor(TableStore tables) {
    List<Row> reasons = // as many rows as there are reasons
        tables
            .read(IngestRejectTable.TABLE)
            .groupBy("reason")
            .count()
            .orderBy(col("count").desc(), col("reason"))
            .collectAsList(); // a row per reason, of which there are some twenty
    if (reasons.isEmpty()) {
      return "none rejected";
    }
    long all = reasons.stream().mapToLong(row -> row.getLong(1)).sum();
    return String.format(
        Locale.ROOT,
        "%,d rejected (%s)",
        all,
        reasons.stream()
            .map(row -> String.format(Locale.ROOT, "%,d %s", row.getLong(1), row.getString(0)))
            .collect(java.util.stream.Collectors.joining(", ")));
  }
}

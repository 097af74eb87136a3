package dev.parallax.jobs.ingest;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.Digests;
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
import org.apache.hadoop.conf.Configuration;
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

  private Accounts accounts; // of the last run

  public IngestJob() {}

  /** For {@code run}, which has the same arguments. */
  public IngestJob(String corpus, IngestOptions options) {
    this.corpus = corpus;
    this.options = options;
  }

  @Override
  protected Map<String, String> inputs(Configuration hadoop) {
    return Map.of(
        "corpus", Digests.sha256(CorpusFiles.state(corpus, hadoop)),
        "outlet catalogue", Digests.sha256(options.outlets.json(hadoop)));
  }

  @Override
  protected void check(TableStore tables) {
    if (!options.overwrite && !isResumed() && !tables.isEmpty()) {
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
    Sessions.planForWriting(spark);

    doing("reading " + files.size() + (files.size() == 1 ? " file" : " files"));
    JavaRDD<Outcome> read =
        new CorpusReader(spark, reading, names, cleaning, CorpusReader.SLICE_BYTES)
            .read(files)
            // Read once, written to five tables; spills to disk where memory is short.
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      JavaRDD<Outcome> outcomes = Repeats.rejected(read);
      accounts = Accounts.of(outcomes);
      write(new Ingest(spark, outcomes), tables);
    } finally {
      read.unpersist();
    }
    if (accounts.total().articles() == 0) {
      throw ParallaxException.failure(
          "No article was found in "
              + corpus
              + ": "
              + accounts.rejected()
              + ". What was wrong with each record is in "
              + tables.location(IngestRejectTable.TABLE)
              + ".");
    }
  }

  private void write(Ingest ingest, TableStore tables) {
    Map<Table, Dataset<Row>> results = new LinkedHashMap<>();
    results.put(ArticleTable.TABLE, ingest.articles());
    results.put(DocumentTable.TABLE, ingest.documents());
    results.put(RemovedBlockTable.TABLE, ingest.removedBlocks());
    results.put(IngestRejectTable.TABLE, ingest.rejects());
    results.put(SourceFileTable.TABLE, ingest.sourceFiles(accounts));

    List<Table> derived =
        Tables.ALL.stream()
            .filter(table -> !results.containsKey(table) && table != RunTable.TABLE)
            .toList();
    // What was made from other articles is no longer true, so it goes when these come.
    tables.write(results, derived, written -> requireThatCountsAddUp(accounts, written));
  }

  /** Every record ends as articles or as a reject, and every one of them was written. */
  private static void requireThatCountsAddUp(Accounts accounts, Map<Table, Long> written) {
    Accounts.FileCounts counted = accounts.total();
    boolean addsUp =
        counted.records() == counted.documents() + counted.rejects()
            && accounts.filesWithADifference() == 0
            && counted.documents() == written.get(DocumentTable.TABLE)
            && counted.rejects() == written.get(IngestRejectTable.TABLE)
            && counted.articles() == written.get(ArticleTable.TABLE)
            && accounts.files() == written.get(SourceFileTable.TABLE);
    if (!addsUp) {
      throw ParallaxException.failure(
          String.format(
              Locale.ROOT,
              "The records do not add up, so nothing was written: %d read, %d documents and %d"
                  + " rejects counted, %d and %d written, %d files with a difference. Was a file"
                  + " changed while it was read? If not, please report this.",
              counted.records(),
              counted.documents(),
              counted.rejects(),
              written.get(DocumentTable.TABLE),
              written.get(IngestRejectTable.TABLE),
              accounts.filesWithADifference()));
    }
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    Accounts.FileCounts total = accounts.total();
    summary.printf(
        Locale.ROOT,
        "%,d records in %,d files: %,d documents with %,d articles; %s%n",
        total.records(),
        accounts.files(),
        total.documents(),
        total.articles(),
        accounts.rejected());
    summary.printf(
        Locale.ROOT,
        "%,d articles without a date, %,d without an outlet, %,d not in English%n",
        accounts.undated(),
        accounts.withoutOutlet(),
        accounts.notEnglish());
  }
}

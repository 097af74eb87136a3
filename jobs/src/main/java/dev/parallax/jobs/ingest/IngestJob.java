package dev.parallax.jobs.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

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
import java.util.function.Consumer;
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

  private boolean isAppending;
  private Accounts accounts; // of the files read in the last run; null if none were

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
    if (options.overwrite && options.append) {
      throw ParallaxException.usage("--overwrite or --append: which of them?");
    }
    boolean mayReplace = options.overwrite || options.append || isResumed();
    if (!mayReplace && !tables.isEmpty()) {
      throw ParallaxException.usage(
          "There are tables in "
              + tables.location()
              + " already. Give another --out, --overwrite to replace them, or --append to add to"
              + " them.");
    }
  }

  @Override
  protected void run(SparkSession spark, TableStore tables) {
    var hadoop = spark.sparkContext().hadoopConfiguration();
    ReadOptions reading = options.reading();
    FieldNames names = options.fieldNames();
    CleaningOptions cleaning = options.cleaning(hadoop);
    isAppending = options.append && tables.has(SourceFileTable.TABLE);
    List<FileSlice> files = CorpusFiles.list(corpus, hadoop);
    if (isAppending) {
      files = UnreadFiles.of(files, tables.read(SourceFileTable.TABLE));
      if (files.isEmpty()) {
        return; // nothing is new
      }
    }
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
    if (accounts.total().articles() == 0 && !isAppending) {
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
    if (!isAppending) {
      replace(results, written -> requireThatCountsAddUp(accounts, written), tables);
      return;
    }
    Map<Table, Dataset<Row>> before = new LinkedHashMap<>();
    results.keySet().forEach(table -> before.put(table, tables.read(table)));
    Row read = before.get(SourceFileTable.TABLE).agg(count(lit(1)), sum("record_count")).first();
    long files = read.getLong(0) + accounts.files();
    long records = read.getLong(1) + accounts.total().records();
    Appended appended = new Appended(before, results);
    try {
      replace(
          appended.tables(), written -> requireThatAllAreThere(files, records, written), tables);
    } finally {
      appended.unpersist();
    }
  }

  private static void replace(
      Map<Table, Dataset<Row>> results, Consumer<Map<Table, Long>> check, TableStore tables) {
    List<Table> derived =
        Tables.ALL.stream()
            .filter(table -> !results.containsKey(table) && table != RunTable.TABLE)
            .toList();
    // What was made from other articles is no longer true, so it goes when these come.
    tables.write(results, derived, check);
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

  private static void requireThatAllAreThere(long files, long records, Map<Table, Long> written) {
    long found = written.get(DocumentTable.TABLE) + written.get(IngestRejectTable.TABLE);
    if (found != records || files != written.get(SourceFileTable.TABLE)) {
      throw ParallaxException.failure(
          String.format(
              Locale.ROOT,
              "The records do not add up, so nothing was added: %d in %d files, of which %d in %d"
                  + " files would have been written. Please report this.",
              records,
              files,
              found,
              written.get(SourceFileTable.TABLE)));
    }
  }

  @Override
  protected void summarise(TableStore tables, PrintWriter summary) {
    if (accounts == null) {
      summary.printf(
          Locale.ROOT,
          "Nothing new: all files of %s were read before, and the tables are left as they were%n",
          corpus);
      return;
    }
    Accounts.FileCounts total = accounts.total();
    summary.printf(
        Locale.ROOT,
        "%,d records in %,d%s files: %,d documents with %,d articles; %s%n",
        total.records(),
        accounts.files(),
        isAppending ? " new" : "",
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

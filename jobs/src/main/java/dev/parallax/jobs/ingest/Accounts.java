package dev.parallax.jobs.ingest;

import dev.parallax.table.ArticleTable;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What became of the records of a corpus, in numbers: file by file, and reason by reason. */
final class Accounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int LANGUAGE = column(ArticleTable.LANGUAGE);
  private static final int OUTLET_ID = column(ArticleTable.OUTLET_ID);
  private static final int PUBLISHED_ON = column(ArticleTable.PUBLISHED_ON);

  private final TreeMap<String, FileCounts> byFile = new TreeMap<>();
  private final TreeMap<String, Long> rejectsByReason = new TreeMap<>();
  private long notEnglish;
  private long undated;
  private long withoutOutlet;

  private Accounts() {}

  /** Counts outcomes where they are; what comes back is no longer than the list of files. */
  static Accounts of(JavaRDD<Outcome> outcomes) {
    Accounts all = new Accounts();
    outcomes
        .mapPartitions(partition -> List.of(of(partition)).iterator())
        .collect() // numbers per file and task, of which the driver holds the lists
        .forEach(all::add);
    return all;
  }

  private static Accounts of(Iterator<Outcome> outcomes) {
    Accounts accounts = new Accounts();
    outcomes.forEachRemaining(accounts::add);
    return accounts;
  }

  private void add(Outcome outcome) {
    FileSlice file = outcome.file();
    byFile.computeIfAbsent(file.uri(), uri -> new FileCounts(file)).add(outcome);
    if (outcome.reject() != null) {
      rejectsByReason.merge(outcome.reject().reason(), 1L, Long::sum);
    }
    for (Row article : outcome.articles()) {
      notEnglish += "en".equals(article.getString(LANGUAGE)) ? 0 : 1;
      undated += article.isNullAt(PUBLISHED_ON) ? 1 : 0;
      withoutOutlet += article.isNullAt(OUTLET_ID) ? 1 : 0;
    }
  }

  private void add(Accounts other) {
    other.byFile.forEach(
        (uri, counts) ->
            byFile.computeIfAbsent(uri, unseen -> new FileCounts(counts.file)).add(counts));
    other.rejectsByReason.forEach(
        (reason, count) -> rejectsByReason.merge(reason, count, Long::sum));
    notEnglish += other.notEnglish;
    undated += other.undated;
    withoutOutlet += other.withoutOutlet;
  }

  /** Rows of {@code source_file}, by address. */
  List<Row> sourceFiles() {
    return byFile.values().stream().map(FileCounts::row).toList();
  }

  /** Files of the corpus. */
  long files() {
    return byFile.size();
  }

  /** Over all files. */
  FileCounts total() {
    FileCounts total = new FileCounts(null);
    byFile.values().forEach(total::add);
    return total;
  }

  /** Files of which a record is neither a document nor a reject, or is both. */
  long filesWithADifference() {
    return byFile.values().stream()
        .filter(counts -> counts.records != counts.documents + counts.rejects)
        .count();
  }

  /** Articles in another language than English, or in none that can be told. */
  long notEnglish() {
    return notEnglish;
  }

  /** Articles without a date. */
  long undated() {
    return undated;
  }

  /** Articles without an outlet. */
  long withoutOutlet() {
    return withoutOutlet;
  }

  /** Such as "12 rejected (9 no_text, 3 truncated_json)". */
  String rejected() {
    if (rejectsByReason.isEmpty()) {
      return "none rejected";
    }
    return String.format(
        Locale.ROOT,
        "%,d rejected (%s)",
        rejectsByReason.values().stream().mapToLong(Long::longValue).sum(),
        rejectsByReason.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())) // stable: then by name
            .map(reason -> String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey()))
            .collect(Collectors.joining(", ")));
  }

  private static int column(String name) {
    return ArticleTable.TABLE.schema().fieldIndex(name);
  }

  /** Records counted by the reader on one side, by outcome on the other. */
  static final class FileCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FileSlice file;
    private long records;
    private long documents;
    private long rejects;
    private long articles;

    private FileCounts(FileSlice file) {
      this.file = file;
    }

    long records() {
      return records;
    }

    long documents() {
      return documents;
    }

    long rejects() {
      return rejects;
    }

    long articles() {
      return articles;
    }

    private void add(Outcome outcome) {
      records += outcome.recordCount();
      documents += outcome.document() == null ? 0 : 1;
      rejects += outcome.reject() == null ? 0 : 1;
      articles += outcome.articles().size();
    }

    private void add(FileCounts other) {
      records += other.records;
      documents += other.documents;
      rejects += other.rejects;
      articles += other.articles;
    }

    private Row row() {
      return RowFactory.create(
          file.uri(),
          file.format().label(),
          file.fileBytes(),
          records,
          documents,
          rejects,
          articles);
    }
  }
}

package dev.parallax.jobs.ingest;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.KnownSizeEstimation;

/**
 * What became of one input record: a document with its articles and removed blocks, or a reject.
 * After the records of a file comes one outcome that says how many there were.
 *
 * @param file the file or slice of it that the record was read from
 * @param recordIndex place of the record in its file; -1 at the end of a file
 * @param recordCount records read, at the end of a file; 0 of a record
 * @param document row for the table of documents; null if there is none
 * @param articles rows for the table of articles
 * @param removedBlocks rows for the table of removed blocks
 * @param reject why the record cannot be used; null if it can
 */
record Outcome(
    FileSlice file,
    long recordIndex,
    long recordCount,
    Row document,
    List<Row> articles,
    List<Row> removedBlocks,
    Reject reject)
    implements Serializable, KnownSizeEstimation {

  /** What a row takes beside its text: the values that are not text, and headers. */
  private static final long ROW_BYTES = 500;

  static Outcome document(
      FileSlice file, long recordIndex, Row document, List<Row> articles, List<Row> removed) {
    return new Outcome(file, recordIndex, 0, document, articles, removed, null);
  }

  static Outcome rejected(FileSlice file, long recordIndex, Reject reject) {
    return new Outcome(file, recordIndex, 0, null, List.of(), List.of(), reject);
  }

  static Outcome endOfFile(FileSlice file, long recordCount) {
    return new Outcome(file, -1, recordCount, null, List.of(), List.of(), null);
  }

  /** The id of its document; null if there is none. */
  String documentId() {
    return document == null ? null : document.getString(0);
  }

  /** The record's own id; null if it has none, or did not become a document. */
  String sourceId() {
    return document == null ? null : document.getString(3);
  }

  /**
   * Bytes in memory, rather too many than too few. Spark asks while it keeps outcomes; to find out
   * for itself it would look at every object again and again, a tenth of all the work of ingest.
   */
  @Override
  public long estimatedSize() {
    long bytes = ROW_BYTES + (reject == null ? 0 : ROW_BYTES + textBytes(reject.excerpt()));
    bytes += document == null ? 0 : ROW_BYTES;
    for (Row article : articles) {
      bytes += ROW_BYTES + textBytes(article);
    }
    for (Row block : removedBlocks) {
      bytes += ROW_BYTES + textBytes(block);
    }
    return bytes;
  }

  private static long textBytes(Row row) {
    long bytes = 0;
    for (int column = 0; column < row.length(); column++) {
      bytes += row.get(column) instanceof String text ? textBytes(text) : 0;
    }
    return bytes;
  }

  /** At two bytes a character, as text is held that has a curly quotation mark in it. */
  private static long textBytes(String text) {
    return text == null ? 0 : 2L * text.length();
  }

  /** The row of {@code ingest_reject}; null if the record was not rejected. */
  Row rejectRow() {
    return reject == null
        ? null
        : RowFactory.create(
            file.uri(), recordIndex, reject.reason(), reject.detail(), reject.excerpt());
  }
}

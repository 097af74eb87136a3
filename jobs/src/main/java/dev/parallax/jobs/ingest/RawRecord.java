package dev.parallax.jobs.ingest;

/**
 * One input record as it was read, before cleaning: either content and fields, or a reject.
 *
 * @param index place in its file, from 0
 * @param isHtml whether the content is a web page rather than text
 * @param content null if rejected
 * @param encoding the encoding the content was read in; null if rejected
 * @param fields null if rejected
 * @param reject null if the record is usable so far
 */
record RawRecord(
    long index,
    boolean isHtml,
    String content,
    String encoding,
    RecordFields fields,
    Reject reject) {

  static RawRecord usable(
      long index, boolean isHtml, String content, String encoding, RecordFields fields) {
    return new RawRecord(index, isHtml, content, encoding, fields, null);
  }

  static RawRecord rejected(long index, Reject reject) {
    return new RawRecord(index, false, null, null, null, reject);
  }
}

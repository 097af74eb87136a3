package dev.parallax.jobs.ingest;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;

/**
 * Reads the records of one file, one at a time. What cannot be read is a record too: a rejected
 * one. A file that breaks off gives the records before the break and a reject for the rest.
 */
abstract class RecordReader implements Iterator<RawRecord>, Closeable {
  private long nextIndex;
  private RawRecord next;
  private boolean finished;

  RecordReader(long firstIndex) {
    this.nextIndex = firstIndex;
  }

  /** The next record, numbered by {@link #index()}; null at the end. */
  protected abstract RawRecord read() throws IOException;

  /** Whether a file without records would be noticed here, and only here. */
  protected boolean isWholeFile() {
    return true;
  }

  /** The index of the record being read. */
  protected final long index() {
    return nextIndex;
  }

  protected final RawRecord rejected(String reason, String detail, String content) {
    return RawRecord.rejected(nextIndex, Reject.of(reason, detail, content));
  }

  /** A reject after which nothing more can be read from the file. */
  protected final RawRecord last(RawRecord record) {
    finished = true;
    return record;
  }

  /** Records read so far. */
  final long count() {
    return nextIndex;
  }

  @Override
  public final boolean hasNext() {
    if (next == null && !finished) {
      try {
        next = read();
      } catch (IOException e) {
        next = last(RawRecord.rejected(nextIndex, broken(e)));
      }
      if (next == null) {
        finished = true;
        if (nextIndex == 0 && isWholeFile()) {
          next = rejected("no_records", "There is no record in the file", null);
        }
      }
      if (next != null) {
        nextIndex++;
      }
    }
    return next != null;
  }

  @Override
  public final RawRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRecord record = next;
    next = null;
    return record;
  }

  /** What an exception while reading says of the file. */
  static Reject broken(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof Readers.GrowsTooMuch) {
      return new Reject(
          "gzip_bomb",
          "Nothing was read from here on: "
              + message
              + ". If it is no trap, unpack it and give the plain file",
          null);
    }
    if (e instanceof ZipException || message.contains("ZLIB") || message.contains("gzip")) {
      return new Reject(
          "broken_gzip",
          "The compressed file breaks off or is damaged here (" + message + "); copy it again",
          null);
    }
    if (e instanceof CsvReader.RowTooLong) {
      return CsvReader.rowTooLong(e);
    }
    if (e instanceof EOFException) {
      return new Reject("truncated_file", "The file ends in the middle of a record", null);
    }
    return new Reject("unreadable_file", "The file cannot be read: " + message, null);
  }
}

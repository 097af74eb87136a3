package dev.parallax.jobs.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.GzipCodec;

/** Opens the reader that fits a file. Compression is told by content, not by name. */
final class Readers {
  private static final int BUFFER = 1 << 16;
  private static final int SNIFFED = 512;

  private Readers() {}

  /** Never throws for a bad file: what is wrong with it is the reader's first record. */
  static RecordReader open(
      FileSlice slice, Configuration hadoop, ReadOptions options, FieldNames names) {
    InputStream in = null;
    if (slice.format().isRefused()) {
      return new BadFileReader(null, refusal(slice.format()));
    }
    try {
      Path path = new Path(slice.uri());
      FSDataInputStream file = path.getFileSystem(hadoop).open(path);
      in = file;
      if (!slice.isWhole()) {
        return lineSlice(file, slice, options, names);
      }
      in = unzipped(file, hadoop, options.longestRecord());
      return open(slice, in, options, names);
    } catch (IOException e) {
      Reject broken = RecordReader.broken(e);
      return new BadFileReader(in, broken);
    } catch (IllegalArgumentException e) {
      return new BadFileReader(
          in, new Reject("unreadable_file", "Cannot be read: " + e.getMessage(), null));
    }
  }

  private static RecordReader open(
      FileSlice slice, InputStream in, ReadOptions options, FieldNames names) throws IOException {
    byte[] start = peek(in);
    if (start.length == 0) {
      return new BadFileReader(in, new Reject("empty_file", "The file is empty", null));
    }
    Format format = slice.format() == Format.UNKNOWN ? Format.ofContent(start) : slice.format();
    return switch (format) {
      case TEXT -> new WholeFileReader(in, false, options);
      case HTML -> new WholeFileReader(in, true, options);
      case JSON_LINES -> new JsonLinesReader(in, 0, Long.MAX_VALUE, options, names);
      case JSON ->
          holdsOneObjectPerLine(start)
              ? new JsonLinesReader(in, 0, Long.MAX_VALUE, options, names)
              : new JsonReader(in, options, names);
      case CSV -> new CsvReader(in, false, options, names);
      case TSV -> new CsvReader(in, true, options, names);
      case WARC -> new WebArchiveReader(in, options);
      case PARQUET, UNKNOWN, LINK, SPECIAL ->
          new BadFileReader(
              in,
              format == Format.PARQUET
                  ? new Reject("broken_parquet", "The Parquet file has no readable footer", null)
                  : new Reject(
                      "unknown_format",
                      "Neither the name nor the content tells a format that can be read: txt, md,"
                          + " html, json, jsonl, csv, tsv, parquet, warc, each also with .gz",
                      null));
    };
  }

  private static Reject refusal(Format format) {
    return format == Format.LINK
        ? new Reject(
            "outside_corpus",
            "A link to a place outside the corpus is not followed; give that place as a corpus",
            null)
        : new Reject("unreadable_file", "A pipe, socket or device, not a file", null);
  }

  /** Records in a slice of JSON lines; -1 if the file is compressed, so cannot be sliced. */
  static long countLines(FileSlice slice, Configuration hadoop, int longest) throws IOException {
    Path path = new Path(slice.uri());
    try (FSDataInputStream file = path.getFileSystem(hadoop).open(path)) {
      if (slice.begin() == 0 && file.read() == 0x1F && file.read() == 0x8B) {
        return -1;
      }
      long stopAfter = slice.byteCount() - seekLine(file, slice);
      Lines lines = new Lines(file, longest);
      long count = 0;
      while (lines.consumed() < stopAfter && lines.next()) {
        count += lines.isBlank() ? 0 : 1;
      }
      return count;
    }
  }

  private static RecordReader lineSlice(
      FSDataInputStream file, FileSlice slice, ReadOptions options, FieldNames names)
      throws IOException {
    long stopAfter = slice.byteCount() - seekLine(file, slice);
    return new JsonLinesReader(file, slice.firstIndex(), stopAfter, options, names);
  }

  /**
   * Moves to the first line that begins in a slice; how far after the slice's beginning that is. A
   * slice in the middle of a very long line is not left in search of its end: the line is read
   * once.
   */
  private static long seekLine(FSDataInputStream file, FileSlice slice) throws IOException {
    long place = slice.begin();
    if (place == 0) {
      file.seek(0);
      return 0;
    }
    file.seek(place - 1);
    byte[] chunk = new byte[BUFFER];
    long passed = 0;
    int count = file.read(chunk);
    while (count > 0 && passed < slice.byteCount()) {
      for (int i = 0; i < count; i++) {
        if (chunk[i] == '\n') {
          file.seek(place + passed + i);
          return passed + i;
        }
      }
      passed += count;
      count = file.read(chunk);
    }
    return Math.max(passed, slice.byteCount());
  }

  /** Hadoop's codec, because the JDK's stops early at joined gzip files on remote storage. */
  private static InputStream unzipped(FSDataInputStream file, Configuration hadoop, int longest)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, BUFFER);
    in.mark(2);
    boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    if (!zipped) {
      return in;
    }
    GzipCodec codec = new GzipCodec();
    codec.setConf(hadoop);
    return new BufferedInputStream(
        new Unzipped(codec.createInputStream(in), file, longest), BUFFER);
  }

  /** The first bytes, as many as there are before the end or an error. */
  private static byte[] peek(InputStream in) throws IOException {
    in.mark(SNIFFED + 1);
    byte[] start = new byte[SNIFFED];
    int length = 0;
    try {
      int count = in.read(start, 0, SNIFFED);
      while (count > 0) {
        length += count;
        count = in.read(start, length, SNIFFED - length);
      }
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
      // The reader will meet the error again, after the records before it.
    }
    in.reset();
    return Arrays.copyOf(start, length);
  }

  /** Whether the first line is a whole object, as in JSON lines named {@code .json}. */
  private static boolean holdsOneObjectPerLine(byte[] start) {
    int i = 0;
    while (i < start.length && start[i] <= ' ') {
      i++;
    }
    if (i >= start.length || start[i] != '{') {
      return false;
    }
    for (; i < start.length; i++) {
      if (start[i] == '\n') {
        int last = i - 1;
        while (last > 0 && start[last] <= ' ') {
          last--;
        }
        return start[last] == '}';
      }
    }
    return true; // a first line longer than the sniffed bytes is not pretty-printed
  }

  /**
   * Says of every error in a compressed stream that the stream is the trouble, and ends one that
   * grows beyond measure: a million bytes can hold a thousand million, each of them a bad record.
   */
  private static final class Unzipped extends InputStream {
    /** News compresses three to ten times, one line repeated for ever a thousand times. */
    private static final int MOST_GROWTH = 200;

    private final InputStream in;
    private final FSDataInputStream file;
    private final int alwaysRead;
    private long length;

    Unzipped(InputStream in, FSDataInputStream file, int alwaysRead) {
      this.in = in;
      this.file = file;
      this.alwaysRead = alwaysRead;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count = read(one, 0, 1);
      return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (this.length > alwaysRead && this.length / MOST_GROWTH > file.getPos()) {
        throw new GrowsTooMuch();
      }
      try {
        int count = in.read(buffer, offset, length);
        this.length += Math.max(0, count);
        return count;
      } catch (EOFException e) {
        throw new IOException("gzip ends too early", e);
      } catch (IOException e) {
        throw new IOException("gzip is damaged: " + e.getMessage(), e);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Ends the reading of a compressed file that grows to more than any text would. */
  static final class GrowsTooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    GrowsTooMuch() {
      super("the compressed file grows to more than " + Unzipped.MOST_GROWTH + " times its length");
    }
  }

  /** A file that gives one reject and nothing else. */
  private static final class BadFileReader extends RecordReader {
    private final InputStream in;
    private final Reject reject;

    BadFileReader(InputStream in, Reject reject) {
      super(0);
      this.in = in;
      this.reject = reject;
    }

    @Override
    protected RawRecord read() {
      return last(RawRecord.rejected(index(), reject));
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }
}

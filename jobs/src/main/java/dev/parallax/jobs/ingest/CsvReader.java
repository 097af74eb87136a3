package dev.parallax.jobs.ingest;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** CSV or TSV with a header line; quoted values may hold line breaks. */
final class CsvReader extends RecordReader {
  private static final int SNIFF_WITHIN = 8192;

  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final Guard guard;
  private final List<String> header;
  private final FieldNames names;
  private final Charset encoding;

  CsvReader(InputStream in, boolean tabs, ReadOptions options, FieldNames names)
      throws IOException {
    super(0);
    this.names = names;
    this.encoding = options.charset() == null ? StandardCharsets.UTF_8 : options.charset();
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                in,
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            SNIFF_WITHIN);
    skipMark(text);
    char delimiter = tabs ? '\t' : delimiter(text);
    this.guard = new Guard(text, options.longestRecord(), delimiter);
    this.parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get()
            .parse(guard);
    this.rows = parser.iterator();
    this.header = parser.getHeaderNames();
  }

  @Override
  protected RawRecord read() throws IOException {
    try {
      guard.begin();
      if (!rows.hasNext()) {
        return null;
      }
      CSVRecord row = rows.next();
      if (row.size() != header.size()) {
        return rejected(
            "ragged_row",
            row.size() + " cells under a header of " + header.size() + " columns",
            String.join(" | ", row.toList()));
      }
      RecordFields fields = new RecordFields();
      for (int i = 0; i < header.size(); i++) {
        for (FieldNames.Match match : names.of(header.get(i))) {
          fields.put(match, row.get(i));
        }
      }
      return JsonRecords.record(
          index(), fields, encoding.name(), () -> String.join(" | ", row.toList()));
    } catch (UncheckedIOException | IllegalStateException e) {
      return last(RawRecord.rejected(index(), brokenRow(e)));
    }
  }

  private Reject brokenRow(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof RowTooLong) {
      return rowTooLong(cause);
    }
    if (cause instanceof CharacterCodingException) {
      return new Reject(
          "wrong_encoding",
          "Not valid "
              + encoding.name()
              + " from here on; nothing after it was read. If you know the encoding, say so:"
              + " --encoding windows-1252",
          null);
    }
    return new Reject(
        "malformed_csv",
        "The row cannot be read, and nothing after it was: " + cause.getMessage(),
        null);
  }

  static Reject rowTooLong(Throwable e) {
    return new Reject("record_too_long", "Nothing was read from here on: " + e.getMessage(), null);
  }

  /** The most frequent of the usual delimiters in the header line; a comma if none occurs. */
  private static char delimiter(BufferedReader text) throws IOException {
    text.mark(SNIFF_WITHIN);
    int[] counts = new int[128];
    for (int i = 0, c = text.read(); i < SNIFF_WITHIN - 1 && c != -1 && c != '\n'; i++) {
      if (c < counts.length) {
        counts[c]++;
      }
      c = text.read();
    }
    text.reset();
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      if (counts[candidate] > counts[best]) {
        best = candidate;
      }
    }
    return best;
  }

  private static void skipMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Stops a row that has no end. */
  private static final class Guard extends FilterReader {
    /** Of a row; each costs an object, so that 16 MB of nothing but commas would be 1 GB. */
    private static final int MOST_DELIMITERS = 1 << 20;

    private final int longest;
    private final char delimiter;
    private long sinceRow;
    private long delimiters;

    Guard(Reader in, int longest, char delimiter) {
      super(in);
      this.longest = longest;
      this.delimiter = delimiter;
    }

    void begin() {
      sinceRow = 0;
      delimiters = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      sinceRow += Math.max(0, count);
      for (int i = offset; i < offset + count; i++) {
        delimiters += buffer[i] == delimiter ? 1 : 0;
      }
      if (sinceRow > longest || delimiters > MOST_DELIMITERS) {
        throw new RowTooLong();
      }
      return count;
    }
  }

  static final class RowTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    RowTooLong() {
      super(
          "the row is longer than --max-record-mib, or has over a million cells;"
              + " a quotation mark that is never closed does this");
    }
  }
}

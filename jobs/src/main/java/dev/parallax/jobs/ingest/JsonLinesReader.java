package dev.parallax.jobs.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One JSON object a line. A bad line is one reject; the lines after it are read. */
final class JsonLinesReader extends RecordReader {
  private static final String REPLACEMENT = "\uFFFD";

  private final InputStream in;
  private final Lines lines;
  private final long stopAfter;
  private final JsonFactory json;
  private final JsonRecords records;
  private final Charset encoding;

  /**
   * @param in stands at the beginning of a line
   * @param stopAfter read the lines that begin before this many bytes
   */
  JsonLinesReader(
      InputStream in, long firstIndex, long stopAfter, ReadOptions options, FieldNames names) {
    super(firstIndex);
    this.in = in;
    this.lines = new Lines(in, options.longestRecord());
    this.stopAfter = stopAfter;
    this.json = JsonRecords.factory(options.longestRecord());
    this.records = new JsonRecords(names);
    this.encoding = options.charset() == null ? StandardCharsets.UTF_8 : options.charset();
  }

  @Override
  protected RawRecord read() throws IOException {
    do {
      if (lines.consumed() >= stopAfter || !lines.next()) {
        return null;
      }
    } while (lines.isBlank());

    byte[] bytes = lines.bytes();
    int length = lines.length();
    if (lines.skipped() > 0) {
      return rejected(
          "record_too_long",
          "A line of "
              + (length + lines.skipped())
              + " bytes; at most "
              + length
              + " are read (--max-record-mib). Is this really one record a line?",
          new String(bytes, 0, Math.min(length, 1000), encoding));
    }
    if (index() == 0 && length >= 2 && Decoding.byMark(new byte[] {bytes[0], bytes[1]}) != null) {
      return last(
          rejected(
              "wrong_encoding",
              "UTF-16: JSON lines are read as UTF-8. Convert the file: iconv -f UTF-16 -t UTF-8",
              null));
    }
    int begin = startsWithMark(bytes, length) ? 3 : 0;
    String line = new String(bytes, begin, length - begin, encoding);
    if (line.contains(REPLACEMENT) && !isValid(bytes, begin, length)) {
      return rejected(
          "wrong_encoding",
          "The line is not valid "
              + encoding.name()
              + ". If you know the encoding, say so: --encoding windows-1252",
          line);
    }
    return record(line);
  }

  private RawRecord record(String line) {
    try (JsonParser parser = json.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return rejected("malformed_json", "Not a JSON object", line);
      }
      RecordFields fields = records.fields(parser);
      if (parser.nextToken() != null) {
        return rejected("malformed_json", "More than one JSON value on the line", line);
      }
      return JsonRecords.record(index(), fields, encoding.name(), line);
    } catch (IOException e) {
      return RawRecord.rejected(index(), JsonRecords.malformed(e, line));
    }
  }

  private boolean isValid(byte[] bytes, int begin, int length) {
    byte[] line = Arrays.copyOfRange(bytes, begin, length);
    return Decoding.ofText(line, encoding).problem() == null;
  }

  private boolean startsWithMark(byte[] bytes, int length) {
    return index() == 0
        && length >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF;
  }

  @Override
  protected boolean isWholeFile() {
    return stopAfter == Long.MAX_VALUE;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

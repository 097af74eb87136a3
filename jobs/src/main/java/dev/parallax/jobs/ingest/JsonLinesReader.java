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
    this.records = new JsonRecords(names, options.longestRecord());
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
          start(bytes, 0, length));
    }
    if (index() == 0 && length >= 2 && Decoding.byMark(new byte[] {bytes[0], bytes[1]}) != null) {
      return last(
          rejected(
              "wrong_encoding",
              "UTF-16: JSON lines are read as UTF-8. Convert the file: iconv -f UTF-16 -t UTF-8",
              null));
    }
    int begin = startsWithMark(bytes, length) ? 3 : 0;
    return encoding.equals(StandardCharsets.UTF_8)
        ? utf8Record(bytes, begin, length)
        : record(bytes, begin, length);
  }

  /** The fast way: the parser reads the bytes, and finds out itself if they are not UTF-8. */
  private RawRecord utf8Record(byte[] bytes, int begin, int length) {
    try (JsonParser parser = json.createParser(bytes, begin, length - begin)) {
      return record(parser, bytes, begin, length);
    } catch (IOException e) {
      Decoding decoded = Decoding.ofText(Arrays.copyOfRange(bytes, begin, length), encoding);
      return "wrong_encoding".equals(decoded.problem() == null ? "" : decoded.problem().reason())
          ? RawRecord.rejected(index(), decoded.problem())
          : RawRecord.rejected(index(), JsonRecords.malformed(e, decoded.text()));
    }
  }

  private RawRecord record(byte[] bytes, int begin, int length) {
    Decoding decoded = Decoding.ofText(Arrays.copyOfRange(bytes, begin, length), encoding);
    if (decoded.problem() != null) {
      return RawRecord.rejected(index(), decoded.problem());
    }
    try (JsonParser parser = json.createParser(decoded.text())) {
      return record(parser, bytes, begin, length);
    } catch (IOException e) {
      return RawRecord.rejected(index(), JsonRecords.malformed(e, decoded.text()));
    }
  }

  private RawRecord record(JsonParser parser, byte[] bytes, int begin, int length)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return rejected("malformed_json", "Not a JSON object", start(bytes, begin, length));
    }
    RecordFields fields = records.fields(parser);
    if (parser.nextToken() != null) {
      return rejected(
          "malformed_json", "More than one JSON value on the line", start(bytes, begin, length));
    }
    return JsonRecords.record(index(), fields, encoding.name(), () -> start(bytes, begin, length));
  }

  /** How the line begins, for an excerpt. */
  private String start(byte[] bytes, int begin, int length) {
    return new String(bytes, begin, Math.min(length - begin, 1000), encoding);
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

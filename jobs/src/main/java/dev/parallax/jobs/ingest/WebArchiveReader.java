package dev.parallax.jobs.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives (ISO 28500): every response, resource and conversion is a record. Requests, metadata
 * and revisits carry no page and are not counted.
 */
final class WebArchiveReader extends RecordReader {
  /** Of all header lines of a record; the parser itself would hold a header of any length. */
  private static final int LONGEST_HEADER = 1 << 20;

  private final HeaderGuard guard;
  private final WarcReader archive;
  private final ReadOptions options;
  private final FieldNames.Match url = new FieldNames.Match(RecordFields.Field.URL, 0);
  private WarcRecord current; // null before the first

  WebArchiveReader(InputStream in, ReadOptions options) throws IOException {
    super(0);
    this.guard = new HeaderGuard(in);
    guard.begin();
    this.archive = new WarcReader(guard);
    this.options = options;
  }

  @Override
  protected RawRecord read() throws IOException {
    try {
      Optional<WarcRecord> next = nextInArchive();
      while (next.isPresent()) {
        RawRecord record = page(next.get());
        if (record != null) {
          return record;
        }
        next = nextInArchive();
      }
      return null;
    } catch (HeaderTooLong e) {
      return last(rejected("malformed_warc", e.getMessage(), null));
    } catch (EOFException | ParsingException e) {
      return last(
          rejected(
              "truncated_warc",
              "The archive breaks off or is damaged in this record; nothing after it was read ("
                  + e.getMessage()
                  + ")",
              null));
    } catch (IllegalArgumentException e) {
      return rejected("malformed_warc", "Not a web archive record: " + e.getMessage(), null);
    }
  }

  /** Passes over what is left of the last record, then reads the header of the next. */
  private Optional<WarcRecord> nextInArchive() throws IOException {
    guard.end();
    if (current != null) {
      current.body().consume();
    }
    guard.begin();
    Optional<WarcRecord> next = archive.next();
    guard.end();
    current = next.orElse(null);
    return next;
  }

  /** The page's own header, which is part of the archive record's body. */
  private HttpResponse http(WarcResponse response) throws IOException {
    guard.begin();
    HttpResponse http = response.http();
    guard.end();
    return http;
  }

  /** Null for records that are not pages. */
  private RawRecord page(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP)) {
      HttpResponse http = http(response);
      if (http.status() != 200) {
        return rejected(
            "http_error", "HTTP status " + http.status() + " for " + response.target(), null);
      }
      return page(response, http.contentType(), http.bodyDecoded());
    }
    if (record instanceof WarcResource || record instanceof WarcConversion) {
      return page((WarcTargetRecord) record, record.contentType(), record.body());
    }
    return null;
  }

  private RawRecord page(WarcTargetRecord record, MediaType type, MessageBody body)
      throws IOException {
    boolean isHtml = type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    if (!isHtml && !type.base().equals(MediaType.PLAIN_TEXT)) {
      return rejected("not_a_page", type.base() + " at " + record.target(), null);
    }
    byte[] bytes = body.stream().readNBytes(options.longestRecord() + 1);
    if (bytes.length > options.longestRecord()) {
      return rejected(
          "record_too_long",
          "A page of more than "
              + options.longestRecord()
              + " bytes (--max-record-mib) at "
              + record.target(),
          null);
    }
    Charset stated = charset(type);
    Decoding decoded = isHtml ? Decoding.ofHtml(bytes, stated) : Decoding.ofText(bytes, stated);
    if (decoded.problem() != null) {
      return RawRecord.rejected(index(), decoded.problem());
    }
    if (decoded.text().isBlank()) {
      return rejected("no_text", "An empty page at " + record.target(), null);
    }
    RecordFields fields = new RecordFields();
    fields.put(url, record.target());
    return RawRecord.usable(index(), isHtml, decoded.text(), decoded.encoding(), fields);
  }

  /** What the server said; else what the user said of files that do not say; else null. */
  private Charset charset(MediaType type) {
    String stated = type.parameters().get("charset");
    try {
      return stated == null ? options.charset() : Charset.forName(stated);
    } catch (IllegalArgumentException e) {
      return options.charset(); // a charset nobody knows
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** Stops a header that has no end. */
  private static final class HeaderGuard extends FilterInputStream {
    private long left = Long.MAX_VALUE;

    HeaderGuard(InputStream in) {
      super(in);
    }

    void begin() {
      left = LONGEST_HEADER;
    }

    void end() {
      left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int count = read(one, 0, 1);
      return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new HeaderTooLong();
      }
      int count = super.read(buffer, offset, length);
      left -= Math.max(0, count);
      return count;
    }
  }

  private static final class HeaderTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    HeaderTooLong() {
      super("A header of more than " + LONGEST_HEADER + " bytes; nothing after it was read");
    }
  }
}

package dev.parallax.jobs.ingest;

import java.io.EOFException;
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
  private final WarcReader archive;
  private final ReadOptions options;
  private final FieldNames.Match url = new FieldNames.Match(RecordFields.Field.URL, 0);

  WebArchiveReader(InputStream in, ReadOptions options) throws IOException {
    super(0);
    this.archive = new WarcReader(in);
    this.options = options;
  }

  @Override
  protected RawRecord read() throws IOException {
    try {
      Optional<WarcRecord> next = archive.next();
      while (next.isPresent()) {
        RawRecord record = page(next.get());
        if (record != null) {
          return record;
        }
        next = archive.next();
      }
      return null;
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

  /** Null for records that are not pages. */
  private RawRecord page(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP)) {
      HttpResponse http = response.http();
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
}

package dev.parallax.jobs.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file that is one record: a text document or a web page. */
final class WholeFileReader extends RecordReader {
  private final InputStream in;
  private final boolean isHtml;
  private final ReadOptions options;
  private boolean done;

  WholeFileReader(InputStream in, boolean isHtml, ReadOptions options) {
    super(0);
    this.in = in;
    this.isHtml = isHtml;
    this.options = options;
  }

  @Override
  protected RawRecord read() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    byte[] bytes = in.readNBytes(options.longestRecord() + 1);
    if (bytes.length > options.longestRecord()) {
      Decoding start = Decoding.ofText(Arrays.copyOf(bytes, 1000), StandardCharsets.ISO_8859_1);
      return rejected(
          "record_too_long",
          "A document of more than "
              + options.longestRecord()
              + " bytes (--max-record-mib). If it holds many articles, give them as JSON lines",
          start.text());
    }
    Decoding decoded =
        isHtml
            ? Decoding.ofHtml(bytes, options.charset())
            : Decoding.ofText(bytes, options.charset());
    if (decoded.problem() != null) {
      return RawRecord.rejected(index(), decoded.problem());
    }
    if (decoded.text().isBlank()) {
      return rejected("empty_file", "The file holds nothing but white space", null);
    }
    return RawRecord.usable(
        index(), isHtml, decoded.text(), decoded.encoding(), new RecordFields());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

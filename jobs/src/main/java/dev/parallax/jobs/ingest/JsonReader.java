package dev.parallax.jobs.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/** A JSON array of objects, or objects one after another, over as many lines as they like. */
final class JsonReader extends RecordReader {
  private final JsonParser parser;
  private final JsonRecords records;
  private boolean started;

  JsonReader(InputStream in, ReadOptions options, FieldNames names) throws IOException {
    super(0);
    this.parser = JsonRecords.factory(options.longestRecord()).createParser(in);
    this.records = new JsonRecords(names, options.longestRecord());
  }

  @Override
  protected RawRecord read() throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (!started && token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      started = true;
      if (token == null || token == JsonToken.END_ARRAY) {
        return null;
      }
      if (token != JsonToken.START_OBJECT) {
        String found = parser.getText();
        parser.skipChildren();
        return rejected("malformed_json", "Not a JSON object", found);
      }
      return JsonRecords.record(index(), records.fields(parser), "UTF-8", () -> null);
    } catch (IOException e) {
      // After a syntax error there is no telling where the next record begins.
      return last(RawRecord.rejected(index(), JsonRecords.malformed(e, null)));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

package dev.parallax.jobs.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.parallax.jobs.ingest.RecordFields.Field;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** Reads the known fields of one JSON object; everything else in it is passed over. */
final class JsonRecords {
  /** Where an object stands for a value: {@code "source": {"name": …}}, {@code {"$oid": …}}. */
  private static final Set<String> NAMES_OF_VALUES = Set.of("name", "$oid", "$date");

  private final FieldNames names;
  private final int longestRecord;

  JsonRecords(FieldNames names, int longestRecord) {
    this.names = names;
    this.longestRecord = longestRecord;
  }

  /** A factory for records of at most so many bytes. */
  static JsonFactory factory(int longestRecord) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(longestRecord).build())
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .build();
  }

  /**
   * The fields of the object whose opening brace the parser stands on; afterwards it stands on the
   * closing one.
   */
  RecordFields fields(JsonParser parser) throws IOException {
    RecordFields fields = new RecordFields();
    Budget left = new Budget(longestRecord);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      FieldNames.Match[] matches = names.of(parser.currentName());
      parser.nextToken();
      if (matches.length == 0) {
        parser.skipChildren();
        continue;
      }
      String value = value(parser, left);
      for (FieldNames.Match match : matches) {
        fields.put(match, value);
      }
    }
    return fields;
  }

  /**
   * A record, usable if it has a text or a page in it.
   *
   * @param excerpt how the record begins; asked for only if it is rejected
   */
  static RawRecord record(
      long index, RecordFields fields, String encoding, Supplier<String> excerpt) {
    String text = fields.get(Field.TEXT);
    String html = fields.get(Field.HTML);
    boolean isHtml = text == null ? html != null : looksLikeHtml(text);
    String content = text == null ? html : text;
    if (content == null) {
      return RawRecord.rejected(
          index,
          Reject.of(
              "no_text",
              "The record has no text, or it is empty. If another field holds it, say so:"
                  + " --fields text=NAME",
              excerpt.get()));
    }
    if (content.indexOf('\0') >= 0) {
      return RawRecord.rejected(
          index, Reject.of("nul_byte", "NUL in the text: the record is damaged", content));
    }
    if (hasLoneSurrogate(content)) {
      return RawRecord.rejected(
          index,
          Reject.of(
              "lone_surrogate",
              "Half of a surrogate pair in the text: it was cut in the middle of a character",
              content));
    }
    return RawRecord.usable(index, isHtml, content, encoding, fields);
  }

  /** What is wrong with JSON that could not be read. */
  static Reject malformed(IOException e, String excerpt) {
    if (e instanceof RecordTooLong) {
      return Reject.of("record_too_long", e.getMessage(), excerpt);
    }
    if (e instanceof StreamConstraintsException tooMuch) { // nesting, or a value's length
      return Reject.of("malformed_json", "Not read: " + tooMuch.getOriginalMessage(), excerpt);
    }
    if (e instanceof StreamReadException json) {
      String problem = String.valueOf(json.getOriginalMessage()).lines().findFirst().orElse("");
      boolean cut = problem.startsWith("Unexpected end-of-input");
      return Reject.of(
          cut ? "truncated_json" : "malformed_json",
          (cut ? "The JSON breaks off: " : "Not JSON: ") + problem,
          excerpt);
    }
    if (e instanceof EOFException) {
      return Reject.of("truncated_json", "The JSON breaks off", excerpt);
    }
    return RecordReader.broken(e);
  }

  private static String value(JsonParser parser, Budget left) throws IOException {
    return switch (parser.currentToken()) {
      case START_ARRAY -> {
        StringJoiner all = new StringJoiner(", ");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          String one = value(parser, left);
          if (one != null && !one.isBlank()) {
            all.add(one);
          }
        }
        yield all.toString();
      }
      case START_OBJECT -> {
        String named = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          boolean wanted = named == null && NAMES_OF_VALUES.contains(parser.currentName());
          parser.nextToken();
          if (wanted) {
            named = value(parser, left);
          } else {
            parser.skipChildren();
          }
        }
        yield named;
      }
      case VALUE_NULL -> null;
      default -> {
        left.take(parser.getTextLength() + 2); // and what joins it to the next
        yield parser.getText();
      }
    };
  }

  private static boolean looksLikeHtml(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || text.charAt(start) != '<') {
      return false;
    }
    for (String tag : new String[] {"<!doctype", "<html", "<body", "<div", "<p>", "<article"}) {
      if (text.regionMatches(true, start, tag, 0, tag.length())) {
        return true;
      }
    }
    return false;
  }

  /** What one record may still hold: a list of a million texts is as long as one long text. */
  private static final class Budget {
    private final int most;
    private long taken;

    Budget(int most) {
      this.most = most;
    }

    void take(int characters) throws RecordTooLong {
      taken += characters;
      if (taken > most) {
        throw new RecordTooLong("The fields of the record are longer than " + most + " characters");
      }
    }
  }

  private static final class RecordTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    RecordTooLong(String message) {
      super(message + " (--max-record-mib)");
    }
  }

  private static boolean hasLoneSurrogate(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < characters.length
                && Character.isLowSurrogate(characters[i + 1]);
        if (!paired) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}

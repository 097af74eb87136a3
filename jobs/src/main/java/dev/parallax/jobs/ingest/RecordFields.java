package dev.parallax.jobs.ingest;

import java.util.EnumMap;
import java.util.Map;

/** The fields of one input record that Parallax knows what to do with; blank ones are absent. */
final class RecordFields {
  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private final Map<Field, Integer> ranks = new EnumMap<>(Field.class);

  /** Keeps the value whose name comes first among the names of a field. */
  void put(FieldNames.Match match, String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    Integer held = ranks.get(match.field());
    if (held == null || match.rank() < held) {
      ranks.put(match.field(), match.rank());
      values.put(match.field(), value);
    }
  }

  /** The value; null if the record has none. */
  String get(Field field) {
    return values.get(field);
  }

  /** What a record may tell about an article. */
  enum Field {
    ID,
    OUTLET,
    OUTLET_URL,
    URL,
    DATE,
    TITLE,
    BYLINE,
    TEXT,
    HTML
  }
}

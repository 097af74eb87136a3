package dev.parallax.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An object in a catalogue, which users edit: what cannot be understood is refused with its place,
 * its field and what is wrong.
 */
public final class CatalogueEntry {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode entry;
  private final String place;

  private CatalogueEntry(JsonNode entry, String place) {
    this.entry = entry;
    this.place = place;
  }

  /**
   * The entries of a file that holds one list and nothing else.
   *
   * @param list the list's name
   * @throws IllegalArgumentException if it does not, or is not JSON
   */
  public static List<CatalogueEntry> read(InputStream json, String list) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + e.getMessage(), e);
    }
    JsonNode values = root.path(list);
    if (!root.isObject() || root.size() != 1 || !values.isArray()) {
      throw new IllegalArgumentException("Expected {\"" + list + "\": […]} and nothing beside it.");
    }
    List<CatalogueEntry> entries = new ArrayList<>();
    for (JsonNode value : values) {
      JsonNode name = value.path("name");
      String place =
          list
              + "["
              + entries.size()
              + "]"
              + (name.isTextual() ? " \"" + name.asText() + "\"" : "");
      entries.add(new CatalogueEntry(value, place));
    }
    return entries;
  }

  /** Refuses the entry unless it is an object with these fields, or some of them. */
  public void requireFields(Set<String> fields, String what) {
    if (!entry.isObject()) {
      throw new IllegalArgumentException(place + ": expected an object but found " + entry);
    }
    entry
        .fieldNames()
        .forEachRemaining(field -> check(fields.contains(field), field, "is no field of " + what));
  }

  public boolean has(String field) {
    return entry.has(field);
  }

  /** Null where the field is absent or null. */
  public String text(String field) {
    JsonNode value = entry.get(field);
    check(value == null || value.isNull() || value.isTextual(), field, "is not a text");
    return value == null || value.isNull() ? null : value.asText();
  }

  /** None where the field is absent. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(field)) {
      check(value.isTextual(), field, "has " + value + ", which is not a text");
      texts.add(value.asText());
    }
    return List.copyOf(texts);
  }

  /** Entries inside this one; none where the field is absent. */
  public List<CatalogueEntry> entries(String field) {
    List<CatalogueEntry> entries = new ArrayList<>();
    for (JsonNode value : list(field)) {
      entries.add(new CatalogueEntry(value, place + ", " + field + "[" + entries.size() + "]"));
    }
    return entries;
  }

  private Iterable<JsonNode> list(String field) {
    JsonNode values = entry.get(field);
    check(values == null || values.isArray(), field, "is not a list");
    return values == null ? List.of() : values;
  }

  /**
   * Refuses the entry unless something holds.
   *
   * @throws IllegalArgumentException that names the entry, the field and the complaint
   */
  public void check(boolean holds, String field, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException(place + ": \"" + field + "\" " + complaint + ".");
    }
  }
}

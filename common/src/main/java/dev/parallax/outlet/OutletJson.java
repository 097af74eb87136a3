package dev.parallax.outlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a catalogue file and refuses what it does not understand. */
final class OutletJson {
  private static final Set<String> FIELDS =
      Set.of("name", "domain", "domains", "aliases", "country", "kind");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode entry;
  private final String place;

  private OutletJson(JsonNode entry, int index) {
    this.entry = entry;
    JsonNode name = entry.path("name");
    place = "outlets[" + index + "]" + (name.isTextual() ? " \"" + name.asText() + "\"" : "");
  }

  static List<Outlet> read(InputStream json) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + e.getMessage(), e);
    }
    JsonNode entries = root.path("outlets");
    if (!root.isObject() || root.size() != 1 || !entries.isArray()) {
      throw new IllegalArgumentException("Expected {\"outlets\": […]} and nothing beside it.");
    }
    List<Outlet> outlets = new ArrayList<>();
    for (JsonNode entry : entries) {
      outlets.add(new OutletJson(entry, outlets.size()).outlet());
    }
    return outlets;
  }

  private Outlet outlet() {
    if (!entry.isObject()) {
      throw new IllegalArgumentException(place + ": expected an object but found " + entry);
    }
    entry
        .fieldNames()
        .forEachRemaining(
            field -> check(FIELDS.contains(field), field, "is no field of an outlet"));
    String name = text("name");
    check(name != null && !OutletNames.key(name).isEmpty(), "name", "is missing or empty");
    String country = text("country");
    check(
        country == null || Set.of(Locale.getISOCountries()).contains(country),
        "country",
        "is no ISO 3166 alpha-2 code");
    String kind = text("kind");
    check(kind == null || Outlet.KINDS.contains(kind), "kind", "is none of " + kinds());
    List<String> domains = new ArrayList<>(texts("domains"));
    if (entry.has("domain")) {
      check(!entry.has("domains"), "domain", "and \"domains\" exclude each other");
      domains.add(text("domain"));
    }
    domains.forEach(this::checkDomain);
    List<String> aliases = texts("aliases");
    aliases.forEach(
        alias -> check(!OutletNames.key(alias).isEmpty(), "aliases", "has an empty alias"));
    return new Outlet(OutletNames.slug(name), name, domains, aliases, country, kind);
  }

  private void checkDomain(String domain) {
    String field = entry.has("domain") ? "domain" : "domains";
    boolean isHost = domain.equals(WebAddress.of(domain).host());
    check(
        isHost,
        field,
        "has \"" + domain + "\": expected a lower-case host name that is no public suffix");
    boolean isBare = !domain.startsWith("www.") || domain.equals(WebAddress.registrable(domain));
    check(isBare, field, "has \"" + domain + "\": leave out \"www.\"");
  }

  private String text(String field) {
    JsonNode value = entry.get(field);
    check(value == null || value.isTextual(), field, "is not a text");
    return value == null ? null : value.asText();
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    JsonNode values = entry.get(field);
    check(values == null || values.isArray(), field, "is not a list");
    if (values != null) {
      for (JsonNode value : values) {
        check(value.isTextual(), field, "has " + value + ", which is not a text");
        texts.add(value.asText());
      }
    }
    return texts;
  }

  private static String kinds() {
    return String.join(", ", Outlet.KINDS.stream().sorted().toList());
  }

  private void check(boolean isFine, String field, String complaint) {
    if (!isFine) {
      throw new IllegalArgumentException(place + ": \"" + field + "\" " + complaint + ".");
    }
  }
}

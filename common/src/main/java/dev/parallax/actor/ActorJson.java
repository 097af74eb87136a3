package dev.parallax.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a catalogue file and refuses what it does not understand. */
final class ActorJson {
  private static final Set<String> FIELDS =
      Set.of("name", "kind", "country", "aliases", "seats", "adjectives", "gender", "roles");
  private static final Set<String> ROLE_FIELDS = Set.of("title", "of", "from", "to");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode entry;
  private final String place;

  private ActorJson(JsonNode entry, String place) {
    this.entry = entry;
    this.place = place;
  }

  static List<CatalogueActor> read(InputStream json) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + e.getMessage(), e);
    }
    JsonNode entries = root.path("actors");
    if (!root.isObject() || root.size() != 1 || !entries.isArray()) {
      throw new IllegalArgumentException("Expected {\"actors\": […]} and nothing beside it.");
    }
    List<CatalogueActor> actors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode entry : entries) {
      JsonNode name = entry.path("name");
      String place =
          "actors[" + actors.size() + "]" + (name.isTextual() ? " \"" + name.asText() + "\"" : "");
      ActorJson one = new ActorJson(entry, place);
      CatalogueActor actor = one.actor();
      one.check(names.add(actor.kind() + actor.name()), "name", "is there twice");
      actors.add(actor);
    }
    return actors;
  }

  private CatalogueActor actor() {
    requireFields(FIELDS, "an actor");
    String name = text("name");
    check(name != null && hasLetter(name), "name", "is missing or empty");
    String kind = text("kind");
    check(
        kind != null && isOf(kind, ActorKind.values()),
        "kind",
        "is none of " + all(ActorKind.values()));
    ActorKind actorKind = ActorKind.valueOf(kind.toUpperCase(Locale.ROOT));
    String gender = text("gender");
    check(
        gender == null || (isOf(gender, Gender.values()) && actorKind == ActorKind.PERSON),
        "gender",
        "is for persons, one of " + all(Gender.values()));
    List<String> adjectives = texts("adjectives");
    check(
        adjectives.isEmpty() || actorKind == ActorKind.STATE, "adjectives", "are for states alone");
    return new CatalogueActor(
        name,
        actorKind,
        text("country"),
        texts("aliases"),
        texts("seats"),
        adjectives,
        gender == null ? null : Gender.valueOf(gender.toUpperCase(Locale.ROOT)),
        roles());
  }

  private List<CatalogueActor.Role> roles() {
    List<CatalogueActor.Role> roles = new ArrayList<>();
    JsonNode values = entry.get("roles");
    check(values == null || values.isArray(), "roles", "is not a list");
    if (values != null) {
      for (JsonNode value : values) {
        roles.add(new ActorJson(value, place + ", roles[" + roles.size() + "]").role());
      }
    }
    return roles;
  }

  private CatalogueActor.Role role() {
    requireFields(ROLE_FIELDS, "a role");
    String title = text("title");
    check(title != null && hasLetter(title), "title", "is missing or empty");
    LocalDate from = date("from");
    LocalDate to = date("to");
    check(from == null || to == null || !to.isBefore(from), "to", "is before \"from\"");
    return new CatalogueActor.Role(title, text("of"), from, to);
  }

  private void requireFields(Set<String> fields, String what) {
    if (!entry.isObject()) {
      throw new IllegalArgumentException(place + ": expected an object but found " + entry);
    }
    entry
        .fieldNames()
        .forEachRemaining(field -> check(fields.contains(field), field, "is no field of " + what));
  }

  private LocalDate date(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          place + ": \"" + field + "\" is no date like 2024-12-31: " + text, e);
    }
  }

  private String text(String field) {
    JsonNode value = entry.get(field);
    check(value == null || value.isNull() || value.isTextual(), field, "is not a text");
    return value == null || value.isNull() ? null : value.asText();
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    JsonNode values = entry.get(field);
    check(values == null || values.isArray(), field, "is not a list");
    if (values != null) {
      for (JsonNode value : values) {
        check(
            value.isTextual() && hasLetter(value.asText()),
            field,
            "has " + value + ", which is not a text with a letter");
        texts.add(value.asText());
      }
    }
    return List.copyOf(texts);
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isOf(String text, Enum<?>[] values) {
    for (Enum<?> value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static String all(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    for (Enum<?> value : values) {
      names.add(value.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", names);
  }

  private void check(boolean isFine, String field, String complaint) {
    if (!isFine) {
      throw new IllegalArgumentException(place + ": \"" + field + "\" " + complaint + ".");
    }
  }
}

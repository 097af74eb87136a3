package dev.parallax.actor;

import dev.parallax.text.CatalogueEntry;
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

  private final CatalogueEntry entry;

  private ActorJson(CatalogueEntry entry) {
    this.entry = entry;
  }

  static List<CatalogueActor> read(InputStream json) throws IOException {
    List<CatalogueActor> actors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (CatalogueEntry entry : CatalogueEntry.read(json, "actors")) {
      CatalogueActor actor = new ActorJson(entry).actor();
      entry.check(names.add(actor.kind() + actor.name()), "name", "is there twice");
      actors.add(actor);
    }
    return actors;
  }

  private CatalogueActor actor() {
    entry.requireFields(FIELDS, "an actor");
    String name = entry.text("name");
    entry.check(name != null && hasLetter(name), "name", "is missing or empty");
    String kind = entry.text("kind");
    entry.check(
        kind != null && isOf(kind, ActorKind.values()),
        "kind",
        "is none of " + all(ActorKind.values()));
    ActorKind actorKind = ActorKind.valueOf(kind.toUpperCase(Locale.ROOT));
    String gender = entry.text("gender");
    entry.check(
        gender == null || (isOf(gender, Gender.values()) && actorKind == ActorKind.PERSON),
        "gender",
        "is for persons, one of " + all(Gender.values()));
    List<String> adjectives = texts("adjectives");
    entry.check(
        adjectives.isEmpty() || actorKind == ActorKind.STATE, "adjectives", "are for states alone");
    return new CatalogueActor(
        name,
        actorKind,
        entry.text("country"),
        texts("aliases"),
        texts("seats"),
        adjectives,
        gender == null ? null : Gender.valueOf(gender.toUpperCase(Locale.ROOT)),
        roles());
  }

  private List<CatalogueActor.Role> roles() {
    return entry.entries("roles").stream().map(role -> new ActorJson(role).role()).toList();
  }

  private CatalogueActor.Role role() {
    entry.requireFields(ROLE_FIELDS, "a role");
    String title = entry.text("title");
    entry.check(title != null && hasLetter(title), "title", "is missing or empty");
    LocalDate from = date("from");
    LocalDate to = date("to");
    entry.check(from == null || to == null || !to.isBefore(from), "to", "is before \"from\"");
    return new CatalogueActor.Role(title, entry.text("of"), from, to);
  }

  private LocalDate date(String field) {
    String text = entry.text(field);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      entry.check(false, field, "is no date like 2024-12-31: " + text);
      return null;
    }
  }

  private List<String> texts(String field) {
    List<String> texts = entry.texts(field);
    texts.forEach(
        text -> entry.check(hasLetter(text), field, "has \"" + text + "\", without a letter"));
    return texts;
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
}

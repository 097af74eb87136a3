package dev.parallax.actor;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The actors known beforehand, with their other names and their offices. Immutable once parsed, so
 * safe for use by several threads.
 */
public final class ActorCatalogue {
  /** What a form of words in the catalogue is to its actor. */
  enum Form {
    NAME,
    ALIAS,
    /** A capital or another place from which a state is governed: "Moscow". */
    CAPITAL,
    /** A house or body that stands for a state: "the Kremlin". */
    HOUSE,
    /** "Russian". */
    ADJECTIVE,
    /** A description, not a name: "the central bank". */
    ROLE
  }

  record Entry(CatalogueActor actor, Form form) {}

  /** A form found in a text: units {@code begin} to {@code end}. */
  record Match(int begin, int end, List<Entry> entries) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    final List<Entry> entries = new ArrayList<>();
  }

  private final Node root = new Node();
  private final Map<String, List<CatalogueActor>> holders = new HashMap<>();
  private final Map<String, CatalogueActor> personsByKey = new HashMap<>();
  private final Map<String, List<CatalogueActor>> personsByPart = new HashMap<>();

  private ActorCatalogue(List<CatalogueActor> actors) {
    for (CatalogueActor actor : actors) {
      add(actor, Form.NAME, List.of(actor.name()));
      add(actor, Form.ALIAS, actor.aliases());
      for (String seat : actor.seats()) {
        add(actor, seat.startsWith("the ") ? Form.HOUSE : Form.CAPITAL, List.of(seat));
      }
      add(actor, Form.ADJECTIVE, actor.adjectives());
      if (actor.kind() == ActorKind.PERSON) {
        List<String> parts = ActorNames.parts(actor.name(), actor.kind());
        personsByKey.putIfAbsent(personKey(parts), actor);
        personsByPart.computeIfAbsent(parts.get(0), any -> new ArrayList<>()).add(actor);
        personsByPart
            .computeIfAbsent(parts.get(parts.size() - 1), any -> new ArrayList<>())
            .add(actor);
      }
    }
    for (CatalogueActor actor : actors) {
      for (CatalogueActor.Role role : actor.roles()) {
        String key = roleKey(RoleNouns.key(role.title()), subject(role.of()));
        holders.computeIfAbsent(key, any -> new ArrayList<>()).add(actor);
      }
    }
  }

  /**
   * @param json an object with the one field {@code actors}, a list of objects: {@code name},
   *     {@code kind} (person, organisation or state); optional {@code country}, {@code aliases},
   *     {@code roles} (of {@code title}, {@code of}, {@code from}, {@code to}), {@code gender}
   *     (persons), {@code seats} and {@code adjectives} (states)
   * @throws IllegalArgumentException naming the entry, its field and what is wrong
   */
  public static ActorCatalogue parse(InputStream json) throws IOException {
    return new ActorCatalogue(ActorJson.read(json));
  }

  private void add(CatalogueActor actor, Form form, List<String> phrases) {
    for (String phrase : phrases) {
      List<String> units = Units.forms(phrase);
      boolean isRole = form == Form.ALIAS && isRole(actor, units);
      if (!isRole
          && units.size() > 1
          && units.get(0).equalsIgnoreCase("the")
          && Character.isUpperCase(units.get(1).codePointAt(0))) {
        units = units.subList(1, units.size());
      }
      Node node = root;
      for (String unit : units) {
        node = node.next.computeIfAbsent(unit, any -> new Node());
      }
      Entry entry = new Entry(actor, isRole ? Form.ROLE : form);
      if (!node.entries.contains(entry)) {
        node.entries.add(entry);
      }
    }
  }

  /**
   * An alias that ends in a small letter describes: "the central bank", "Dravia's top diplomat".
   */
  private static boolean isRole(CatalogueActor actor, List<String> units) {
    String last = units.get(units.size() - 1);
    boolean isSmall = Character.isLowerCase(last.codePointAt(0));
    boolean isDescribed = units.get(0).equals("the") || units.contains("'s");
    return units.size() > 1
        && ((isSmall && (isDescribed || RoleNouns.isHead(last)))
            || (actor.kind() == ActorKind.PERSON && RoleNouns.isHead(last)));
  }

  /** The longest form that begins at the unit; null where there is none. */
  Match at(Units units, int begin) {
    Units.Unit first = units.get(begin);
    Node node = root;
    Match longest = null;
    for (int at = begin; at < units.size(); at++) {
      Units.Unit unit = units.get(at);
      if (unit.sentence() != first.sentence()) {
        break;
      }
      node = next(node, unit.form(), at == begin);
      if (node == null) {
        break;
      }
      if (!node.entries.isEmpty()) {
        longest = new Match(begin, at + 1, node.entries);
      }
    }
    return longest;
  }

  private static Node next(Node node, String form, boolean isFirst) {
    Node next = node.next.get(form);
    if (next == null && Casing.isShouted(form)) {
      next = node.next.get(Casing.capitalised(form));
    }
    if (next == null && isFirst && form.equals("The")) {
      next = node.next.get("the");
    }
    return next;
  }

  /** What the whole phrase stands for; empty where the catalogue does not know. */
  List<Entry> find(String phrase) {
    Node node = root;
    List<String> units = Units.forms(phrase);
    int from = units.size() > 1 && units.get(0).equalsIgnoreCase("the") ? 1 : 0;
    for (String unit : units.subList(from, units.size())) {
      node = next(node, unit, false);
      if (node == null) {
        return List.of();
      }
    }
    return node.entries;
  }

  /** The person whose full name this is, in any spelling; null where there is none. */
  CatalogueActor person(List<String> parts) {
    if (parts.size() < 2) {
      return null;
    }
    CatalogueActor same = personsByKey.get(personKey(parts));
    return same != null ? same : misspelt(parts);
  }

  private CatalogueActor misspelt(List<String> parts) {
    for (String part : List.of(parts.get(parts.size() - 1), parts.get(0))) {
      for (CatalogueActor actor : personsByPart.getOrDefault(part, List.of())) {
        if (PersonNames.isMisspelt(ActorNames.parts(actor.name(), actor.kind()), parts)) {
          return actor;
        }
      }
    }
    return null;
  }

  /** First and last name, "Bernard" for "Bernie", and what is between where there are more. */
  private static String personKey(List<String> parts) {
    List<String> key = new ArrayList<>(parts);
    key.set(0, FirstNames.full(parts.get(0)));
    return String.join(" ", key);
  }

  /** The state, organisation or place that a phrase names, by its own name; null for null. */
  String subject(String phrase) {
    if (phrase == null) {
      return null;
    }
    for (Entry entry : find(phrase)) {
      if (entry.actor().kind() != ActorKind.PERSON) {
        return entry.actor().name();
      }
    }
    return phrase;
  }

  /** The one person who holds an office on a day; null where there is none or more than one. */
  CatalogueActor holder(String role, String subject, LocalDate day) {
    CatalogueActor found = null;
    for (CatalogueActor actor : holders.getOrDefault(roleKey(role, subject), List.of())) {
      boolean isHeld =
          actor.roles().stream()
              .anyMatch(
                  held ->
                      held.isHeldOn(day)
                          && RoleNouns.key(held.title()).equals(role)
                          && subject.equals(subject(held.of())));
      if (isHeld && found != null && !found.equals(actor)) {
        return null;
      }
      found = isHeld ? actor : found;
    }
    return found;
  }

  private static String roleKey(String role, String subject) {
    return role + "|" + subject;
  }
}

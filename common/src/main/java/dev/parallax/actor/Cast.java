package dev.parallax.actor;

import dev.parallax.actor.ActorCatalogue.Entry;
import dev.parallax.actor.NameFinder.Found;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The actors of one document, and which of them a name can mean. Not thread-safe. */
final class Cast {
  private static final int MOST_CANDIDATES = 50;

  private final ActorCatalogue catalogue;
  private final LocalDate day;
  private final Map<String, Member> byKey = new HashMap<>();
  private final Map<String, Set<Member>> byPart = new HashMap<>();

  Cast(ActorCatalogue catalogue, LocalDate day) {
    this.catalogue = catalogue;
    this.day = day;
  }

  static String words(String text, Units units, Found found) {
    Range first = units.get(found.begin()).range();
    Range last = units.get(found.end() - 1).range();
    String words = text.substring(first.begin(), last.end());
    return words.indexOf('\n') < 0 ? words : words.replaceAll("\\s+", " ");
  }

  /** Makes known whoever has a full name. */
  void meet(String words, Found found) {
    if (found.kind() == NameKind.PERSON) {
      CatalogueActor known = knownPerson(words, found);
      List<String> parts = ActorNames.parts(words, ActorKind.PERSON);
      if (parts.size() > 1) {
        person(shown(words), parts, known);
      }
    } else if (found.kind() == NameKind.ORGANISATION && found.size() > 1) {
      organisation(shown(words));
    }
  }

  private CatalogueActor knownPerson(String words, Found found) {
    if (!ActorNames.generation(words).isEmpty()) {
      return null;
    }
    for (Entry entry : found.entries()) {
      if (entry.actor().kind() == ActorKind.PERSON) {
        return entry.actor();
      }
    }
    return catalogue.person(ActorNames.parts(words, ActorKind.PERSON));
  }

  private Member person(String words, List<String> parts, CatalogueActor known) {
    String key = "person " + ActorNames.key(words, ActorKind.PERSON);
    Member member = byKey.get(key);
    if (member == null) {
      member = known == null ? alike(words, parts) : known(known);
    }
    if (member == null) {
      member = new Member(words, ActorKind.PERSON, null);
    } else if (parts.size() > member.parts.size()) {
      member.rename(words);
    }
    byKey.put(key, member);
    index(member, parts);
    index(member, member.parts);
    return member;
  }

  private void index(Member member, List<String> parts) {
    add(parts.get(0), member);
    add(parts.get(parts.size() - 1), member);
    if (parts.size() > 2) {
      add(String.join(" ", parts.subList(1, parts.size())), member);
    }
  }

  private void add(String part, Member member) {
    byPart.computeIfAbsent(part, any -> new LinkedHashSet<>()).add(member);
  }

  private Member alike(String words, List<String> parts) {
    String generation = ActorNames.generation(words);
    return Stream.concat(
            sharing(parts.get(parts.size() - 1)).stream(), sharing(parts.get(0)).stream())
        .filter(one -> one.parts.size() > 1 && one.generation.equals(generation))
        .filter(one -> PersonNames.isSame(one.parts, parts))
        .findFirst()
        .orElse(null);
  }

  /** Those who share a name; of very many, some. */
  private List<Member> sharing(String part) {
    return byPart.getOrDefault(part, Set.of()).stream().limit(MOST_CANDIDATES).toList();
  }

  /** The member for an actor of the catalogue. */
  Member known(CatalogueActor actor) {
    Member member = byKey.get("known " + actor.name());
    if (member == null) {
      member = new Member(actor.name(), actor.kind(), actor);
      member.learnOffices(catalogue, day);
      byKey.put("known " + actor.name(), member);
      if (actor.kind() == ActorKind.PERSON) {
        index(member, member.parts);
        byKey.put("person " + String.join(" ", member.parts), member);
      }
    }
    return member;
  }

  Member organisation(String words) {
    String key = ActorNames.key(words, ActorKind.ORGANISATION);
    Member member = byKey.get("organisation " + key);
    if (member == null) {
      member = new Member(words, ActorKind.ORGANISATION, null);
      byKey.put("organisation " + key, member);
      byKey.putIfAbsent("short " + member.parts.get(0), member);
      StringBuilder initials = new StringBuilder();
      for (String unit : Units.forms(words)) {
        if (Character.isUpperCase(unit.charAt(0))) {
          initials.append(Character.toLowerCase(unit.charAt(0)));
        }
      }
      if (initials.length() > 2) {
        byKey.putIfAbsent("short " + initials, member);
      }
    }
    return member;
  }

  /** The organisation of one word, or the one of which it is the first word or the initials. */
  Member shortOrganisation(String words) {
    String key = ActorNames.key(words, ActorKind.ORGANISATION);
    Member longer = byKey.get("short " + key);
    return longer == null ? organisation(shown(words)) : longer;
  }

  /** Who may be meant by a name of a person; empty where it is a new one. */
  List<Member> candidates(String words, Found found) {
    List<String> parts = ActorNames.parts(words, ActorKind.PERSON);
    if (parts.size() > 1) {
      Member member = byKey.get("person " + ActorNames.key(words, ActorKind.PERSON));
      if (member != null) {
        return List.of(member);
      }
    }
    boolean isWholeAlias = found.size() > 1 && found.entries().size() == 1;
    if (isWholeAlias && found.entries().get(0).actor().kind() == ActorKind.PERSON) {
      return List.of(known(found.entries().get(0).actor()));
    }
    Set<Member> candidates = new LinkedHashSet<>(sharing(String.join(" ", parts)));
    for (Entry entry : found.entries()) {
      if (entry.actor().kind() == ActorKind.PERSON) {
        candidates.add(known(entry.actor()));
      }
    }
    return List.copyOf(candidates);
  }

  /** A person of whom the document has but one word. */
  Member stranger(String words) {
    Member member = new Member(shown(words), ActorKind.PERSON, null);
    add(member.parts.get(0), member);
    return member;
  }

  private static String shown(String words) {
    return Casing.isShouted(words.replace(" ", ""))
        ? String.join(
            " ",
            Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Casing::capitalised)
                .toList())
        : words;
  }
}

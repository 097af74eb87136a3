package dev.parallax.actor;

import dev.parallax.actor.ActorCatalogue.Form;
import dev.parallax.actor.NameFinder.Found;
import dev.parallax.language.NameKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one document's names are, so that the same words are the same name throughout: one document
 * hardly ever has one word for two kinds of thing. Not thread-safe.
 */
final class NameConsistency {
  private static final int LONGEST_SEARCHED = 6;

  /** What the catalogue says outweighs any number of guesses. */
  private static final int CERTAIN = 1 << 20;

  private final ActorCatalogue catalogue;
  private final Map<String, EnumMap<NameKind, Integer>> kinds = new HashMap<>();
  private final Map<String, NameKind> settled = new HashMap<>();
  private final Set<String> personParts = new HashSet<>();
  private final Set<String> actingWords = new HashSet<>();
  private final Set<String> titledWords = new HashSet<>();
  private final Set<String> smallWords = new HashSet<>();

  NameConsistency(ActorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Takes in one text of the document. */
  void learn(Units units, List<Found> names) {
    for (int at = 0; at < units.size(); at++) {
      Units.Unit unit = units.get(at);
      boolean isWhole = unit.range().length() == unit.token().range().length(); // no part of a link
      if (isWhole && Character.isLowerCase(unit.form().charAt(0))) {
        smallWords.add(unit.form());
        smallWords.add(unit.token().lemma());
      } else {
        Units.Unit before = units.near(at, -1);
        if (before != null && RoleNouns.isTitle(before.form())) {
          titledWords.add(form(unit));
        }
        if (acts(units, at)) {
          actingWords.add(form(unit));
        }
      }
    }
    for (Found found : names) {
      boolean tells = !isInTitle(units, found) || !found.entries().isEmpty();
      if (tells || isKnownPerson(units, found)) {
        kinds
            .computeIfAbsent(words(units, found), any -> new EnumMap<>(NameKind.class))
            .merge(found.kind(), found.entries().isEmpty() ? 1 : CERTAIN, Integer::sum);
        if (found.kind() == NameKind.PERSON && found.size() > 1) {
          addPart(form(units.get(found.begin())));
          addPart(form(units.get(found.end() - 1)));
          addJoined(units, found);
        }
      }
    }
  }

  /** "Ocasio-Cortez" of "Alexandria Ocasio-Cortez". */
  private void addJoined(Units units, Found found) {
    int begin = found.end() - 1;
    while (begin > found.begin() && units.isJoined(begin)) {
      begin--;
    }
    if (begin > found.begin() && begin < found.end() - 1) {
      personParts.add(words(units, new Found(begin, found.end(), found.kind(), List.of())));
    }
  }

  private void addPart(String form) {
    if (!RoleNouns.isTitle(form) && !OrganisationWords.isLast(form)) {
      personParts.add(form);
    }
  }

  /** Whether the word does something. */
  private static boolean acts(Units units, int at) {
    Units.Unit after = units.near(at, 1);
    return after != null
        && (after.token().tag().equals("VBD") || after.token().tag().equals("VBZ"))
        && !after.token().lemma().equals("be");
  }

  private static boolean isInTitle(Units units, Found found) {
    return units.isTitle(units.get(found.begin()).sentence());
  }

  private static boolean isKnownPerson(Units units, Found found) {
    return found.kind() == NameKind.PERSON
        && found.size() > 1
        && found.size() < 4
        && FirstNames.isKnown(units.get(found.begin()).form());
  }

  /** Decides on each name, once all texts are learnt. */
  void settle() {
    for (Map.Entry<String, EnumMap<NameKind, Integer>> one : kinds.entrySet()) {
      NameKind kind = kind(one.getKey(), one.getValue());
      boolean isDoubtful =
          kind == NameKind.PERSON && one.getValue().getOrDefault(kind, 0) < CERTAIN;
      if (!isDoubtful || one.getKey().indexOf(' ') > 0 || isLonePerson(one.getKey())) {
        settled.put(one.getKey(), kind);
      }
    }
    for (String part : personParts) {
      settled.putIfAbsent(part, NameKind.PERSON);
    }
  }

  private NameKind kind(String words, EnumMap<NameKind, Integer> counts) {
    NameKind most = null;
    for (NameKind kind : counts.keySet()) {
      most = most == null || counts.get(kind) > counts.get(most) ? kind : most;
    }
    boolean isKnown = counts.get(most) >= CERTAIN;
    if (!isKnown && Places.contains(words)) {
      return NameKind.PLACE;
    }
    return !isKnown && personParts.contains(words) ? NameKind.PERSON : most;
  }

  /** The names of a text, with those missed and without those that nothing confirms. */
  List<Found> apply(Units units, List<Found> names) {
    List<Found> result = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < units.size(); ) {
      while (next < names.size() && names.get(next).begin() < at) {
        next++;
      }
      int before = result.size();
      if (next < names.size() && names.get(next).begin() == at) {
        confirm(units, withOffice(units, names.get(next++)), result);
      }
      if (result.size() == before) {
        int limit = next < names.size() ? names.get(next).begin() : units.size();
        Found missed = missed(units, at, limit);
        if (missed != null) {
          result.add(missed);
        }
      }
      at = result.size() == before ? at + 1 : result.get(result.size() - 1).end();
    }
    return result;
  }

  /** "Russian" or "White House" with the capitalised body that follows: one organisation. */
  private static Found withOffice(Units units, Found found) {
    boolean isState =
        !found.entries().isEmpty()
            && found.entries().get(0).actor().kind() == ActorKind.STATE
            && found.entries().get(0).form() != Form.CAPITAL;
    if (!isState) {
      return found;
    }
    int end = found.end();
    for (int at = end; at < Math.min(end + LONGEST_SEARCHED, units.size()); at++) {
      Units.Unit unit = units.near(found.begin(), at - found.begin());
      if (unit == null || !unit.isCapitalised() || !unit.isWord()) {
        break;
      }
      if (OrganisationWords.isLast(unit.form()) && at > found.end() - 1) {
        end = at + 1;
      }
    }
    return end == found.end()
        ? found
        : new Found(found.begin(), end, NameKind.ORGANISATION, List.of());
  }

  private void confirm(Units units, Found found, List<Found> result) {
    if (!found.entries().isEmpty()) {
      result.add(found);
      return;
    }
    NameKind kind = settled.get(words(units, found));
    boolean isBody =
        found.size() > 1 && OrganisationWords.isLast(units.get(found.end() - 1).form());
    if (kind == null && isInTitle(units, found) && found.kind() != NameKind.PLACE && !isBody) {
      addPersons(units, found, result);
      return;
    }
    kind = kind == null ? found.kind() : kind;
    if (kind == NameKind.PERSON && OrganisationWords.isLast(units.get(found.end() - 1).form())) {
      kind = found.size() > 1 ? NameKind.ORGANISATION : kind;
    }
    if (kind == NameKind.ORGANISATION && addPersons(units, found, result)) {
      return;
    }
    boolean isReal =
        switch (kind) {
          case PERSON ->
              found.size() > 1
                  || (isLonePerson(form(units.get(found.begin())))
                      && !isMonth(units, found.begin()));
          case ORGANISATION -> found.size() > 1 || isLoneOrganisation(units, found);
          case PLACE, GROUP -> true;
        };
    if (isReal) {
      result.add(new Found(found.begin(), found.end(), kind, List.of()));
    }
  }

  /** Persons glued together or to their offices: "Minister Lavrov", "Lavrov and Xi". */
  private boolean addPersons(Units units, Found found, List<Found> result) {
    boolean areAll = true;
    List<Found> persons = new ArrayList<>();
    for (int at = found.begin(); at < found.end(); at++) {
      Units.Unit unit = units.get(at);
      if (settled.get(form(unit)) == NameKind.PERSON) {
        persons.add(new Found(at, at + 1, NameKind.PERSON, catalogue.find(form(unit))));
      } else {
        areAll &= unit.is("and") || RoleNouns.isTitle(unit.form()) || !unit.isWord();
        boolean isLead = persons.isEmpty() && found.end() - at > 1;
        areAll |= isLead && RoleNouns.isTitle(units.get(found.end() - 2).form());
      }
    }
    if (areAll && !persons.isEmpty()) {
      result.addAll(persons);
    }
    return areAll && !persons.isEmpty();
  }

  /** A word alone is a person as part of a full name, with a title or by what it does. */
  private boolean isLonePerson(String form) {
    if (personParts.contains(form)) {
      return true;
    }
    boolean isAcronym = form.length() < 4 && form.equals(form.toUpperCase(Locale.ROOT));
    boolean isWord = isAcronym || smallWords.contains(form.toLowerCase(Locale.ROOT));
    boolean acts = actingWords.contains(form) && count(form, NameKind.PERSON) > 1;
    return !isWord && (FirstNames.isKnown(form) || titledWords.contains(form) || acts);
  }

  private boolean isLoneOrganisation(Units units, Found found) {
    String form = units.get(found.begin()).form();
    boolean isAcronym = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
    boolean isSmall = smallWords.contains(form.toLowerCase(Locale.ROOT));
    return isAcronym
        || (!isSmall
            && (count(form(units.get(found.begin())), NameKind.ORGANISATION) > 1
                || units.near(found.begin(), -1) != null));
  }

  private int count(String words, NameKind kind) {
    EnumMap<NameKind, Integer> counts = kinds.get(words);
    return counts == null ? 0 : counts.getOrDefault(kind, 0);
  }

  private Found missed(Units units, int at, int limit) {
    Units.Unit first = units.get(at);
    if (!first.isCapitalised()) {
      return null;
    }
    int end = Math.min(Math.min(limit, units.end(first.sentence())), at + LONGEST_SEARCHED);
    StringBuilder words = new StringBuilder();
    Found longest = null;
    for (int to = at + 1; to <= end; to++) {
      words.append(to > at + 1 ? " " : "").append(form(units.get(to - 1)));
      NameKind kind = settled.get(words.toString());
      if (kind != null && (to > at + 1 || stands(units, at, kind))) {
        longest = new Found(at, to, kind, known(words.toString(), kind));
      }
    }
    return longest;
  }

  private List<ActorCatalogue.Entry> known(String words, NameKind kind) {
    return catalogue.find(words).stream()
        .filter(entry -> entry.form() != Form.ROLE)
        .filter(entry -> kind != NameKind.PERSON || entry.actor().kind() == ActorKind.PERSON)
        .toList();
  }

  /** Whether a capitalised word is a name by itself, not the start of a sentence or of a longer. */
  private boolean stands(Units units, int at, NameKind kind) {
    Units.Unit unit = units.get(at);
    Units.Unit before = units.near(at, -1);
    Units.Unit after = units.near(at, 1);
    boolean isPerson = kind == NameKind.PERSON;
    if (unit.form().length() < 2 || (isPerson && isMonth(units, at))) {
      return false;
    }
    boolean isRareWord = !smallWords.contains(unit.form().toLowerCase(Locale.ROOT));
    if (units.isTitle(unit.sentence())) {
      return (isPerson || kind == NameKind.PLACE) && isRareWord;
    }
    boolean isInLonger = isProper(after) || (isProper(before) && !RoleNouns.isTitle(before.form()));
    boolean isProper = unit.token().isProperNoun();
    return !isInLonger && (isProper ? before != null || isRareWord : isRareWord);
  }

  private static boolean isProper(Units.Unit unit) {
    return unit != null && unit.isCapitalised() && unit.token().isProperNoun();
  }

  /** "in May", "April 3": not the woman of that name. */
  private static boolean isMonth(Units units, int at) {
    if (!units.get(at).is("may", "april", "june", "august")) {
      return false;
    }
    Units.Unit before = units.near(at, -1);
    Units.Unit after = units.near(at, 1);
    return (before != null
            && before.is("in", "since", "by", "until", "on", "of", "last", "next", "from", "this"))
        || (after != null && Character.isDigit(after.form().charAt(0)));
  }

  private static String words(Units units, Found found) {
    StringBuilder words = new StringBuilder(form(units.get(found.begin())));
    for (int at = found.begin() + 1; at < found.end(); at++) {
      words.append(' ').append(form(units.get(at)));
    }
    return words.toString();
  }

  private static String form(Units.Unit unit) {
    return Casing.isShouted(unit.form()) && unit.form().indexOf('.') < 0
        ? Casing.capitalised(unit.form())
        : unit.form();
  }
}

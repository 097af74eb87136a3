package dev.parallax.actor;

import dev.parallax.actor.ActorCatalogue.Entry;
import dev.parallax.actor.ActorCatalogue.Form;
import dev.parallax.language.Annotation;
import dev.parallax.language.Name;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Corrects the names that an annotator found in a document: by the catalogue, by what the same
 * words are elsewhere in the document, and by what capitals tell. Titles, "the" and possessives are
 * no part of a name. Thread-safe.
 */
public final class NameFinder {
  /**
   * A name: units {@code begin} to {@code end}.
   *
   * @param entries what the catalogue says of these words; empty where it does not know them
   */
  record Found(int begin, int end, NameKind kind, List<Entry> entries) {
    int size() {
      return end - begin;
    }
  }

  private final ActorCatalogue catalogue;

  public NameFinder(ActorCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The names of each of the texts of one document, such as headline and body, in order and not
   * overlapping: persons, organisations, places and groups, actors or not.
   */
  public List<List<Name>> find(List<Annotation> texts) {
    List<Units> units = texts.stream().map(Units::new).toList();
    List<List<Name>> names = new ArrayList<>();
    List<List<Found>> found = find(texts, units);
    for (int i = 0; i < texts.size(); i++) {
      Units ofText = units.get(i);
      names.add(found.get(i).stream().map(one -> name(ofText, one)).toList());
    }
    return names;
  }

  private static Name name(Units units, Found found) {
    Units.Unit first = units.get(found.begin());
    Units.Unit last = units.get(found.end() - 1);
    return new Name(
        new Range(first.range().begin(), last.range().end()),
        found.kind(),
        first.sentence(),
        first.tokenIndex(),
        last.tokenIndex() + 1);
  }

  List<List<Found>> find(List<Annotation> texts, List<Units> units) {
    NameConsistency consistency = new NameConsistency(catalogue);
    List<List<Found>> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Found> ofText = inText(texts.get(i), units.get(i));
      consistency.learn(units.get(i), ofText);
      all.add(ofText);
    }
    consistency.settle();
    for (int i = 0; i < all.size(); i++) {
      all.set(i, consistency.apply(units.get(i), all.get(i)));
    }
    return all;
  }

  /** The annotator's names and the catalogue's, not overlapping. */
  private List<Found> inText(Annotation text, Units units) {
    List<Found> candidates = new ArrayList<>();
    for (Name name : text.names()) {
      int begin = units.at(name.range().begin());
      int end = units.at(name.range().end() - 1) + 1;
      Found cleaned = NameCleaning.clean(units, begin, whole(units, begin, end), name.kind());
      if (cleaned != null && !isPlaceAtEnd(units, cleaned)) {
        candidates.add(withFirstName(units, cleaned));
      }
    }
    addByFirstName(units, candidates);
    int annotated = candidates.size();
    Found[] owners = owners(units, candidates);
    for (int at = 0; at < units.size(); at++) {
      Found known = known(units, at);
      if (known != null && wins(units, known, owners)) {
        candidates.add(known);
        at = known.end() - 1;
      }
    }
    List<Found> byCatalogue = candidates.subList(annotated, candidates.size());
    List<Found> kept = new ArrayList<>(byCatalogue);
    boolean[] isTaken = new boolean[units.size()];
    byCatalogue.forEach(found -> Arrays.fill(isTaken, found.begin(), found.end(), true));
    for (Found found : candidates.subList(0, annotated)) {
      Found rest = free(units, found, isTaken);
      if (rest != null) {
        kept.add(rest);
      }
    }
    kept.sort(Comparator.comparingInt(Found::begin));
    return withBracketedFirstNames(units, kept);
  }

  /** "(Sefa) Brusk" is one name, where the catalogue knows Brusk; in brackets nobody stands. */
  private static List<Found> withBracketedFirstNames(Units units, List<Found> names) {
    List<Found> whole = new ArrayList<>();
    for (Found name : names) {
      boolean isBehindBracket =
          name.kind() == NameKind.PERSON
              && name.begin() >= 3
              && units.get(name.begin() - 3).is("(")
              && FirstNames.isKnown(units.get(name.begin() - 2).form())
              && units.get(name.begin() - 1).is(")");
      if (isBehindBracket) {
        whole.removeIf(other -> other.end() > name.begin() - 3);
      }
      whole.add(
          isBehindBracket && !name.entries().isEmpty()
              ? new Found(name.begin() - 3, name.end(), name.kind(), name.entries())
              : name);
    }
    return whole;
  }

  /** With the other half of "Asia-Pacific" or "Sun-kyun", unless the first half is known. */
  private int whole(Units units, int begin, int end) {
    boolean isKnown = catalogue.at(units, begin) != null;
    int whole = end;
    while (!isKnown && units.isJoined(whole) && units.get(whole).isWord()) {
      whole++;
    }
    return whole;
  }

  /** "Good America": no person, as long as no first name stands before the state. */
  private boolean isPlaceAtEnd(Units units, Found found) {
    Found last = known(units, found.end() - 1);
    return found.kind() == NameKind.PERSON
        && found.size() > 1
        && last != null
        && last.entries().get(0).actor().kind() == ActorKind.STATE
        && !FirstNames.isKnown(units.get(found.begin()).form());
  }

  /** A lone last name with the first name that the annotator overlooked. */
  private static Found withFirstName(Units units, Found found) {
    Units.Unit before = units.near(found.begin(), -1);
    boolean isFirstName =
        found.kind() == NameKind.PERSON
            && found.size() == 1
            && before != null
            && before.isCapitalised()
            && before.token().isProperNoun()
            && (FirstNames.isKnown(before.form()) || !RoleNouns.isTitle(before.form()))
            && !units.isTitle(before.sentence())
            && before.form().length() > 1
            && !Casing.isAcronym(before.form())
            && !NameCleaning.isEpithet(before.form())
            && !FirstNames.isKnown(units.get(found.begin()).form());
    return isFirstName ? new Found(found.begin() - 1, found.end(), found.kind(), List.of()) : found;
  }

  /** Adds "Leon Panetta" where the annotator saw no name: a first name and one word more. */
  private static void addByFirstName(Units units, List<Found> candidates) {
    Found[] owners = owners(units, candidates);
    for (int at = 0; at + 1 < units.size(); at++) {
      Units.Unit first = units.get(at);
      Units.Unit before = units.near(at, -1);
      boolean isFree = owners[at] == null && owners[at + 1] == null;
      if (isFree
          && isProper(units, at, 0)
          && isProper(units, at, 1)
          && !isProper(units, at, 2)
          && (before == null || !isProper(units, at, -1) || RoleNouns.isTitle(before.form()))
          && FirstNames.isKnown(first.form())
          && !OrganisationWords.isLast(units.get(at + 1).form())
          && units.get(at + 1).token().tag().equals("NNP")
          && !units.isTitle(first.sentence())) {
        candidates.add(new Found(at, at + 2, NameKind.PERSON, List.of()));
        at++;
      }
    }
  }

  private static Found[] owners(Units units, List<Found> candidates) {
    Found[] owners = new Found[units.size()];
    candidates.forEach(found -> Arrays.fill(owners, found.begin(), found.end(), found));
    return owners;
  }

  /** What the catalogue knows to begin here as a name, by its capitals. */
  private Found known(Units units, int at) {
    if (!units.get(at).isCapitalised() && !Character.isDigit(units.get(at).form().charAt(0))) {
      return null;
    }
    ActorCatalogue.Match match = catalogue.at(units, at);
    if (match == null) {
      return null;
    }
    List<Entry> entries =
        match.entries().stream().filter(entry -> entry.form() != Form.ROLE).toList();
    return entries.isEmpty()
        ? null
        : new Found(match.begin(), match.end(), kind(entries.get(0)), entries);
  }

  private static NameKind kind(Entry entry) {
    return switch (entry.actor().kind()) {
      case PERSON -> NameKind.PERSON;
      case ORGANISATION -> NameKind.ORGANISATION;
      case STATE ->
          switch (entry.form()) {
            case ADJECTIVE -> NameKind.GROUP;
            case HOUSE -> NameKind.ORGANISATION;
            default -> NameKind.PLACE;
          };
    };
  }

  /** Whether the catalogue is right and not the annotator, who saw the words around. */
  private boolean wins(Units units, Found known, Found[] owners) {
    Found other = owners[known.begin()];
    other = other == null ? owners[known.end() - 1] : other;
    if (other == null) {
      return !isPartOfLongerName(units, known);
    }
    boolean isInside = other.begin() <= known.begin() && known.end() <= other.end();
    if (!isInside) {
      return true;
    }
    if (other.size() == known.size()) {
      boolean isFirstName =
          other.kind() == NameKind.PERSON
              && known.kind() != NameKind.PERSON
              && FirstNames.isKnown(units.get(known.begin()).form());
      return !isFirstName;
    }
    if (other.kind() != NameKind.PERSON && isTiled(units, other)) {
      return true;
    }
    boolean isAcronym =
        known.begin() == other.begin() && Casing.isAcronym(units.get(known.begin()).form());
    boolean isAdjective = known.entries().get(0).form() == Form.ADJECTIVE;
    return switch (other.kind()) {
      case PERSON -> known.size() > 1;
      case ORGANISATION -> known.size() > 2;
      case PLACE -> !isAdjective && (known.size() > 1 || isAcronym);
      case GROUP -> true;
    };
  }

  /** Whether a name is nothing but names of the catalogue in a row: "China Russia". */
  private boolean isTiled(Units units, Found name) {
    int at = name.begin();
    while (at < name.end()) {
      Found known = known(units, at);
      if (known == null && !units.get(at).is("and", ",", "&", "/")) {
        return false;
      }
      at = known == null ? at + 1 : known.end();
    }
    return true;
  }

  /** A one-word form between other capitalised words is mostly no name by itself. */
  private static boolean isPartOfLongerName(Units units, Found known) {
    if (known.size() > 1 || known.entries().get(0).form() == Form.ADJECTIVE) {
      return false;
    }
    return known.kind() == NameKind.PERSON && isProper(units, known.begin(), 1);
  }

  private static boolean isProper(Units units, int at, int offset) {
    Units.Unit unit = units.near(at, offset);
    return unit != null
        && unit.isCapitalised()
        && unit.token().isProperNoun()
        && !RoleNouns.isTitle(unit.form());
  }

  /** What the catalogue leaves of a name; null where that is nothing of worth. */
  private static Found free(Units units, Found found, boolean[] isTaken) {
    for (int at = found.begin(); at < found.end(); at++) {
      if (isTaken[at]) {
        int begin = at;
        while (begin < found.end() && isTaken[begin]) {
          begin++;
        }
        Found rest = NameCleaning.clean(units, begin, found.end(), found.kind());
        return rest == null || overlaps(rest, isTaken) ? null : rest;
      }
    }
    return found;
  }

  private static boolean overlaps(Found found, boolean[] isTaken) {
    for (int at = found.begin(); at < found.end(); at++) {
      if (isTaken[at]) {
        return true;
      }
    }
    return false;
  }
}

package dev.parallax.actor;

import dev.parallax.actor.Member.Office;
import java.util.Locale;

/** Reads descriptions of people around a place in a text: "the Russian foreign minister". */
final class RolePhrases {
  private static final int LONGEST = 7;

  /**
   * A description: units {@code begin} to {@code end}.
   *
   * @param subjectOwner the possessor's unit where that is no state or organisation known: "Putin"
   *     of "Putin's minister"; -1 where there is none
   * @param isDefinite whether it can stand for somebody already known
   */
  record Phrase(int begin, int end, Office office, int subjectOwner, boolean isDefinite) {}

  private final Units units;

  /** For each unit the name it belongs to, or null. */
  private final NameFinder.Found[] names;

  private final String[] subjects;

  /**
   * @param names for each unit the name it belongs to, or null
   * @param subjects for each unit with a name of a state, organisation or adjective whose it is
   */
  RolePhrases(Units units, NameFinder.Found[] names, String[] subjects) {
    this.units = units;
    this.names = names;
    this.subjects = subjects;
  }

  /** The description that begins here, with its article or possessor; null where there is none. */
  Phrase at(int begin) {
    Units.Unit first = units.get(begin);
    if (first.is("the", "a", "an")) {
      return phrase(begin, begin + 1, null, -1, first.is("the"));
    }
    boolean startsName = names[begin] != null && names[begin].begin() == begin;
    if (startsName) {
      int end = names[begin].end();
      Units.Unit after = end < units.size() ? units.get(end) : null;
      if (after != null && after.isPossessive() && after.sentence() == first.sentence()) {
        return phrase(begin, end + 1, subjects[begin], begin, true);
      }
    }
    return null;
  }

  private Phrase phrase(int begin, int from, String owner, int possessor, boolean isDefinite) {
    String subject = owner;
    int titleBegin = from;
    int at = from;
    int sentence = units.get(begin).sentence();
    while (at < units.size() && at - from < LONGEST && units.get(at).sentence() == sentence) {
      Units.Unit unit = units.get(at);
      if (names[at] != null) {
        if (subjects[at] == null) {
          break;
        }
        at = names[at].end();
        if (at < units.size() && units.get(at).isPossessive()) {
          at++;
        }
        subject = subjects[at - 1] == null ? subjects[at - 2] : subjects[at - 1];
        titleBegin = at;
      } else if (isTitleWord(unit)) {
        at++;
      } else {
        break;
      }
    }
    int end = at;
    while (end > titleBegin && !isHead(units.get(end - 1))) {
      end--;
    }
    if (end == titleBegin || (end < at && names(end, at))) {
      return null;
    }
    return withSubject(begin, titleBegin, end, subject, possessor, isDefinite);
  }

  private boolean names(int begin, int end) {
    return begin < end && units.get(end - 1).token().isNoun();
  }

  private Phrase withSubject(
      int begin, int titleBegin, int titleEnd, String subject, int possessor, boolean isDefinite) {
    String title = words(titleBegin, titleEnd);
    if (title.equals("head") || units.isJoined(titleEnd)) { // of the body; "president-elect"
      return null;
    }
    int end = titleEnd;
    String of = subject;
    Units.Unit after = end < units.size() ? units.near(titleEnd - 1, 1) : null;
    if (after != null && after.is("of", "for", "at")) {
      if (after.is("of") && is(end + 1, "state") && title.endsWith("ecretary")) {
        title += " of state";
        end += 2;
        Units.Unit next = end < units.size() ? units.near(titleEnd - 1, end - titleEnd + 1) : null;
        after = next != null && next.is("of") ? next : null;
      }
      int named = is(end + 1, "the") ? end + 2 : end + 1;
      if (after != null
          && named < units.size()
          && units.near(titleEnd - 1, named - titleEnd + 1) != null
          && names[named] != null
          && names[named].begin() == named) {
        of = subjects[named] != null ? subjects[named] : words(named, names[named].end());
        end = names[named].end();
      } else if (after != null && after.is("of")) {
        return null; // of something that has no name: "the president of the club"
      }
    }
    return new Phrase(
        begin, end, Member.office(title, of), of == null ? possessor : -1, isDefinite);
  }

  private boolean is(int at, String word) {
    return at < units.size() && units.get(at).is(word);
  }

  /** The description right before a name: "Russian Foreign Minister" of "Sergei Lavrov". */
  Phrase before(int nameBegin) {
    int begin = nameBegin;
    int sentence = units.get(nameBegin).sentence();
    int titleBegin = nameBegin;
    String subject = null;
    while (begin > 0
        && nameBegin - begin < LONGEST
        && units.get(begin - 1).sentence() == sentence) {
      Units.Unit unit = units.get(begin - 1);
      if (unit.isPossessive() && begin > 1 && subjects[begin - 2] != null) {
        begin--;
      } else if (names[begin - 1] != null) {
        if (subjects[begin - 1] == null) {
          break;
        }
        subject = subject == null ? subjects[begin - 1] : subject;
        begin = names[begin - 1].begin();
      } else if (subject == null && (isTitleWord(unit) || isOf(begin - 1))) {
        begin--;
        titleBegin = begin;
      } else {
        break;
      }
    }
    while (titleBegin < nameBegin && units.get(titleBegin).is("of", "for")) {
      titleBegin++;
    }
    if (titleBegin == nameBegin) {
      return null;
    }
    Units.Unit head = units.get(nameBegin - 1);
    boolean isPerson =
        isHead(head)
            || head.token().tag().equals("NN")
            || (head.is("state")
                && words(titleBegin, nameBegin)
                    .toLowerCase(Locale.ROOT)
                    .endsWith("secretary of state"));
    if (!isPerson || (RoleNouns.gender(head.form()) != null && !isHead(head))) {
      return null;
    }
    return new Phrase(
        begin, nameBegin, Member.office(words(titleBegin, nameBegin), subject), -1, false);
  }

  private boolean isOf(int at) {
    return units.get(at).is("of") && is(at + 1, "state");
  }

  /** The description in apposition after a name and a comma; null where there is none. */
  Phrase after(int nameEnd) {
    Units.Unit comma = units.near(nameEnd - 1, 1);
    if (comma == null || !comma.form().equals(",")) {
      return null;
    }
    int from = nameEnd + 1;
    Units.Unit age = units.near(nameEnd - 1, 2);
    Units.Unit next = units.near(nameEnd - 1, 3);
    if (age != null
        && next != null
        && Character.isDigit(age.form().charAt(0))
        && next.form().equals(",")) {
      from += 2;
    }
    if (from >= units.size() || units.get(from).sentence() != comma.sentence()) {
      return null;
    }
    Phrase phrase = at(from);
    return phrase != null ? phrase : phrase(from, from, null, -1, false);
  }

  private static boolean isTitleWord(Units.Unit unit) {
    String tag = unit.token().tag();
    return unit.isWord()
        && ((tag.startsWith("NN") && !tag.endsWith("S"))
            || tag.startsWith("JJ")
            || tag.equals("VBN")
            || RoleNouns.isHead(unit.form()));
  }

  private static boolean isHead(Units.Unit unit) {
    return RoleNouns.isHead(unit.form());
  }

  private String words(int begin, int end) {
    StringBuilder words = new StringBuilder();
    for (int at = begin; at < end; at++) {
      words.append(at > begin ? " " : "").append(units.get(at).form());
    }
    return words.toString();
  }

  /** Whose a name makes an office: the state of a capital or adjective, the organisation. */
  static String subject(NameFinder.Found found, String words) {
    if (!found.entries().isEmpty()) {
      CatalogueActor actor = found.entries().get(0).actor();
      return actor.kind() == ActorKind.PERSON ? null : actor.name();
    }
    return switch (found.kind()) {
      case PERSON, GROUP -> null;
      case ORGANISATION, PLACE -> words;
    };
  }
}

package dev.parallax.actor;

import java.util.Set;

/** As much grammar as can be told from parts of speech in a row. */
final class Grammar {
  private static final int LONGEST_PHRASE = 6;
  private static final int LONGEST_CLAUSE = 40;

  private static final Set<String> PHRASE_TAGS = Set.of("DT", "PRP$", "POS", "CD");

  private static final Set<String> SAYING =
      WordList.of("say tell add note write declare announce warn argue ask reply claim insist");

  /** Prepositions and verbs after which a clause with its own subject may begin. */
  private static final Set<String> CLAUSE_WORDS =
      WordList.of("that because after before while as if though although since do does did");

  private static final Set<String> BOUNDARIES =
      WordList.of(", ; : that and but who which because when as while if");

  private final Units units;

  Grammar(Units units) {
    this.units = units;
  }

  /** First unit of the clause that a unit stands in. */
  int clauseBegin(int at) {
    int begin = at;
    int sentence = units.get(at).sentence();
    while (begin > 0
        && at - begin < LONGEST_CLAUSE
        && units.get(begin - 1).sentence() == sentence
        && !BOUNDARIES.contains(units.get(begin - 1).form())) {
      begin--;
    }
    return begin;
  }

  /** Whether a verb of saying stands after the mention or before its phrase. */
  boolean says(int begin, int end) {
    Units.Unit governor = governor(begin);
    Units.Unit after = units.near(end - 1, 1);
    boolean isDoer = after != null && (after.token().isVerb() || after.token().tag().equals("MD"));
    return (!isDoer && governor != null && SAYING.contains(governor.token().lemma()))
        || (after != null && SAYING.contains(after.token().lemma()));
  }

  /** Roughly: no preposition or verb before its phrase, no possessive after it. */
  boolean isSubject(int begin, int end) {
    Units.Unit after = units.near(end - 1, 1);
    if (after != null && after.isPossessive()) {
      return false;
    }
    Units.Unit governor = governor(begin);
    return governor == null
        || CLAUSE_WORDS.contains(governor.form())
        || SAYING.contains(governor.token().lemma());
  }

  /** The preposition or verb before the phrase that a mention stands in; null where none is. */
  private Units.Unit governor(int begin) {
    for (int offset = -1; offset >= -LONGEST_PHRASE; offset--) {
      Units.Unit before = units.near(begin, offset);
      if (before == null) {
        return null;
      }
      String tag = before.token().tag();
      if (tag.equals("IN") || tag.equals("TO") || tag.startsWith("VB")) {
        return before;
      }
      if (!tag.startsWith("NN") && !tag.startsWith("JJ") && !PHRASE_TAGS.contains(tag)) {
        return null;
      }
    }
    return null;
  }
}

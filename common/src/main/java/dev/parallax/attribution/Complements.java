package dev.parallax.attribution;

import dev.parallax.attribution.Cue.Frame;
import dev.parallax.attribution.Draft.Part;
import dev.parallax.attribution.Quotations.Quotation;

/** Finds what a verb ascribes in the words after it. */
final class Complements {
  private final Words words;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Clauses clauses;
  private final ObjectPhrases objects;
  private final Subjects subjects;
  private final Adjuncts adjuncts;

  Complements(Grammar grammar) {
    words = grammar.words;
    quotations = grammar.quotations;
    phrases = grammar.phrases;
    clauses = grammar.clauses;
    objects = grammar.objects;
    subjects = grammar.subjects;
    adjuncts = new Adjuncts(grammar);
  }

  /** What follows the cue. */
  void add(Draft draft, Cue cue, int end, boolean isPassive, int group) {
    int limit = words.endOf(end - 1);
    if (cue.takes(Frame.OBJECT_INFINITIVE) && addObjectInfinitive(draft, cue, end, limit)) {
      return;
    }
    int i = adjuncts.end(end, limit, cue);
    if (i >= limit) {
      return;
    }
    boolean afterMark = words.is(i, ",", ":") || words.isDash(i);
    int at = afterMark ? i + 1 : i;
    if (words.is(i, "that", "as") && quotations.opensAt(i + 1) && cue.takes(Frame.QUOTE)) {
      addQuoted(draft, words.is(i, "that") ? i : i + 1, i + 1, limit);
      return;
    }
    if (at < limit
        && quotations.opensAt(at)
        && (cue.takes(Frame.CLAUSE) || (cue.takes(Frame.QUOTE) && (afterMark || !isTitle(at))))
        && (cue.takes(Frame.QUOTE) || clauses.isPlainClause(at, limit))) {
      if (!afterMark || !isInvertedSpeech(draft, group)) {
        addQuoted(draft, at, at, limit);
        return;
      }
    }
    if (words.is(i, ":") && at == limit && cue.takes(Frame.COLON) && quotations.opensAt(at)) {
      draft.add(at, quotations.at(at).to());
      return;
    }
    if (words.is(i, ":") && cue.takes(Frame.COLON) && at < limit) {
      draft.add(at, clauses.end(at));
      return;
    }
    if (afterMark) {
      return;
    }
    String form = words.lower(i);
    if (form.equals("that")
        && (words.tag(i).equals("IN") || clauses.isClause(i + 1, limit))
        && (cue.takes(Frame.CLAUSE) || cue.takes(Frame.THAT))) {
      draft.add(i, clauses.end(i));
    } else if (cue.takes(Frame.QUESTION)
        && (words.tag(i).startsWith("W") || words.is(i, "if", "whether"))) {
      draft.add(i, clauses.end(i));
    } else if (words.is(i, "to")
        && cue.takes(Frame.INFINITIVE)
        && words.tag(i + 1).startsWith("VB")) {
      draft.add(i, objects.end(i, cue, true));
    } else if (isPassive) {
      passive(draft, cue, i, group, limit);
    } else {
      active(draft, cue, i, limit);
    }
  }

  private void active(Draft draft, Cue cue, int i, int limit) {
    boolean takesClause = cue.takes(Frame.CLAUSE) && clauses.isClause(i, limit);
    if (takesClause
        && (!cue.takes(Frame.OBJECT) || clauses.isPlainClause(i, limit))
        && mayBeginClause(i)) {
      draft.add(i, clauses.end(i));
    } else if (cue.takes(Frame.ESTIMATE)) {
      int to = phrases.end(i, limit);
      if (to > i && words.is(to, "at") && isAmount(to + 1)) {
        draft.add(i, objects.end(i, cue, false));
      }
    } else if (cue.takes(Frame.OBJECT) && (phrases.mayBegin(i) || quotations.opensAt(i))) {
      draft.add(i, objects.end(i, cue, false));
    } else if (cue.takes(Frame.GERUND) && words.tag(i).equals("VBG")) {
      draft.add(i, objects.end(i, cue, true));
    } else if (cue.takes(Frame.OBJECT_AS) && phrases.mayBegin(i)) {
      int to = phrases.end(i, limit);
      if (words.is(to, "as")) {
        draft.add(i, objects.end(to, cue, true));
      }
    } else if (cue.prepositions().contains(words.lower(i)) && i + 1 < limit) {
      draft.add(i + 1, objects.end(i + 1, cue, false));
    }
  }

  /** "urged the two sides to talk". */
  private boolean addObjectInfinitive(Draft draft, Cue cue, int from, int limit) {
    if (!phrases.mayBegin(from)) {
      return false;
    }
    int to = phrases.end(from, limit);
    while (to < limit && words.is(to, "in", "on", "at", "from", "for", "of")) {
      int next = phrases.end(to + 1, limit);
      to = next > to + 1 ? next : limit;
    }
    to += words.is(to, "not") ? 1 : 0;
    if (to >= limit || !words.is(to, "to") || !words.tag(to + 1).startsWith("VB")) {
      return false;
    }
    draft.add(from, objects.end(to, cue, true));
    return true;
  }

  /** "War and Peace": every noun and adjective in capitals. */
  private boolean isTitle(int quoted) {
    Quotation quotation = quotations.at(quoted);
    for (int i = quotation.from() + 1; i < quotation.to() - 1; i++) {
      if (words.isFinite(i) || (words.isNominal(i) && Character.isLowerCase(initial(i)))) {
        return words.tag(i).equals("DT");
      }
    }
    return true;
  }

  private char initial(int i) {
    return words.token(i).form().charAt(0);
  }

  private boolean isAmount(int i) {
    return switch (words.tag(i)) {
      case "CD", "IN", "JJR", "RB", "$", "``" -> true;
      default -> false;
    };
  }

  private boolean mayBeginClause(int i) {
    return phrases.mayBegin(i)
        || quotations.opensAt(i)
        || words.is(i, "if", "when", "in", "there", "because", "under", "after", "despite")
        || words.tag(i).startsWith("RB");
  }

  private void passive(Draft draft, Cue cue, int i, int group, int limit) {
    if (!cue.takes(Frame.OBJECT)) {
      return;
    }
    boolean isComplete = words.is(i, "for", "as", "of", "with") && i + 1 < limit;
    Part subject = subjects.before(group);
    if (subject != null && (isComplete || draft.speaker != null)) {
      draft.add(subject.from(), subject.to());
    }
    if (isComplete) {
      draft.add(i, objects.end(i + 1, cue, false));
    }
  }

  /** A quotation after a cue, and the clause it is part of. */
  private void addQuoted(Draft draft, int from, int quoted, int limit) {
    Quotation quotation = quotations.at(quoted);
    if (quotation.to() >= limit) {
      draft.add(from, quotation.to());
    } else {
      int last = quotation.to() - 2;
      boolean isWhole = words.endsSentence(last) || words.is(last, ",");
      draft.add(from, isWhole ? quotation.to() : clauses.end(from));
    }
  }

  /** Whether the cue stands behind what is said, so that what follows is another sentence. */
  private boolean isInvertedSpeech(Draft draft, int group) {
    int left = draft.speaker == null || draft.speaker.from() > group ? group : draft.speaker.from();
    return quotations.at(left - 1) != null || words.is(left - 1, ",");
  }
}

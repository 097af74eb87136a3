package dev.parallax.attribution;

import dev.parallax.attribution.Cue.Frame;
import dev.parallax.attribution.Draft.Part;
import dev.parallax.attribution.Quotations.Quotation;

/** Finds what a verb ascribes in the words before it: "it rained, she said, and froze". */
final class Asides {
  private final Words words;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Clauses clauses;
  private final Subjects subjects;

  Asides(Grammar grammar) {
    words = grammar.words;
    quotations = grammar.quotations;
    phrases = grammar.phrases;
    clauses = grammar.clauses;
    subjects = grammar.subjects;
  }

  boolean isAfterMark(int group) {
    return quotations.at(group - 1) != null || words.is(group - 1, ",");
  }

  /** "…, said the mayor": what is said stands before, and who says it behind. */
  boolean isInverted(Cue cue, int group, int verb, int end) {
    boolean isPast = words.isFinite(verb) || words.tag(verb).equals("VBN");
    boolean canBe = isPast && (cue.takes(Frame.QUOTE) || cue.takes(Frame.ASIDE));
    boolean afterMark =
        group == verb
            && (words.is(group - 1, ",")
                || words.isDash(group - 1)
                || quotations.at(group - 1) != null);
    if (!canBe || !afterMark || !phrases.mayBegin(end) || words.is(end, "that")) {
      return false;
    }
    int limit = words.endOf(verb);
    int after = phrases.end(end, limit);
    while (after < limit && words.tag(after).startsWith("RB")) {
      after++;
    }
    return after > end
        && !words.isFinite(after)
        && !(cue.takes(Frame.HEARER) && words.is(after, "that", "to", "whether", "if"))
        && !(words.is(group - 1, ",")
            && (cue.takes(Frame.HEARER) || cue.takes(Frame.OBJECT))
            && subjects.before(group) != null)
        && !(words.is(after, "of", "in", "for", "at", "from", "on", "and")
            && clauses.isPlainClause(after + 1, limit));
  }

  /** "“…,” she said in the dark": what follows tells how, not what. */
  boolean standsBehindQuotation(Cue cue, Part speaker, int group, int end) {
    if (!cue.takes(Frame.QUOTE) || speaker == null || speaker.to() > group) {
      return false;
    }
    int before = speaker.from() - 1;
    Quotation quotation = quotations.at(words.is(before, ",") ? before - 1 : before);
    return quotation != null
        && words.paragraph(quotation.from()) == words.paragraph(group)
        && !words.is(end, "to")
        && !leadsToThat(end)
        && !leadsToClause(quotation, before, end)
        && (words.is(before, ",") || isClosedByComma(quotation));
  }

  /** "“It is over.” She says they will go": the quotation is another sentence's. */
  private boolean leadsToClause(Quotation quotation, int before, int end) {
    return words.is(quotation.to() - 2, ".")
        && !words.is(before, ",")
        && clauses.isClause(end, words.endOf(end - 1));
  }

  private boolean leadsToThat(int from) {
    for (int i = from; i < Math.min(words.endOf(from - 1), from + 7); i++) {
      if (words.is(i, "that") && words.tag(i).equals("IN")) {
        return true;
      }
      if (words.is(i, ",") || quotations.at(i) != null) {
        return false;
      }
    }
    return false;
  }

  private boolean isClosedByComma(Quotation quotation) {
    int last = quotation.to() - 2;
    return words.is(last, ",") || words.endsSentence(last);
  }

  /** "“…,” Lee" and, after a stray line break, "told the court"; null if it is not that. */
  Draft acrossLines(int verb, int end, Cue cue) {
    int before = verb - 1;
    boolean isCarriedOver =
        before >= 0
            && (words.isFinite(verb) || words.tag(verb).equals("VBN"))
            && Character.isLowerCase(words.token(verb).form().charAt(0))
            && words.isNoun(before)
            && words.paragraph(before) + 1 == words.paragraph(verb);
    int from = isCarriedOver ? phrases.begin(before) : verb;
    Quotation quotation = from < verb ? quotations.at(from - 1) : null;
    if (quotation == null || !cue.takes(Frame.QUOTE)) {
      return null; // "Asked about it, …", "Ask them how …"
    }
    return new Draft(new Part(verb, end), new Part(from, verb), cue.stance())
        .add(quotation.from(), quotation.to());
  }

  /** "…, he said", "…, said the mayor": what stands before, and what goes on behind. */
  void add(Draft draft, Cue cue, int group, int verb, int verbEnd, boolean isInverted, int taken) {
    int begin = words.beginOf(verb);
    int limit = words.endOf(verb);
    int left = group;
    int right = verbEnd;
    if (isInverted) {
      Part after = subjects.after(verbEnd, limit);
      if (after != null) {
        draft.speaker = after;
        right = after.to();
      } else if (draft.speaker != null) {
        left = draft.speaker.from();
      }
    } else if (draft.speaker != null && draft.speaker.to() <= group) {
      left = draft.speaker.from();
    }
    if (draft.speaker == null) {
      return;
    }
    if (words.is(left - 1, "as") && cue.takes(Frame.ASIDE)) {
      asReported(draft, left - 1, right, limit);
      return;
    }
    boolean isSubjectFirst = left < group;
    int mark = left - 1;
    Quotation quotation = quotations.at(mark);
    if (quotation == null && words.is(mark, ",", "—", "–", "-", "--")) {
      quotation = quotations.at(mark - 1);
    }
    boolean isQuoted =
        quotation != null
            && quotation.to() <= left
            && words.paragraph(quotation.from()) == words.paragraph(verb);
    if (isQuoted && cue.takes(Frame.QUOTE)) {
      addQuotationBefore(draft, quotation, taken);
    } else if (!isQuoted
        && cue.takes(Frame.ASIDE)
        && mark > begin
        && (words.is(mark, ",") || words.isDash(mark))) {
      addBefore(draft, clauses.begin(verb), mark);
    } else {
      return;
    }
    if (!draft.content.isEmpty()) {
      boolean isAllQuoted = isQuoted && draft.first() == quotation.from();
      goOn(draft, right, limit, isAllQuoted, isSubjectFirst);
    }
  }

  /** "As the paper reported, …", "…, as the paper reported". */
  private void asReported(Draft draft, int as, int right, int limit) {
    if (as > words.beginOf(as) + 1) {
      if (words.is(as - 1, ",") && !words.is(right, "that")) {
        addBefore(draft, clauses.begin(as), as - 1);
      }
      return;
    }
    int comma = right;
    while (comma < Math.min(limit, right + 12) && !words.is(comma, ",")) {
      comma++;
    }
    if (comma + 1 < limit && words.is(comma, ",")) {
      draft.add(comma + 1, clauses.end(comma + 1));
    }
  }

  /** The sentence up to a token, or the quotation that ends there. */
  void addBefore(Draft draft, int begin, int end) {
    int from = begin;
    while (from < end && words.is(from, ",", ";", ":")) {
      from++;
    }
    Quotation quotation = quotations.at(begin);
    if (quotation != null && quotation.from() < begin) {
      from = quotation.from();
    }
    draft.add(from, end);
  }

  private void addQuotationBefore(Draft draft, Quotation quotation, int taken) {
    int begin = clauses.begin(quotation.from());
    Quotation earlier = quotations.at(begin);
    if (earlier != null && earlier.from() < begin) {
      begin = earlier.to();
    }
    int from = Math.max(begin, Math.min(taken, quotation.from()));
    while (from < quotation.from() && words.is(from, ",", ";", ".")) {
      from++;
    }
    for (int i = from; i < quotation.from(); i++) {
      if (words.is(i, ":")) {
        from = i + 1;
      }
    }
    draft.add(from, quotation.to());
  }

  /** The rest of a sentence into which the cue was put. */
  private void goOn(Draft draft, int right, int limit, boolean isQuoted, boolean isSubjectFirst) {
    int i = right;
    while (i < limit && !words.is(i, ",", ":", ";") && !words.isDash(i)) {
      if (quotations.at(i) != null) {
        if (!words.tag(i - 1).equals("IN")) {
          break;
        }
        i = quotations.at(i).to() - 1;
      } else if (words.endsSentence(i) || words.isFinite(i)) {
        return;
      }
      i++;
    }
    if (i + 1 >= limit) {
      return;
    }
    int next = quotations.at(i) == null ? i + 1 : i;
    if (quotations.opensAt(next)) {
      int to = quotations.at(next).to();
      draft.add(next, to < limit ? clauses.end(next) : to);
    } else if ((words.is(next, "and", "but", "or", "that", "so", "because")
            && (!isQuoted || quotations.opensAt(next + 1)))
        || (!isQuoted && (isSubjectFirst ? goesOn(next) : words.isFinite(next)))) {
      draft.add(next, clauses.end(next));
    }
  }

  private boolean goesOn(int next) {
    return !words.tag(next).equals("VBG")
        && !words.tag(next).startsWith("W")
        && !words.is(next, "according", "after", "as", "while", "during");
  }
}

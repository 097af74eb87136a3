package dev.parallax.attribution;

import dev.parallax.attribution.Cue.Frame;

/** How far the words reach that a cue ascribes. */
final class Clauses {
  /** No clause is looked at further than this. */
  private static final int LONGEST = 200;

  private static final int LONGEST_SUBJECT = 12;

  private final Words words;
  private final Quotations quotations;

  Clauses(Words words, Quotations quotations) {
    this.words = words;
    this.quotations = quotations;
  }

  /** Token after the last of a clause: before what cannot be said by the same speaker. */
  int end(int from) {
    int limit = words.endOf(from);
    for (int i = from; i < limit; i++) {
      int quoted = skipQuotation(i);
      if (quoted > i) {
        if (i > from && words.is(i - 1, ":") && isAside(quoted - 1, words.endOf(quoted - 1))) {
          return i - 1;
        }
        if (quoted >= limit) {
          return quoted;
        }
        i = quoted - 1;
        continue;
      }
      if (i > from && i < from + LONGEST && isOtherVoice(i, limit)) {
        return i;
      }
    }
    return withoutEndMark(from, limit);
  }

  boolean isOtherVoice(int i, int limit) {
    if (words.is(i, ",", "-", "—", "–", "--")) {
      int next = i + 1;
      if (words.is(next, "according") && words.is(next + 1, "to")) {
        return true;
      }
      while (next < limit && words.tag(next).startsWith("RB")) {
        next++;
      }
      if (words.tag(next).equals("VBG") && isCue(next)) {
        return true;
      }
      if (words.is(next, "said", "says") && quotations.at(next) == null) {
        return true;
      }
      if (isAside(i, limit)) {
        return true;
      }
      if (words.is(next, "and", "but", "while", "though", "although")) {
        return isCueClause(next + 1, limit) || isCueVerb(next + 1, limit);
      }
      return false;
    }
    return words.is(i, "and", "but")
        && !words.is(i - 1, ",")
        && (isCueVerb(i + 1, limit) || isCueParticiple(i + 1, limit));
  }

  /** ", the mayor said" with nothing behind it but when and where. */
  boolean isAside(int mark, int limit) {
    int i = mark + 1;
    while (i < Math.min(limit, mark + 2 + LONGEST_SUBJECT) && !words.isFinite(i)) {
      if (quotations.at(i) != null || words.is(i, ",", "that", "and", "but", "if", "when")) {
        return false;
      }
      i++;
    }
    if (i >= limit || i == mark + 1 || !words.isFinite(i)) {
      return false;
    }
    while (i + 1 < limit && (words.is(i, "has", "had", "have") || words.tag(i).startsWith("RB"))) {
      i++;
    }
    Cue cue = CueLexicon.of(words.token(i));
    return cue != null
        && (cue.takes(Frame.ASIDE) || words.is(i + 1, "out"))
        && (i + 1 >= limit
            || words.is(i + 1, ",", ".", ";", "in", "on", "at", "last", "during", "out", "to")
            || Times.isTime(words, i + 1));
  }

  private boolean isCueParticiple(int at, int limit) {
    int i = at;
    while (i < limit && words.tag(i).startsWith("RB")) {
      i++;
    }
    return i < limit && words.tag(i).equals("VBG") && isCue(i);
  }

  private boolean isCueVerb(int at, int limit) {
    int i = at;
    while (i < limit && words.tag(i).startsWith("RB")) {
      i++;
    }
    return i < limit && (words.tag(i).equals("VBD") || words.tag(i).equals("VBZ")) && isCue(i);
  }

  private boolean isCueClause(int at, int limit) {
    for (int i = at; i < Math.min(limit, at + LONGEST_SUBJECT); i++) {
      if (words.isFinite(i)) {
        return i > at && isCue(i);
      }
      if (quotations.at(i) != null || words.is(i, ",", "that", "if")) {
        return false;
      }
    }
    return false;
  }

  private boolean isCue(int i) {
    Cue cue = CueLexicon.of(words.token(i));
    return cue != null
        && (cue.takes(Frame.CLAUSE) || cue.takes(Frame.QUOTE) || cue.takes(Frame.OBJECT));
  }

  /** Token after the quotation that begins at a token; the token itself where none does. */
  int skipQuotation(int i) {
    return quotations.opensAt(i) ? quotations.at(i).to() : i;
  }

  int withoutEndMark(int from, int limit) {
    int end = limit;
    while (end > from + 1
        && quotations.at(end - 1) == null
        && (words.endsSentence(end - 1) || words.is(end - 1, ",", ";", ":"))) {
      end--;
    }
    return end;
  }

  /** Where the sentence begins that a token stands in, a dateline left out. */
  int begin(int at) {
    int begin = words.beginOf(at);
    for (int i = begin; i < Math.min(at, begin + 14); i++) {
      if (words.isDash(i) && words.is(i - 1, ")") && i > begin) {
        return i + 1;
      }
    }
    return begin;
  }

  /** Whether a clause with a finite verb begins at a token. */
  boolean isClause(int at, int limit) {
    if (at >= limit || words.is(at, ",", ".", ";", ":", ")", "and", "but", "or", "than")) {
      return false;
    }
    for (int i = at; i < Math.min(limit, at + 40); i++) {
      if (quotations.opensAt(i)) {
        if (i > at && opensWithVerb(i)) {
          return true;
        }
        i = quotations.at(i).to() - 1;
      } else if (words.isFinite(i) || (words.tag(i).equals("VBN") && isShort(at, i))) {
        return i > at;
      } else if ((words.is(i, ",") && (i > at + 20 || isOtherVoice(i, limit)))
          || words.is(i, ";")) {
        return false;
      }
    }
    return false;
  }

  /** "Lee says the mayor “has a record”": the verb of the clause is the first of the quotation. */
  private boolean opensWithVerb(int mark) {
    int i = mark + 1;
    while (words.tag(i).startsWith("RB")) {
      i++;
    }
    return words.isFinite(i);
  }

  /** Whether a participle is near enough to be a past tense that was tagged wrongly. */
  private boolean isShort(int at, int participle) {
    return participle - at <= 3 && words.is(at, "the", "it", "he", "she", "they", "we", "i");
  }

  /** Whether a finite verb comes before any comma or subordinate clause. */
  boolean isPlainClause(int at, int limit) {
    for (int i = at; i < Math.min(limit, at + 25); i++) {
      if (quotations.opensAt(i)) {
        if (i > at && opensWithVerb(i)) {
          return true;
        }
        i = quotations.at(i).to() - 1;
      } else if (words.isFinite(i)) {
        return i > at;
      } else if (words.is(
              i, ",", ";", "that", "and", "but", "as", "when", "while", "after", "before")
          || words.tag(i).startsWith("W")) {
        return false;
      }
    }
    return false;
  }
}

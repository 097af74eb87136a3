package dev.parallax.attribution;

import dev.parallax.attribution.Draft.Part;

/** Who a verb is said of. */
final class Subjects {
  private static final int FURTHEST = 60;
  private static final int MOST_VERBS = 3;

  private final Words words;
  private final Quotations quotations;
  private final NounPhrases phrases;

  Subjects(Words words, Quotations quotations, NounPhrases phrases) {
    this.words = words;
    this.quotations = quotations;
    this.phrases = phrases;
  }

  /** First token of a verb with its auxiliaries and adverbs. */
  int groupBegin(int verb) {
    int begin = words.beginOf(verb);
    int i = verb;
    while (i > begin && isAuxiliary(i - 1) && quotations.at(i - 1) == null) {
      i--;
    }
    while (i < verb && words.tag(i).startsWith("RB")) {
      i++;
    }
    return i;
  }

  private boolean isAuxiliary(int i) {
    return words.tag(i).equals("MD")
        || words.tag(i).startsWith("RB")
        || (words.isVerb(i) && (isHave(i) || isBe(i) || words.is(i, "do", "did", "does")))
        || (words.is(i, "n't", "'ve", "'s", "’s", "'d", "’d") && !words.tag(i).equals("POS"));
  }

  boolean isBe(int i) {
    return words.lemma(i).equals("be") || words.is(i, "is", "was", "were", "are", "been", "being");
  }

  boolean isHave(int i) {
    return words.lemma(i).equals("have") || words.is(i, "has", "had", "have", "having");
  }

  /** The noun phrase before a verb group; null where there is none. */
  Part before(int groupBegin) {
    int begin = Math.max(words.beginOf(groupBegin), groupBegin - FURTHEST);
    int i = groupBegin - 1;
    while (i >= begin
        && (words.tag(i).startsWith("RB")
            || words.is(i, "itself", "himself", "herself", "themselves"))) {
      i--;
    }
    i = beforeTime(i, begin);
    if (i < begin || quotations.at(i) != null) {
      return null;
    }
    if (words.is(i, ",", ")") || words.isDash(i)) {
      return beforeAside(i, begin);
    }
    if (words.tag(i).startsWith("W") || (words.is(i, "that") && words.isNoun(i - 1))) {
      int noun = words.is(i - 1, ",") ? i - 2 : i - 1;
      return noun >= begin && words.isNoun(noun)
          ? antecedent(beforeTime(noun, begin), begin)
          : null;
    }
    return antecedent(i, begin);
  }

  private int beforeTime(int at, int begin) {
    for (int i = at; i >= Math.max(begin, at - 2); i--) {
      if (Times.isTime(words, i) && Times.end(words, i, at + 1) == at + 1) {
        return words.is(i - 1, "on", "in") ? i - 2 : i - 1;
      }
    }
    return at;
  }

  /** "Groups that backed him", "a report published by the bank": the noun all of it hangs on. */
  private Part antecedent(int last, int begin) {
    Part nearest = phrase(last);
    int verb = nearest == null ? last : nearest.from() - 1;
    if (nearest != null && isPreposition(verb)) {
      boolean isPast = words.tag(verb - 1).equals("VBD") && words.is(verb, "on", "with", "by");
      boolean isModifier =
          (words.tag(verb - 1).equals("JJ") || isParticiple(verb - 1) || isPast)
              && words.isNoun(verb - 2);
      if (isModifier && verb - 2 >= begin) {
        Part noun = phrase(verb - 2);
        return noun == null ? nearest : new Part(noun.from(), last + 1); // "people close to him"
      }
      verb -= words.isVerb(verb - 1) ? 1 : 0;
    }
    if (verb <= begin || !words.isVerb(verb)) {
      return nearest;
    }
    if (isParticiple(verb) && words.isNoun(verb - 1)) {
      return phrase(verb - 1);
    }
    for (int i = verb - 1; i > begin && i > verb - 15; i--) {
      boolean isRelative = words.tag(i).startsWith("W") || words.is(i, "that");
      int noun = words.is(i - 1, ",") ? i - 2 : i - 1;
      if (isRelative && noun >= begin && words.isNoun(noun)) {
        return phrase(noun);
      }
    }
    return nearest;
  }

  private boolean isPreposition(int i) {
    return words.tag(i).equals("IN") || words.tag(i).equals("TO");
  }

  private boolean isParticiple(int i) {
    return words.tag(i).equals("VBN") || words.tag(i).equals("VBG");
  }

  private Part phrase(int last) {
    int from = phrases.begin(last);
    return from > last ? null : new Part(from, last + 1);
  }

  /** "The mayor, who was there, said": the phrase before the first of the two commas. */
  private Part beforeAside(int close, int begin) {
    int to = close;
    for (int tries = 0; tries < 4; tries++) {
      int open = to - 1;
      if (words.is(to, ")")) {
        while (open > begin && !words.is(open, "(")) {
          open--;
        }
      } else {
        while (open > begin
            && !(words.is(open, ",") || (words.isDash(open) && words.hasSpaceBefore(open)))) {
          open--;
        }
      }
      if (open <= begin || quotations.at(open) != null) {
        return null;
      }
      Part before = phrase(open - 1);
      boolean isAside = !words.is(open + 1, "and", "but");
      if (before != null && isAside) {
        boolean goesOn =
            words.is(before.from() - 1, ",") && !words.tag(before.to() - 1).startsWith("NNP");
        if (!goesOn) {
          return before;
        }
      }
      to = open;
    }
    return null;
  }

  /** The noun phrase that follows an inverted verb: "said Ann Lee, the mayor". */
  Part after(int verbEnd, int limit) {
    int end = phrases.end(verbEnd, limit);
    if (end <= verbEnd) {
      return null;
    }
    while (end < limit
        && words.is(end, "of", "for", "at", "in", "from", "with", "on")
        && phrases.end(end + 1, limit) > end + 1
        && !Times.isTime(words, end + 1)) {
      end = phrases.end(end + 1, limit);
    }
    return new Part(verbEnd, end);
  }

  /** Subject of the nearest finite verb to the left; null if there is none. */
  Part ofClauseBefore(int at) {
    int begin = Math.max(words.beginOf(at), at - FURTHEST);
    int verbs = 0;
    for (int i = at - 1; i > begin && verbs < MOST_VERBS; i--) {
      if (words.isFinite(i) && quotations.at(i) == null) {
        verbs++;
        int group = groupBegin(i);
        if (!words.is(group - 1, "and", "but", "or")) {
          Part subject = before(group);
          if (subject != null) {
            return subject;
          }
        }
        i = Math.min(i, group);
      }
    }
    return null;
  }

  /** Subject of the first finite verb to the right: "Calling it a threat, the mayor left". */
  Part ofClauseAfter(int at, int limit) {
    for (int i = at; i < Math.min(limit, at + FURTHEST); i++) {
      if (words.is(i, ",") && phrases.mayBegin(i + 1)) {
        int end = phrases.end(i + 1, limit);
        if (end > i + 1
            && (words.isFinite(end) || words.is(end, ",") || words.tag(end).startsWith("RB"))) {
          return new Part(i + 1, end);
        }
      }
    }
    return null;
  }
}

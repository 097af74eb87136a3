package dev.parallax.attribution;

import dev.parallax.attribution.Cue.Frame;

/** Skips what tells when, where and to whom something was said. */
final class Adjuncts {
  private final Words words;
  private final Quotations quotations;
  private final NounPhrases phrases;
  private final Clauses clauses;

  Adjuncts(Grammar grammar) {
    words = grammar.words;
    quotations = grammar.quotations;
    phrases = grammar.phrases;
    clauses = grammar.clauses;
  }

  /** Token after what tells when, where and to whom. */
  int end(int from, int limit, Cue cue) {
    int i = from;
    if (cue.takes(Frame.HEARER) && phrases.mayBegin(i) && !words.is(i, "that")) {
      int end = phrases.end(i, limit);
      if (end < limit && !words.isFinite(end)) {
        i = end;
      }
    }
    for (int round = 0; round < 4 && i < limit; round++) {
      int next = skipAdjunct(i, limit, cue);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  private int skipAdjunct(int i, int limit, Cue cue) {
    int time = Times.end(words, i, limit);
    if (time > i && !words.tag(time).equals("POS")) {
      return time;
    }
    if (words.tag(i).startsWith("RB") && !words.is(i + 1, "to")) {
      return i + 1;
    }
    boolean isPreposition =
        words.is(
            i, "in", "on", "at", "to", "during", "within", "under", "since", "despite", "from",
            "with", "of", "about", "for", "after", "before", "via", "through", "by", "as");
    if (isPreposition
        && !cue.prepositions().contains(words.lower(i))
        && !words.tag(i + 1).equals("VB")) {
      int when = Times.end(words, i + 1, limit);
      if (when > i + 1 && !words.tag(when).equals("POS")) {
        return when;
      }
      int end = phrases.end(i + 1, limit);
      return end > i + 1 && leadsOn(end, limit) ? end : i;
    }
    if (words.is(i, "(")) {
      for (int j = i + 1; j < Math.min(limit, i + 10); j++) {
        if (words.is(j, ")")) {
          return j + 1;
        }
      }
    }
    if (words.is(i, ",") && !quotations.opensAt(i + 1)) {
      for (int j = i + 1; j < Math.min(limit, i + 14); j++) {
        if (words.is(j, ",")) {
          return words.is(j + 1, "that") || quotations.opensAt(j + 1)
              ? quotations.opensAt(j + 1) ? j : j + 1
              : i;
        }
      }
    }
    return i;
  }

  private boolean leadsOn(int end, int limit) {
    return end >= limit
        || words.is(end, "that", ",", ":", "(", "in", "on", "at", "to", "during", "whether", "if")
        || quotations.opensAt(end)
        || Times.isTime(words, end)
        || clauses.isPlainClause(end, limit);
  }
}

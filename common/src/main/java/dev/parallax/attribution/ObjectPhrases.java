package dev.parallax.attribution;

/** How far an object or an infinitive reaches that a cue ascribes. */
final class ObjectPhrases {
  /** No object is looked at further than this. */
  private static final int LONGEST = 200;

  private final Words words;
  private final Clauses clauses;

  ObjectPhrases(Words words, Clauses clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  /** Token after the last of an object or infinitive. */
  int end(int from, Cue cue, boolean isVerbal) {
    int limit = Math.min(words.endOf(from), from + LONGEST);
    int finite = 0;
    int clauseCount = opensClause(from) ? 1 : 0;
    for (int i = from; i < limit; i++) {
      int quoted = clauses.skipQuotation(i);
      if (quoted > i) {
        if (quoted >= limit) {
          return quoted;
        }
        i = quoted - 1;
        continue;
      }
      int aside = words.is(i, ",") ? appositiveEnd(i, limit, cue) : i;
      if (i == from || aside > i) {
        i = aside;
        continue;
      }
      clauseCount += opensClause(i) ? 1 : 0;
      finite += words.isFinite(i) && !words.isFinite(i - 1) ? 1 : 0;
      if (finite > clauseCount || isStop(i, limit, cue, isVerbal)) {
        return i;
      }
    }
    return clauses.withoutEndMark(from, limit);
  }

  /** Whether a finite verb of its own may follow. */
  private boolean opensClause(int i) {
    return words.tag(i).startsWith("W")
        || words.tag(i).equals("CC")
        || words.is(i, "that", "if", "because", "as", "before", "after", "until", "than")
        || words.is(i, "he", "she", "they", "it", "we", "i", "you");
  }

  private boolean isStop(int i, int limit, Cue cue, boolean isVerbal) {
    if (cue.prepositions().contains(words.lower(i))) {
      return false;
    }
    if (words.is(i, ",", ";", ":", ")") || words.isDash(i)) {
      return !(words.is(i, ",") && isList(i, limit)) && (!isJoined(i) || !words.isDash(i));
    }
    if (words.is(i, "when", "while", "although", "though", "amid")) {
      return true;
    }
    if (words.is(i, "after", "before", "since") && !isVerbal) {
      return true;
    }
    if (words.is(i, "as") && words.is(i + 1, "he", "she", "they", "it", "the")) {
      return true;
    }
    if ((!isVerbal && Times.isTime(words, i))
        || (words.is(i, "on", "in") && Times.isTime(words, i + 1))) {
      return true;
    }
    if (words.is(i, "in", "at", "on", "via", "through") && isOccasion(i + 1, limit)) {
      return true;
    }
    return (words.is(i, "and", "but", "or") && startsVerb(i + 1, limit) && !isVerbal)
        || (words.is(i, "and", "but") && clauses.isOtherVoice(i, limit));
  }

  /** "in an interview", "on Twitter", "at a rally": where something was said. */
  private boolean isOccasion(int i, int limit) {
    for (int at = i; at < Math.min(limit, i + 6); at++) {
      if (words.is(
          at,
          "interview",
          "statement",
          "speech",
          "tweet",
          "email",
          "letter",
          "rally",
          "conference",
          "debate",
          "twitter",
          "facebook",
          "memo",
          "post",
          "interviews",
          "ad",
          "remarks",
          "editorial",
          "column",
          "essay",
          "article",
          "radio",
          "cnn",
          "nbc",
          "abc",
          "cbs",
          "msnbc",
          "fox")) {
        return true;
      }
      if (!words.isNominal(at)) {
        return false;
      }
    }
    return false;
  }

  /**
   * The second comma of ", Ann Lee, for …", a name before what the cue asks for; the first where
   * there is no such name.
   */
  private int appositiveEnd(int comma, int limit, Cue cue) {
    int i = comma + 1;
    while (i < Math.min(limit, comma + 9) && (words.isNominal(i) || words.tag(i).equals("IN"))) {
      i++;
    }
    boolean isClosed = i > comma + 1 && words.is(i, ",");
    boolean goesOn =
        cue.prepositions().contains(words.lower(i + 1)) || words.is(i + 1, "for", "as", "of");
    return isClosed && goesOn ? i : comma;
  }

  private boolean isList(int comma, int limit) {
    for (int i = comma + 1; i < Math.min(limit, comma + 7); i++) {
      if (words.is(i, "and", "or")) {
        return i > comma + 1 ? !startsVerb(i + 1, limit) : false;
      }
      if (words.is(i, ",")) {
        return i > comma + 1 && isList(i, limit);
      }
      if (!words.isNominal(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isJoined(int dash) {
    return !words.hasSpaceBefore(dash) && !words.hasSpaceAfter(dash);
  }

  private boolean startsVerb(int at, int limit) {
    int i = at;
    while (i < limit && words.tag(i).startsWith("RB")) {
      i++;
    }
    return i < limit && (words.isFinite(i) || words.tag(i).equals("VBN"));
  }
}

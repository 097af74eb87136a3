package dev.parallax.attribution;

import java.util.Set;

/** Where noun phrases begin and end, by parts of speech alone. */
final class NounPhrases {
  private static final int LONGEST = 40;
  private static final Set<String> JOINING =
      Set.of("of", "in", "for", "at", "with", "from", "on", "to", "within", "behind", "inside");

  private final Words words;

  NounPhrases(Words words) {
    this.words = words;
  }

  /** First token of the phrase whose last is {@code last}; one past it where none ends there. */
  int begin(int last) {
    int floor = Math.max(words.beginOf(last), last - LONGEST);
    if (isPronoun(last)) {
      return last;
    }
    int at = last;
    int begin = last + 1;
    while (at >= floor) {
      if (words.is(at, ")")) {
        at = openingBracket(at, floor) - 1;
      } else if (isInside(at, begin <= last)) {
        begin = at--;
        if (isDeterminer(begin) && !words.tag(at).equals("PDT")) {
          at = beforePreposition(at, floor);
          if (at < 0) {
            return begin;
          }
        }
      } else {
        int before = begin <= last ? beforePreposition(at, floor) : -1;
        if (before < 0) {
          break;
        }
        at = before;
      }
    }
    return begin;
  }

  /** The noun left of "of", "in" and the like, or of "and" between names; -1 if there is none. */
  private int beforePreposition(int at, int floor) {
    if (at <= floor) {
      return -1;
    }
    boolean isAuthored =
        words.is(at, "by") && words.is(at - 1, "report", "study", "survey", "poll", "analysis");
    boolean joins =
        (isAuthored || JOINING.contains(words.lower(at))) && words.tag(at + 1).charAt(0) != 'V';
    boolean lists =
        words.is(at, "and", "&")
            && words.tag(at - 1).startsWith("NNP")
            && words.tag(at + 1).startsWith("NNP");
    boolean afterNoun = words.isNoun(at - 1) || words.is(at - 1, "one", "some", "many", "most");
    return (joins || lists) && afterNoun && !Times.isTime(words, at - 1) ? at - 1 : -1;
  }

  private int openingBracket(int at, int floor) {
    int open = at;
    while (open > floor && !words.is(open, "(")) {
      open--;
    }
    return open;
  }

  private boolean isInside(int at, boolean hasHead) {
    String tag = words.tag(at);
    if (Times.isDay(words, at) && hasHead && !words.is(at + 1, "'s", "’s")) {
      return false;
    }
    return switch (tag) {
      case "NN", "NNS", "NNP", "NNPS", "CD", "DT", "PRP$", "POS", "PDT", "AFX", "HYPH" -> true;
      case "JJ", "JJR", "JJS" -> true;
      case "VBG", "VBN" -> hasHead && (isDeterminer(at - 1) || words.tag(at - 1).startsWith("JJ"));
      default -> words.is(at, "&", "$", "’", "'") && hasHead && !tag.startsWith("``");
    };
  }

  private boolean isDeterminer(int at) {
    String tag = words.tag(at);
    return tag.equals("DT") || tag.equals("PRP$");
  }

  boolean isPronoun(int at) {
    return words.tag(at).equals("PRP")
        || words.is(at, "they", "he", "she", "it", "who", "everyone", "everybody", "nobody");
  }

  /** Whether a noun phrase may begin at a token. */
  boolean mayBegin(int at) {
    return switch (words.tag(at)) {
      case "NN", "NNS", "NNP", "NNPS", "CD", "DT", "PRP$", "PRP", "PDT", "EX", "$" -> true;
      case "JJ", "JJR", "JJS", "VBG", "VBN" -> true;
      default -> false;
    };
  }

  /**
   * Token after the last of the phrase that begins at a token, prepositional phrases after it left
   * out but for "of".
   */
  int end(int first, int limit) {
    if (first >= limit) {
      return first;
    }
    if (isPronoun(first)) {
      return first + 1;
    }
    int at = first;
    boolean hasNoun = false;
    while (at < limit) {
      String tag = words.tag(at);
      boolean opens = isDeterminer(at) || tag.equals("PRP") || tag.equals("EX");
      if ((opens && hasNoun) || (Times.isTime(words, at) && hasNoun)) {
        break;
      }
      if (words.isNoun(at) || tag.equals("CD") || tag.equals("POS")) {
        hasNoun = !tag.equals("POS");
      } else if (hasNoun && words.is(at, "of") && at + 1 < limit && mayBegin(at + 1)) {
        hasNoun = false;
      } else if (hasNoun
          && words.is(at, "and", "&", "-")
          && at + 1 < limit
          && words.isNoun(at + 1)) {
        hasNoun = false;
      } else if (hasNoun
          || (!mayBegin(at) && !words.is(at, "&", "$", "'", "’") && !tag.equals("RB"))) {
        break;
      }
      at++;
    }
    return at;
  }
}

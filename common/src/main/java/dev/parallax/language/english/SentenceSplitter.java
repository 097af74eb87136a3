package dev.parallax.language.english;

import java.util.Set;

/**
 * Groups the tokens of a line into sentences. A closing quote or bracket stays with the sentence it
 * closes; a question or an ellipsis that goes on in a small letter ("Why?" she asked) does not end
 * one.
 */
final class SentenceSplitter {
  /** More than any sentence of news; more is cut, so that a list of a page is no sentence. */
  static final int MOST_TOKENS = 400;

  /** After an abbreviation only these begin a sentence: a name after it may well belong to it. */
  private static final Set<String> STARTERS =
      Set.of(
          ("The A An This That These Those He She It They We You His Her Its Their Our My But And In On At"
                  + " For From With By After Before As When While If Although Though However"
                  + " Meanwhile There What Who Why How Not No Some Many Most Both Since Because"
                  + " Also So Yet Still Then Now")
              .split(" ", -1));

  /** What is said before a name or a number and so never ends a sentence. */
  private static final Set<String> TITLES =
      Set.of(
          ("Mr. Mrs. Ms. Dr. Prof. Sen. Sens. Rep. Reps. Gov. Govs. Gen. Col. Lt. Capt. Cpt. Sgt."
                  + " Cpl. Maj. Cmdr. Adm. Rev. Hon. Messrs. Pres. Supt. Fr. St. Ste. Mt. Ft. No."
                  + " vs. v. e.g. i.e. cf.")
              .split(" ", -1));

  private static final char ELLIPSIS = '\u2026';

  private final String text;
  private final Spans tokens;
  private final Spans sentences;

  private int cutCount;
  private int openBrackets;
  private boolean isQuoteOpen;

  /** Sentences are added as pairs of the first token and the one after the last. */
  SentenceSplitter(String text, Spans tokens, Spans sentences) {
    this.text = text;
    this.tokens = tokens;
    this.sentences = sentences;
  }

  /** How many sentences were longer than {@link #MOST_TOKENS} so far. */
  int cutCount() {
    return cutCount;
  }

  /** Splits a line, which holds the tokens from first to end. */
  void split(int first, int end) {
    openBrackets = 0;
    isQuoteOpen = false;
    int begin = first;
    boolean isOver = false;
    for (int i = first; i < end; i++) {
      boolean closes = isOver && isClosing(i, end);
      if (isOver && !closes) {
        if (goesOn(i, begin)) {
          isOver = false;
        } else {
          add(begin, i);
          begin = i;
          isOver = false;
        }
      }
      count(i);
      isOver |= endsSentence(i, end);
    }
    if (begin < end) {
      add(begin, end);
    }
  }

  private void add(int begin, int end) {
    cutCount += end - begin > MOST_TOKENS ? 1 : 0;
    for (int i = begin; i < end; i += MOST_TOKENS) {
      sentences.add(i, Math.min(end, i + MOST_TOKENS));
    }
  }

  private void count(int i) {
    switch (first(i)) {
      case '"' -> isQuoteOpen = !isQuoteOpen;
      case '(', '[', '{' -> openBrackets += length(i) == 1 ? 1 : 0;
      case ')', ']', '}' -> openBrackets = Math.max(0, openBrackets - 1);
      default -> {} // neither
    }
  }

  /** Whether a token closes what the sentence before it had opened. */
  private boolean isClosing(int i, int end) {
    char c = first(i);
    boolean isAttached = i > 0 && tokens.end(i - 1) == tokens.begin(i);
    boolean isLast = i + 1 == end;
    boolean isBeforeWord = !isLast && tokens.begin(i + 1) == tokens.end(i) && isWord(i + 1);
    if (CharKind.isFinal(c) || c == ELLIPSIS) {
      return isAttached || !isBeforeWord;
    }
    if (c == ')' || c == ']' || c == '}') {
      return openBrackets > 0;
    }
    if (c == '\u201D' || (isLast && CharKind.isQuote(c))) {
      return true;
    }
    if (c == '"' || (isAttached && CharKind.isApostrophe(c) && length(i) <= 2)) {
      return (c == '"' && isAttached == isBeforeWord) ? isQuoteOpen : isAttached;
    }
    return false;
  }

  /** Whether the sentence goes on with this token although a mark that can end it is past. */
  private boolean goesOn(int i, int begin) {
    char c = first(i);
    if (c == ',' || c == ';') {
      return true;
    }
    if (!Character.isLowerCase(c) || hasCapital(i)) {
      return false;
    }
    int mark = i - 1;
    while (mark > begin && !CharKind.isFinal(first(mark)) && first(mark) != ELLIPSIS) {
      mark--;
    }
    boolean isPlainStop = first(mark) == '.' && length(mark) == 1;
    return !isPlainStop || !Character.isLowerCase(first(begin));
  }

  private boolean hasCapital(int i) {
    for (int at = tokens.begin(i); at < tokens.end(i); at++) {
      if (Character.isUpperCase(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsSentence(int i, int end) {
    if (first(i) == ELLIPSIS) {
      return i > 0 && tokens.end(i - 1) == tokens.begin(i);
    }
    if (isFinals(i)) {
      return true;
    }
    boolean isAbbreviation = length(i) > 2 && text.charAt(tokens.end(i) - 1) == '.';
    return isAbbreviation
        && i + 1 < end
        && STARTERS.contains(form(i + 1))
        && !TITLES.contains(form(i));
  }

  private boolean isFinals(int i) {
    for (int at = tokens.begin(i); at < tokens.end(i); at++) {
      if (!CharKind.isFinal(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean isWord(int i) {
    return Character.isLetterOrDigit(first(i));
  }

  private char first(int i) {
    return text.charAt(tokens.begin(i));
  }

  private int length(int i) {
    return tokens.end(i) - tokens.begin(i);
  }

  private String form(int i) {
    return text.substring(tokens.begin(i), tokens.end(i));
  }
}

package dev.parallax.language.english;

import java.util.regex.Matcher;

/**
 * Cuts a line into words and marks as the Penn Treebank does, with NLP4J's decisions where there is
 * a choice, so that its models see what they were trained on. It goes its own way where those lose
 * a sentence or an address: "cnn.com" is one token, the full stop after an acronym or a number is a
 * token.
 *
 * <p>Works in two steps: first marks are separated from what is between them, then what is between
 * is cut where two words are printed as one.
 */
final class LineTokenizer {
  /** Longer than any word or address that matters; more is cut. */
  static final int LONGEST = 200;

  private static final String IN_BETWEEN = ";,~=+&|/";

  private final String text;
  private final Spans tokens;

  /** Runs of marks in the chunk at hand, the first and last of them perhaps empty. */
  private final Spans marks = new Spans();

  private final MarkRules rules;
  private final WordCutter cutter;
  private int lineBegin;
  private int cutCount;

  LineTokenizer(TokenLists lists, String text, Spans tokens) {
    this.text = text;
    this.tokens = tokens;
    rules = new MarkRules(lists, text);
    cutter = new WordCutter(lists, text, tokens);
  }

  /** How many stretches without white space were longer than {@link #LONGEST} so far. */
  int cutCount() {
    return cutCount;
  }

  /** Adds the tokens of a line, which has no line break. */
  void tokenize(int begin, int end) {
    lineBegin = begin;
    int first = tokens.size();
    for (int i = begin; i < end; ) {
      if (isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int chunkEnd = i + 1;
      while (chunkEnd < end && !isSpace(text.charAt(chunkEnd))) {
        chunkEnd++;
      }
      cutChunk(i, chunkEnd);
      i = chunkEnd;
    }
    mergeBracketed(first);
  }

  /** White space of any kind, control characters, and spaces of no width. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u200B'
        || c == '\uFEFF'
        || (c >= '\u007F' && (Character.isSpaceChar(c) || Character.isISOControl(c)));
  }

  private void cutChunk(int begin, int end) {
    if (end - begin <= LONGEST) {
      chunk(begin, end);
      return;
    }
    cutCount++;
    for (int i = begin; i < end; ) {
      int next = Math.min(end, i + LONGEST);
      boolean isInsidePair =
          next < end
              && Character.isLowSurrogate(text.charAt(next))
              && Character.isHighSurrogate(text.charAt(next - 1));
      next -= isInsidePair ? 1 : 0;
      chunk(i, next);
      i = next;
    }
  }

  /** A stretch without white space. */
  private void chunk(int begin, int end) {
    if (isLetters(begin, end)) {
      cutter.word(begin, end);
      return;
    }
    String chunk = text.substring(begin, end);
    if (chunk.equals("'s") || chunk.equals("'cause") || chunk.equalsIgnoreCase("w/o")) {
      tokens.add(begin, end);
    } else if (Links.beginsWithProtocol(chunk)) {
      link(begin, begin, end, end);
    } else if (chunk.indexOf('.') >= 0 && Links.holdsHost(chunk)) {
      Matcher address = Links.address(chunk);
      if (address.find() && Links.isAddress(address.group())) {
        link(begin, begin + address.start(), begin + address.end(), end);
      } else {
        marked(begin, end);
      }
    } else {
      marked(begin, end);
    }
  }

  private boolean isLetters(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!CharKind.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** An address inside a chunk; marks at its end are the sentence's. */
  private void link(int begin, int linkBegin, int linkEnd, int end) {
    int last = linkEnd;
    while (last > linkBegin + 1 && endsSentence(text.charAt(last - 1))) {
      last--;
    }
    if (begin < linkBegin) {
      marked(begin, linkBegin);
    }
    tokens.add(linkBegin, last);
    if (last < end) {
      marked(last, end);
    }
  }

  private static boolean endsSentence(char c) {
    return CharKind.isFinal(c)
        || CharKind.isQuote(c)
        || CharKind.isClosingBracket(c)
        || c == ','
        || c == ';'
        || c == ':';
  }

  /** Words with marks before, between and after them. */
  private void marked(int begin, int end) {
    int first = begin;
    while (first < end && isSymbol(text.charAt(first))) {
      first++;
    }
    if (first == end) {
      symbols(begin, end);
      return;
    }
    int last = end;
    while (isSymbol(text.charAt(last - 1))) {
      last--;
    }
    marks.clear();
    marks.add(begin, first);
    findInnerMarks(begin, first + 1, last - 1, end);
    marks.add(last, end);
    giveBackToWords(begin, end);
    for (int i = 0; i < marks.size(); i++) {
      if (marks.begin(i) < marks.end(i)) {
        if (i == 0 || i == marks.size() - 1) {
          symbols(marks.begin(i), marks.end(i));
        } else {
          tokens.add(marks.begin(i), marks.end(i));
        }
      }
      int wordBegin = marks.end(i);
      int wordEnd = i + 1 < marks.size() ? marks.begin(i + 1) : wordBegin;
      if (wordBegin < wordEnd) {
        cutter.word(wordBegin, wordEnd);
      }
    }
  }

  private void findInnerMarks(int chunkBegin, int begin, int end, int chunkEnd) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (CharKind.isLetterOrDigit(c)
          || rules.bindsWords(i, chunkBegin, chunkEnd)
          || rules.bindsNumbers(i, chunkBegin, chunkEnd)) {
        continue;
      }
      boolean isFinalBeforeMark =
          i + 1 < end && CharKind.isFinal(c) && isBetween(text.charAt(i + 1));
      if (isRunOfFinals(i, chunkEnd) || isBetween(c) || isFinalBeforeMark) {
        int runEnd = i + 1;
        while (runEnd < end && text.charAt(runEnd) == c) {
          runEnd++;
        }
        marks.add(i, runEnd);
        i = runEnd - 1;
      }
    }
  }

  private boolean isRunOfFinals(int i, int end) {
    if (!CharKind.isFinal(text.charAt(i)) || i + 1 >= end) {
      return false;
    }
    char next = text.charAt(i + 1);
    return CharKind.isFinal(next) || CharKind.isSeparator(next) || CharKind.isQuote(next);
  }

  private static boolean isBetween(char c) {
    return CharKind.isBracket(c)
        || CharKind.isArrow(c)
        || CharKind.isDoubleQuote(c)
        || CharKind.isHyphen(c)
        || IN_BETWEEN.indexOf(c) >= 0;
  }

  private static boolean isSymbol(char c) {
    return CharKind.isMark(c)
        || (c >= '\u2000' && c <= '\u206F' && c != '\u200D')
        || CharKind.isCurrency(c)
        || CharKind.isArrow(c);
  }

  /** Some marks are part of the word beside them: "-3", "@name", "'90s", "US$", "Mr.". */
  private void giveBackToWords(int begin, int end) {
    int last = marks.size() - 1;
    for (int i = 0; i < last; i++) {
      int wordBegin = marks.end(i);
      int wordEnd = marks.begin(i + 1);
      if (wordBegin >= wordEnd) {
        continue;
      }
      int marksBefore = wordBegin - marks.begin(i);
      if (i == 0 ? marksBefore > 0 : marksBefore == 1) {
        if (rules.beginsWord(text.charAt(wordBegin - 1), wordBegin, wordEnd)) {
          marks.setEnd(i, wordBegin - 1);
        }
      }
      int marksAfter = marks.end(i + 1) - wordEnd;
      if (i + 1 == last ? marksAfter > 0 : marksAfter == 1) {
        if (rules.endsWord(lineBegin, begin, wordBegin, wordEnd, end)) {
          marks.setBegin(i + 1, wordEnd + 1);
        }
      }
    }
  }

  /** Marks only: each bracket, separator, quote and run of equals is a token. */
  private void symbols(int begin, int end) {
    int pending = begin;
    for (int i = begin; i < end; ) {
      char c = text.charAt(i);
      int runEnd = i + 1;
      while (runEnd < end && continuesRun(c, text.charAt(runEnd))) {
        runEnd++;
      }
      if (standsAlone(c) || runEnd > i + 1) {
        if (pending < i) {
          tokens.add(pending, i);
        }
        tokens.add(i, runEnd);
        pending = runEnd;
      }
      i = runEnd;
    }
    if (pending < end) {
      tokens.add(pending, end);
    }
  }

  private static boolean continuesRun(char first, char next) {
    return CharKind.isFinal(first) ? CharKind.isFinal(next) : first == next;
  }

  private static boolean standsAlone(char c) {
    return CharKind.isFinal(c)
        || CharKind.isBracket(c)
        || CharKind.isSeparator(c)
        || CharKind.isQuote(c)
        || c == '`';
  }

  /** "(1)" and "[t]" are one token each. */
  private void mergeBracketed(int first) {
    for (int i = first; i + 2 < tokens.size(); i++) {
      boolean isTogether =
          tokens.end(i) == tokens.begin(i + 1) && tokens.end(i + 1) == tokens.begin(i + 2);
      if (isTogether
          && CharKind.isOpeningBracket(text.charAt(tokens.begin(i)))
          && CharKind.isClosingBracket(text.charAt(tokens.begin(i + 2)))
          && isShort(tokens.begin(i + 1), tokens.end(i + 1))) {
        tokens.mergeThree(i);
      }
    }
  }

  private boolean isShort(int begin, int end) {
    return end - begin == 1 || rules.isDigits(begin, end);
  }
}

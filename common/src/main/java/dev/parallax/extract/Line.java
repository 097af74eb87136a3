package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a document that is not blank, and what has been decided about it. Offsets are UTF-16
 * units into the document, without the white space around the line.
 */
final class Line {
  /** Longer lines are paragraphs: no cue phrase is looked for in them. */
  private static final int LONGEST_CUE = 700;

  final int begin;
  final int end;

  /** Blank lines between this line and the one before it. */
  final int blanksBefore;

  /** The line without Markdown syntax. */
  final String plain;

  private char[] foldedCharacters;
  private String folded;
  private int words = -1;

  /** Why the line is in no body; null where it is kept. */
  Reason reason;

  /** The cue phrase that condemned the line; null where there is none. */
  Lexicon.Cue cue;

  /** Of a kept line, what is cut out of it; of a removed one, its parts where reasons differ. */
  List<Cut> cuts;

  private Line(int begin, int end, int blanksBefore, String plain, List<Cut> cuts) {
    this.begin = begin;
    this.end = end;
    this.blanksBefore = blanksBefore;
    this.plain = plain;
    this.cuts = cuts;
  }

  /**
   * The line as cue phrases are looked up in it, see {@link Folding}; empty where it is too long.
   */
  String folded() {
    if (folded == null) {
      folded = new String(foldedCharacters());
    }
    return folded;
  }

  /** The same as an array. Most lines are looked through word by word and never more. */
  char[] foldedCharacters() {
    if (foldedCharacters == null) {
      foldedCharacters = Folding.characters(plain.length() > LONGEST_CUE ? "" : plain);
    }
    return foldedCharacters;
  }

  int words() {
    if (words < 0) {
      words = countWords(plain);
    }
    return words;
  }

  /** A stretch of a line that is not in the body, in UTF-16 units into the document. */
  record Cut(int begin, int end, Reason reason) {}

  /** The lines of a text that are not blank. */
  static List<Line> of(String text, Markdown markdown) {
    List<Line> lines = new ArrayList<>();
    int blanks = 0;
    boolean hasOnlyLineFeeds =
        text.indexOf('\r') < 0 && text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0;
    boolean mayHoldSyntax = markdown.mayHoldSyntax(text);
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length()) {
      int lineEnd = hasOnlyLineFeeds ? text.indexOf('\n', at) : nextLineBreak(text, at);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      int begin = at;
      int end = lineEnd;
      while (begin < end && isWhite(text.charAt(begin))) {
        begin++;
      }
      while (begin < end && isWhite(text.charAt(end - 1))) {
        end--;
      }
      if (begin < end) {
        List<Cut> syntax = mayHoldSyntax ? markdown.syntax(text, begin, end) : List.of();
        lines.add(new Line(begin, end, blanks, without(text, begin, end, syntax), syntax));
        blanks = 0;
      } else {
        blanks++;
      }
      boolean isCrLf = text.startsWith("\r\n", lineEnd);
      at = lineEnd + (isCrLf ? 2 : 1);
    }
    return lines;
  }

  /** Where in the document a character of {@link #plain} stands. */
  int offsetOf(int plainOffset) {
    int at = begin;
    int left = plainOffset;
    for (Cut cut : cuts) {
      if (left < cut.begin() - at) {
        break;
      }
      left -= cut.begin() - at;
      at = cut.end();
    }
    return Math.min(at + left, end);
  }

  boolean isKept() {
    return reason == null;
  }

  /** Whether the headlines after this line belong to it. */
  boolean leadsHeadlines() {
    return cue != null
        && reason != Reason.CAPTION
        && (cue.place() == Lexicon.Place.LEAD || cue.place() == Lexicon.Place.TAIL);
  }

  void remove(Reason why) {
    remove(why, null);
  }

  void remove(Reason why, List<Cut> parts) {
    reason = why;
    cuts = parts == null ? List.of() : parts;
  }

  void cut(Cut cut) {
    List<Cut> more = new ArrayList<>(cuts);
    more.add(cut);
    more.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    cuts = more;
  }

  /** The stretches a removed line consists of. */
  List<Cut> removals() {
    return cuts.isEmpty() ? List.of(new Cut(begin, end, reason)) : cuts;
  }

  /** A sentence or more: long enough, and closed as sentences are. */
  boolean isProse() {
    return (words() >= 10 && endsSentence() && !isTruncated()) || words() > 45;
  }

  /** Closed by a full stop, question or exclamation mark, within quotation marks or not. */
  boolean endsSentence() {
    int at = plain.length() - 1;
    while (at > 0 && isClosing(plain.charAt(at))) {
      at--;
    }
    char last = plain.charAt(at);
    return last == '.' || last == '?' || last == '!' || last == '…';
  }

  /** Broken off by the site, as excerpts of other stories are. */
  boolean isTruncated() {
    return plain.endsWith("...")
        || plain.endsWith("…")
        || plain.endsWith("[…]")
        || plain.endsWith("[...]");
  }

  /** Could be a headline: some words, none too many, no full stop, and it begins like one. */
  boolean isHeadline() {
    if (plain.length() > 220 || words() < 3 || words() > 32 || isTruncated()) {
      return false;
    }
    char last = plain.charAt(plain.length() - 1);
    boolean isStopped =
        last == ':' || last == ';' || last == ',' || (endsSentence() && !endsInMark());
    int first = plain.codePointAt(0);
    return !isStopped
        && !isTagList()
        && (Character.isUpperCase(first)
            || Character.isTitleCase(first)
            || Character.isDigit(first)
            || "\"'“‘«$€£¿¡".indexOf(first) >= 0
            || (Character.isLetter(first) && !Character.isLowerCase(first)));
  }

  /** Names and topics between commas, as sites print them above or below a story. */
  boolean isTagList() {
    if (plain.indexOf(',') < 0 || words() > 40 || endsSentence()) {
      return false;
    }
    int items = 0;
    for (String item : plain.split(",", -1)) {
      String name = item.strip();
      boolean isName =
          !name.isEmpty()
              && !Character.isLowerCase(name.codePointAt(0))
              && countWords(name) <= 4
              && name.indexOf(' ' + "and ") < 0;
      if (!isName) {
        return false;
      }
      items++;
    }
    return items >= 3;
  }

  /** White space as Unicode and Python see it, the no-break spaces included. */
  static boolean isWhite(char c) {
    if (c < 128) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001c' && c <= '\u001f');
    }
    return switch (c) {
      case '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
      default -> c >= '\u2000' && c <= '\u200a';
    };
  }

  static int countWords(String text) {
    int count = 0;
    boolean isInside = false;
    char[] characters = text.toCharArray(); // twice as fast as charAt on text that is not Latin-1
    for (char c : characters) {
      boolean isWhite = isWhite(c);
      if (!isWhite && !isInside) {
        count++;
      }
      isInside = !isWhite;
    }
    return count;
  }

  private boolean endsInMark() {
    int at = plain.length() - 1;
    while (at > 0 && isClosing(plain.charAt(at))) {
      at--;
    }
    return plain.charAt(at) != '.' || isAbbreviation(at);
  }

  /** A full stop after a capital is part of an abbreviation: "a warning to the U.S." */
  private boolean isAbbreviation(int stop) {
    return stop > 0
        && Character.isUpperCase(plain.charAt(stop - 1))
        && (stop == 1 || !Character.isLetter(plain.charAt(stop - 2)));
  }

  private static boolean isClosing(char c) {
    return "\"'”’»)]*_".indexOf(c) >= 0;
  }

  private static int nextLineBreak(String text, int from) {
    int at = from;
    while (at < text.length() && !isLineBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static String without(String text, int begin, int end, List<Cut> cuts) {
    if (cuts.isEmpty()) {
      return text.substring(begin, end);
    }
    StringBuilder kept = new StringBuilder(end - begin);
    int at = begin;
    for (Cut cut : cuts) {
      kept.append(text, at, cut.begin());
      at = cut.end();
    }
    String plain = kept.append(text, at, end).toString().strip();
    return plain.isEmpty() ? text.substring(begin, end) : plain;
  }
}

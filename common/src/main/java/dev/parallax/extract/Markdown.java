package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Line.Cut;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the syntax of Markdown in a line: link brackets and targets, emphasis, heading and
 * quotation marks. Time is linear in the length of the line, whatever it holds.
 */
enum Markdown {
  /** Everything, as in a page saved as Markdown. */
  PAGE,
  /** Links and strong emphasis only, as they leak into a field of plain text. */
  FIELD;

  private static final int LONGEST_EMPHASIS = 400;
  private static final String SYNTAX = "[*_#>";

  /** The cuts that make the stretch {@code [begin, end)} plain, in order; empty where it is. */
  List<Cut> syntax(String text, int begin, int end) {
    if (!mayHoldSyntax(text, begin, end)) {
      return List.of();
    }
    List<Cut> cuts = new ArrayList<>();
    int from = this == PAGE ? afterLineMark(text, begin, end, cuts) : begin;
    addLinks(text, from, end, cuts);
    addEmphasis(text, from, end, "**", cuts);
    if (this == PAGE) {
      addEmphasis(text, from, end, "__", cuts);
      addEmphasis(text, from, end, "*", cuts);
      addEmphasis(text, from, end, "_", cuts);
    }
    return inOrder(cuts);
  }

  /** Whether there is any use in looking at the lines of a text one by one. */
  boolean mayHoldSyntax(String text) {
    return switch (this) {
      case PAGE -> true;
      case FIELD -> text.contains("](") || text.contains("**");
    };
  }

  private static boolean mayHoldSyntax(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (SYNTAX.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Cuts "## " or "> " off the front and says where the rest begins. */
  private static int afterLineMark(String text, int begin, int end, List<Cut> cuts) {
    char mark = text.charAt(begin);
    int at = begin;
    while (at < end && text.charAt(at) == mark && (mark == '#' || mark == '>')) {
      at++;
    }
    int most = mark == '#' ? 6 : 3;
    if (at == begin || at - begin > most || at == end || text.charAt(at) != ' ') {
      return begin;
    }
    while (at < end && Line.isWhite(text.charAt(at))) {
      at++;
    }
    cuts.add(new Cut(begin, at, Reason.MARKDOWN));
    return at;
  }

  private static void addLinks(String text, int begin, int end, List<Cut> cuts) {
    List<Integer> open = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open.add(i);
      } else if (c == ']' && !open.isEmpty()) {
        int bracket = open.remove(open.size() - 1);
        int target = i + 1 < end && text.charAt(i + 1) == '(' ? targetEnd(text, i + 2, end) : -1;
        if (target >= 0) {
          addLink(text, bracket, i, target, begin, cuts);
          i = target - 1;
        }
      }
    }
  }

  private static void addLink(
      String text, int bracket, int close, int targetEnd, int begin, List<Cut> cuts) {
    if (bracket > begin && text.charAt(bracket - 1) == '!') {
      cuts.add(new Cut(bracket - 1, targetEnd, Reason.CAPTION));
    } else {
      cuts.add(new Cut(bracket, bracket + 1, Reason.MARKDOWN));
      cuts.add(new Cut(close, targetEnd, Reason.MARKDOWN));
    }
  }

  /** Where a link target that begins here ends, after its bracket; -1 where it is not a target. */
  private static int targetEnd(String text, int begin, int end) {
    int depth = 1;
    boolean isQuoted = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '['
          || c == ']'
          || (Line.isWhite(c) && !isQuoted && !startsQuote(text, i + 1, end))) {
        return -1;
      }
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == '(' && !isQuoted) {
        depth++;
      } else if (c == ')' && !isQuoted && --depth == 0) {
        return isTarget(text, begin, i) ? i + 1 : -1;
      }
    }
    return -1;
  }

  private static boolean startsQuote(String text, int at, int end) {
    return at < end && text.charAt(at) == '"';
  }

  /** An address, not an aside in brackets after an editor's insertion. */
  private static boolean isTarget(String text, int begin, int end) {
    if (begin == end) {
      return true;
    }
    char first = text.charAt(begin);
    if ("#/<.?".indexOf(first) >= 0) {
      return true;
    }
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      boolean isInnerStop = c == '.' && i + 1 < end;
      if (c == '/' || c == ':' || c == '#' || c == '@' || isInnerStop) {
        return true;
      }
    }
    return false;
  }

  /** Pairs of the mark that hug the text between them and stand clear of the words around. */
  private static void addEmphasis(String text, int begin, int end, String mark, List<Cut> cuts) {
    int size = mark.length();
    char sign = mark.charAt(0);
    int open = -1;
    for (int i = indexOf(text, sign, begin, end); i < end; ) {
      int run = i;
      while (run < end && text.charAt(run) == sign) {
        run++;
      }
      if (run - i == size) {
        boolean canClose = i > begin && !Line.isWhite(text.charAt(i - 1)) && isEdge(text, run, end);
        if (open >= 0 && canClose && i - open <= LONGEST_EMPHASIS) {
          cuts.add(new Cut(open, open + size, Reason.MARKDOWN));
          cuts.add(new Cut(i, run, Reason.MARKDOWN));
          open = -1;
        } else if (isFree(text, i - 1, begin) && run < end && !Line.isWhite(text.charAt(run))) {
          open = i;
        }
      }
      i = indexOf(text, sign, run, end);
    }
  }

  private static int indexOf(String text, char sign, int begin, int end) {
    int at = begin;
    while (at < end && text.charAt(at) != sign) {
      at++;
    }
    return at;
  }

  private static boolean isFree(String text, int before, int begin) {
    return before < begin
        || Line.isWhite(text.charAt(before))
        || "([\"'“‘—–-*_".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean isEdge(String text, int after, int end) {
    return after >= end || !Character.isLetterOrDigit(text.charAt(after));
  }

  /** Sorted; of two cuts that overlap, as in a picture inside a link, the first one stays. */
  private static List<Cut> inOrder(List<Cut> cuts) {
    cuts.sort((a, b) -> a.begin() != b.begin() ? a.begin() - b.begin() : b.end() - a.end());
    List<Cut> apart = new ArrayList<>();
    int end = -1;
    for (Cut cut : cuts) {
      if (cut.begin() >= end) {
        apart.add(cut);
        end = cut.end();
      }
    }
    return apart;
  }
}

package dev.parallax.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What stands in quotation marks, marks included. A quotation within another is part of it. One
 * that runs over paragraphs, each opened by a mark and only the last closed, is one per paragraph.
 */
final class Quotations {
  /** Tokens; {@code runsOn}: the next paragraph goes on with it. */
  record Quotation(int from, int to, boolean runsOn) {}

  private enum Side {
    OPENS,
    CLOSES,
    EITHER
  }

  private final Words words;
  private final List<Quotation> all = new ArrayList<>();
  private final int[] at;

  Quotations(Words words) {
    this.words = words;
    at = new int[words.size];
    Arrays.fill(at, -1);
    for (int from = 0; from < words.size; ) {
      int to = paragraphEnd(from);
      readParagraph(from, to);
      from = to;
    }
    for (int i = 0; i < all.size(); i++) {
      Arrays.fill(at, all.get(i).from(), all.get(i).to(), i);
    }
  }

  List<Quotation> all() {
    return all;
  }

  /** The quotation a token is in, marks included; null if in none. */
  Quotation at(int token) {
    return token < 0 || token >= at.length || at[token] < 0 ? null : all.get(at[token]);
  }

  /** Index in {@link #all}; -1 outside. */
  int indexAt(int token) {
    return token < 0 || token >= at.length ? -1 : at[token];
  }

  boolean opensAt(int token) {
    Quotation one = at(token);
    return one != null && one.from() == token;
  }

  private int paragraphEnd(int from) {
    int sentence = words.sentence(from);
    int paragraph = words.paragraph(from);
    while (sentence < words.sentenceCount() && words.paragraphOfSentence(sentence) == paragraph) {
      sentence++;
    }
    return words.sentenceBegin(sentence);
  }

  private void readParagraph(int from, int to) {
    List<Quotation> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    Deque<Boolean> isSingle = new ArrayDeque<>();
    for (int i = from; i < to; i++) {
      boolean single = isSingleMark(i);
      if (!single && !isDoubleMark(i)) {
        continue;
      }
      Side side = single ? singleSide(i, from) : side(i, from);
      if (side == Side.EITHER) {
        side = open.isEmpty() ? Side.OPENS : Side.CLOSES;
      }
      if (side == Side.OPENS) {
        open.push(i);
        isSingle.push(single);
      } else if (side == Side.CLOSES && isSingle.contains(single) && open.size() < 4) {
        while (isSingle.peek() != single) {
          isSingle.pop();
          open.pop();
        }
        isSingle.pop();
        found.add(new Quotation(open.pop(), i + 1, false));
      }
    }
    if (!open.isEmpty() && !isSingle.peekLast()) {
      int first = open.peekLast();
      if (to < words.size && opensParagraph(to) && isAlike(first, to)) {
        found.add(new Quotation(first, to, true));
      } else {
        found.add(
            new Quotation(first, first == from ? to : Math.min(to, unclosedEnd(first, to)), false));
      }
    }
    keepOutermost(found);
  }

  /** A mark nobody closes holds to the end of its sentence, or to the next mark. */
  private int unclosedEnd(int first, int to) {
    int end = words.endOf(first);
    for (int i = first + 1; i < Math.min(end, to); i++) {
      if (isDoubleMark(i)) {
        return i;
      }
    }
    return end;
  }

  private boolean opensParagraph(int from) {
    return isDoubleMark(from) && side(from, from) != Side.CLOSES;
  }

  private boolean isAlike(int one, int other) {
    return words.lower(one).charAt(0) == words.lower(other).charAt(0);
  }

  private void keepOutermost(List<Quotation> found) {
    found.sort(
        (one, other) ->
            one.from() != other.from()
                ? Integer.compare(one.from(), other.from())
                : Integer.compare(other.to(), one.to()));
    int end = 0;
    for (Quotation one : found) {
      if (one.from() >= end && one.to() > one.from() + 1) {
        all.add(one);
        end = one.to();
      }
    }
  }

  private boolean isDoubleMark(int i) {
    return switch (words.lower(i)) {
      case "\"", "“", "”", "„", "«", "»", "''", "``", "\"\"", "'''", "““", "””", "’’", "‘‘" -> true;
      default -> false;
    };
  }

  private boolean isSingleMark(int i) {
    return switch (words.lower(i)) {
      case "'", "‘", "’", "`" -> !words.tag(i).equals("POS") || words.hasSpaceBefore(i);
      default -> false;
    };
  }

  private Side side(int i, int paragraphBegin) {
    String mark = words.lower(i);
    boolean spaceBefore = i == paragraphBegin || words.hasSpaceBefore(i) || isOpening(i - 1);
    boolean spaceAfter = words.hasSpaceAfter(i);
    return switch (mark) {
      case "“", "„", "``", "““", "‘‘", "«" -> !spaceBefore && spaceAfter ? Side.CLOSES : Side.OPENS;
      case "”", "””", "’’", "»" ->
          spaceBefore && !spaceAfter && i + 1 < words.size ? Side.OPENS : Side.CLOSES;
      default -> spaceBefore == spaceAfter ? Side.EITHER : spaceBefore ? Side.OPENS : Side.CLOSES;
    };
  }

  /** A bracket or dash right before a mark, as good as a space. */
  private boolean isOpening(int i) {
    return words.is(i, "(", "[", "{", "—", "–", "--", "-");
  }

  /** Null where the mark is an apostrophe. */
  private Side singleSide(int i, int paragraphBegin) {
    boolean spaceBefore = i == paragraphBegin || words.hasSpaceBefore(i) || isOpening(i - 1);
    boolean spaceAfter = words.hasSpaceAfter(i);
    if (spaceBefore && !spaceAfter && !words.lower(i).equals("’")) {
      return Side.OPENS;
    }
    boolean beforeWord =
        i + 1 < words.size
            && !spaceAfter
            && Character.isLetterOrDigit(words.lower(i + 1).charAt(0));
    return !spaceBefore && !beforeWord ? Side.CLOSES : null;
  }
}

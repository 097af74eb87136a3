package dev.parallax.sentiment;

import dev.parallax.language.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a long text that is read for a target, so that what a reading costs is bounded: whole
 * words around the mention that is meant.
 */
public final class ToneWindow {
  /** Of 1.7 million sentences of news, one in 6,000 is longer. */
  public static final int MOST_UNITS = 1_000;

  private ToneWindow() {}

  /**
   * The target as it is, if its text has no more than {@link #MOST_UNITS} UTF-16 units; otherwise
   * in a text of at most that many, with those of its mentions that are whole there.
   */
  public static ToneTarget of(ToneTarget target) {
    String text = target.text();
    if (text.length() <= MOST_UNITS) {
      return target;
    }
    Range meant = target.mentions().get(0);
    if (meant.length() > MOST_UNITS) {
      int end = beforePair(text, meant.begin() + MOST_UNITS);
      meant = new Range(meant.begin(), end);
    }
    int spare = MOST_UNITS - meant.length();
    int begin = Math.max(0, Math.min(meant.begin() - spare / 2, text.length() - MOST_UNITS));
    int end = Math.min(text.length(), begin + MOST_UNITS);
    Range window = new Range(wordBegin(text, begin, meant), wordEnd(text, end, meant));
    Range first = moved(meant, window);
    List<Range> others =
        target.mentions().stream()
            .skip(1)
            .filter(window::covers)
            .map(m -> moved(m, window))
            .toList();
    return new ToneTarget(window.of(text), joined(first, others));
  }

  private static List<Range> joined(Range first, List<Range> others) {
    List<Range> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  /** The first place from {@code begin} on where a word begins, no later than the mention. */
  private static int wordBegin(String text, int begin, Range meant) {
    if (begin == 0) {
      return 0;
    }
    for (int i = begin; i < meant.begin(); i++) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin;
  }

  /** The last place up to {@code end} where a word ends, no earlier than the mention. */
  private static int wordEnd(String text, int end, Range meant) {
    if (end == text.length()) {
      return end;
    }
    for (int i = end; i > meant.end(); i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Math.max(meant.end(), beforePair(text, end));
  }

  private static int beforePair(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static Range moved(Range range, Range window) {
    return new Range(range.begin() - window.begin(), range.end() - window.begin());
  }
}

package dev.parallax.extract;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Extraction.Removed;
import dev.parallax.extract.Line.Cut;
import dev.parallax.text.CodePoints;
import dev.parallax.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts bodies and removed stretches together from lines that have been decided upon. */
final class Assembly {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final CodePoints codePoints;
  private final List<Removed> removed = new ArrayList<>();

  private Assembly(String text) {
    this.text = text;
    this.codePoints = new CodePoints(text);
  }

  static Extraction of(String text, List<Line> lines, List<Draft> drafts) {
    Assembly assembly = new Assembly(text);
    assembly.removeAll(lines);
    List<Article> articles = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Stretch> kept = assembly.kept(draft.in(lines));
      if (!kept.isEmpty()) {
        articles.add(assembly.article(draft, kept));
      }
    }
    return new Extraction(text, articles, assembly.removed);
  }

  /** A stretch of the document in UTF-16 units. */
  private record Stretch(int begin, int end) {}

  private Article article(Draft draft, List<Stretch> kept) {
    StringBuilder body = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (Stretch stretch : kept) {
      body.append(text, stretch.begin(), stretch.end());
      spans.add(span(stretch.begin(), stretch.end()));
    }
    return new Article(
        draft.title,
        draft.byline,
        draft.published,
        draft.outlet,
        draft.url,
        null,
        spans,
        body.toString());
  }

  /** Removed lines of one reason in a row become one stretch, the white space between included. */
  private void removeAll(List<Line> lines) {
    List<Cut> cuts = new ArrayList<>();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      cuts.add(new Cut(0, 1, Reason.OTHER));
    }
    boolean followsRemoved = false;
    for (Line line : lines) {
      for (Cut cut : line.isKept() ? line.cuts : line.removals()) {
        Cut last = followsRemoved && !line.isKept() ? cuts.get(cuts.size() - 1) : null;
        if (last != null && last.reason() == cut.reason()) {
          cuts.set(cuts.size() - 1, new Cut(last.begin(), cut.end(), cut.reason()));
        } else {
          cuts.add(cut);
        }
        followsRemoved = !line.isKept();
      }
      followsRemoved = !line.isKept();
    }
    for (Cut cut : cuts) {
      Stretch bare = trimmed(cut.begin(), cut.end());
      removed.add(new Removed(span(bare.begin(), bare.end()), cut.reason()));
    }
  }

  /**
   * The kept stretches of an article. Between two of them the white space on one side of what was
   * removed stays, the side with more line breaks, so that paragraphs stay paragraphs.
   */
  private List<Stretch> kept(List<Line> lines) {
    List<Stretch> kept = new ArrayList<>();
    List<Stretch> gaps = new ArrayList<>();
    int lineEnd = -1;
    for (Line line : lines) {
      if (lineEnd >= 0) {
        gaps.add(new Stretch(/* begin= */ lineEnd, /* end= */ line.begin));
      }
      if (line.isKept()) {
        int at = line.begin;
        for (Cut cut : line.cuts) {
          add(kept, gaps, at, cut.begin());
          at = cut.end();
        }
        add(kept, gaps, at, line.end);
      }
      lineEnd = line.end;
    }
    return withoutWhiteEnds(kept);
  }

  private void add(List<Stretch> kept, List<Stretch> gaps, int begin, int end) {
    if (begin >= end) {
      return;
    }
    if (!kept.isEmpty() && !gaps.isEmpty()) {
      append(kept, wider(gaps.get(0), gaps.get(gaps.size() - 1)));
    }
    gaps.clear();
    append(kept, new Stretch(begin, end));
  }

  private static void append(List<Stretch> kept, Stretch next) {
    Stretch last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
    if (last != null && last.end() == next.begin()) {
      kept.set(kept.size() - 1, new Stretch(last.begin(), next.end()));
    } else {
      kept.add(next);
    }
  }

  private Stretch wider(Stretch a, Stretch b) {
    return lineBreaks(b) > lineBreaks(a) ? b : a;
  }

  private int lineBreaks(Stretch gap) {
    int count = 0;
    for (int i = gap.begin(); i < gap.end(); i++) {
      count += text.charAt(i) == '\n' || text.charAt(i) == '\r' ? 1 : 0;
    }
    return count;
  }

  private List<Stretch> withoutWhiteEnds(List<Stretch> kept) {
    int first = 0;
    while (first < kept.size() && isWhite(kept.get(first).begin(), kept.get(first).end())) {
      first++;
    }
    int last = kept.size() - 1;
    while (last >= first && isWhite(kept.get(last).begin(), kept.get(last).end())) {
      last--;
    }
    List<Stretch> trimmed = new ArrayList<>(kept.subList(first, last + 1));
    if (!trimmed.isEmpty()) {
      Stretch begin = trimmed.get(0);
      trimmed.set(0, new Stretch(trimmed(begin.begin(), begin.end()).begin(), begin.end()));
      Stretch end = trimmed.get(trimmed.size() - 1);
      trimmed.set(
          trimmed.size() - 1, new Stretch(end.begin(), trimmed(end.begin(), end.end()).end()));
    }
    return trimmed;
  }

  private Stretch trimmed(int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && Line.isWhite(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Line.isWhite(text.charAt(end - 1))) {
      end--;
    }
    return new Stretch(begin, end);
  }

  private boolean isWhite(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Line.isWhite(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Span span(int begin, int end) {
    return new Span(codePoints.at(begin), codePoints.at(end));
  }
}

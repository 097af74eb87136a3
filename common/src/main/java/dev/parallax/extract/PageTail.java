package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Lexicon.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what stands below an article: lists, comments, teasers, appeals, other people's texts. */
final class PageTail {
  /**
   * Share of words that a text has in common with the article it belongs to, at the least. Of 2,179
   * news articles cut in two, 98 in 100 second parts reach it after eight paragraphs; half of the
   * beginnings of other articles do.
   */
  private static final double BELONGS = 0.07;

  /** The same below a row of appeals and a headline, where an article hardly ever goes on. */
  private static final double BELONGS_TO_REST = 0.2;

  /** How many paragraphs are read to tell whether an article goes on. */
  private static final int PARAGRAPHS_READ = 6;

  private static final int LONGEST_TEASER = 80;
  private static final int SHORTEST_TEASER_HEADLINE = 9;
  private static final int SHORTEST_STUCK_HEADLINE = 5;
  private static final int SIGN_OFF_LINES = 6;
  private static final int APPEAL_LINES = 3;
  private static final int LONGEST_HEADING = 14;

  /** So many places are looked at where the article may end: each look reads all of it. */
  private static final int MOST_JUDGED = 8;

  private final Draft article;
  private final List<Line> lines;
  private final boolean isSpaced;
  private final int bodyAt;

  private PageTail(Draft article, List<Line> lines, int bodyAt, boolean isSpaced) {
    this.article = article;
    this.lines = article.in(lines);
    this.bodyAt = bodyAt;
    this.isSpaced = isSpaced;
  }

  /** Takes away what comes after the article that has its body from the given line on. */
  static void read(Draft article, List<Line> lines, int bodyAt, boolean isSpaced) {
    PageTail tail = new PageTail(article, lines, bodyAt, isSpaced);
    tail.removeLists();
    Clutter.removeLedHeadlines(tail.lines);
    tail.removeUnrelated();
    tail.takeSignOff();
    tail.removeTeaser();
    tail.removeExcerpts();
  }

  /** "Most popular", "Leave a reply": what follows is not the article unless it plainly goes on. */
  private void removeLists() {
    int judged = 0;
    for (int i = bodyAt + 1; i < lines.size() && judged < MOST_JUDGED; i++) {
      Line line = lines.get(i);
      if (line.cue != null && line.cue.place() == Place.TAIL) {
        judged++;
        if (line.reason == Reason.COMMENTS || !goesOnAfter(i)) {
          removeAllAfter(i);
          return;
        }
      }
    }
  }

  private void removeAllAfter(int i) {
    Reason reason = lines.get(i).reason;
    for (Line line : lines.subList(i, lines.size())) {
      if (line.leadsHeadlines()) {
        reason = line.reason;
      } else if (line.isKept()) {
        line.remove(reason);
      }
    }
  }

  /** Whether whole paragraphs in a row follow that speak of what the article speaks of. */
  private boolean goesOnAfter(int i) {
    List<String> run = new ArrayList<>();
    for (Line line : lines.subList(i + 1, lines.size())) {
      if (line.isKept() && line.isProse() && !line.isTruncated()) {
        run.add(line.plain);
      } else if (line.isKept() && run.size() < 2) {
        run.clear();
      }
      if (run.size() == PARAGRAPHS_READ) {
        break;
      }
    }
    String before = keptText(bodyAt, i);
    String after = String.join("\n", run);
    boolean hasJustBegun = run.size() >= 4 && before.length() < after.length();
    return run.size() >= 2 && (hasJustBegun || Cohesion.share(after, before) >= BELONGS);
  }

  /**
   * An essay under the compiler's appeal for money, or whatever stands under a copyright line,
   * where it is shorter than the article and shares few of its words.
   */
  private void removeUnrelated() {
    int length = keptText(bodyAt, lines.size()).length();
    int before = 0;
    int judged = 0;
    for (int i = bodyAt; i < lines.size() && judged < MOST_JUDGED; i++) {
      Line line = lines.get(i);
      if (line.isKept()) {
        before += line.plain.length();
      }
      boolean mayEnd = isSignOff(line) && before >= length - before;
      if (mayEnd && before < length) {
        judged++;
        String rest = keptText(i, lines.size());
        double least = opensOtherText(i) ? BELONGS_TO_REST : BELONGS;
        if (!rest.isEmpty() && Cohesion.share(rest, keptText(bodyAt, i)) < least) {
          removeKept(i, Reason.UNRELATED);
        }
      }
    }
  }

  /** Whether several lines of appeals in a row have a headline below them. */
  private boolean opensOtherText(int i) {
    int next = i;
    while (next < lines.size() && !lines.get(next).isKept()) {
      next++;
    }
    return next - i >= APPEAL_LINES
        && next < lines.size()
        && lines.get(next).blanksBefore > 0
        && lines.get(next).words() <= LONGEST_HEADING
        && lines.get(next).isHeadline();
  }

  /** After an appeal for money or a copyright line an article is over, as a rule. */
  private static boolean isSignOff(Line line) {
    return line.reason == Reason.DONATION
        || line.reason == Reason.COMMENTS
        || (line.reason == Reason.FOOTER
            && (line.folded().contains("copyright") || line.folded().contains("©")));
  }

  /** Names, dates and topics that close an article. */
  private void takeSignOff() {
    int seen = 0;
    for (int i = lines.size() - 1; i > bodyAt && seen < SIGN_OFF_LINES; i--) {
      Line line = lines.get(i);
      if (line.isKept()) {
        MetadataLine metadata = MetadataLine.of(line);
        if (metadata != null && metadata.isLabelled()) {
          article.take(line, metadata);
        } else if (line.isTagList() && seen < 2) {
          line.remove(Reason.NAVIGATION);
        }
        seen++;
      }
    }
  }

  /** The headline of another story with a sentence or two of it, as the last thing on the page. */
  private void removeTeaser() {
    int last = lastKept(lines.size());
    int headline = lastKept(last);
    if (!isSpaced || headline <= bodyAt) {
      return;
    }
    Line head = lines.get(headline);
    Line excerpt = lines.get(last);
    boolean isSetOff = head.blanksBefore > 0 && head.words() >= SHORTEST_TEASER_HEADLINE;
    boolean isStuck = head.words() >= SHORTEST_STUCK_HEADLINE && isOnlyStuckLine(headline);
    if (excerpt.blanksBefore == 0
        && head.isHeadline()
        && (isSetOff || isStuck)
        && excerpt.words() <= LONGEST_TEASER
        && !hasGluedHeadings(headline)) {
      head.remove(Reason.TEASER);
      excerpt.remove(Reason.TEASER);
    }
  }

  /** Whether the line hangs on the paragraph above it, as no other line of the article does. */
  private boolean isOnlyStuckLine(int at) {
    return lines.get(at).blanksBefore == 0
        && lines.get(at - 1).isKept()
        && lines.get(at - 1).isProse()
        && lines.subList(bodyAt + 1, at).stream()
            .noneMatch(line -> line.isKept() && line.blanksBefore == 0);
  }

  /** Whether the article sets its own sub-headings right above their paragraphs. */
  private boolean hasGluedHeadings(int end) {
    for (int i = bodyAt + 1; i < end; i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (line.isKept() && line.isHeadline() && next.isKept() && next.blanksBefore == 0) {
        return true;
      }
    }
    return false;
  }

  /** Headlines and broken-off excerpts at the very end, with no word to introduce them. */
  private void removeExcerpts() {
    int begin = lines.size();
    int truncated = 0;
    for (int i = lines.size() - 1; i > bodyAt; i--) {
      Line line = lines.get(i);
      if (line.isKept() && !line.isTruncated() && !line.isHeadline()) {
        break;
      }
      truncated += line.isKept() && line.isTruncated() ? 1 : 0;
      begin = i;
    }
    if (truncated >= 2) {
      removeKept(begin, Reason.TEASER);
    }
  }

  private void removeKept(int from, Reason reason) {
    lines.subList(from, lines.size()).stream()
        .filter(Line::isKept)
        .forEach(line -> line.remove(reason));
  }

  private int lastKept(int before) {
    int at = before - 1;
    while (at >= 0 && !lines.get(at).isKept()) {
      at--;
    }
    return at;
  }

  private String keptText(int from, int to) {
    return lines.subList(Math.min(from, to), to).stream()
        .filter(Line::isKept)
        .map(line -> line.plain)
        .collect(Collectors.joining("\n"));
  }
}

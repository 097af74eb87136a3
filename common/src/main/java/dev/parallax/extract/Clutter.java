package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Lexicon.Place;
import dev.parallax.extract.Line.Cut;
import java.util.List;

/** What a line is by itself, and what the lines are that hang on it. */
final class Clutter {
  private static final int MOST_HEADLINES = 6;
  private static final int SHORTEST_HEADLINE = 5;

  private Clutter() {}

  /** Condemns the lines that are page furniture or captions wherever they stand. */
  static void classify(String text, List<Line> lines) {
    Line before = null;
    for (Line line : lines) {
      line.cue = Lexicon.CLUTTER.find(line);
      if (line.cue != null) {
        line.remove(line.cue.reason());
      } else if (announcesCaption(before) || Credits.isCaption(text, line)) {
        line.remove(Reason.CAPTION);
      } else {
        Credits.notes(text, line).forEach(note -> addNote(line, note));
        NameBoxes.in(text, line).forEach(box -> addNote(line, box));
      }
      before = line;
    }
  }

  /** "Image caption," on a line of its own: the caption is the line after it. */
  private static boolean announcesCaption(Line line) {
    return line != null
        && line.cue != null
        && line.reason == Reason.CAPTION
        && line.cue.place() == Place.LEAD;
  }

  /** Condemns the headlines right after "Read more:" and the like. */
  static void removeLedHeadlines(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line lead = lines.get(i);
      if (lead.leadsHeadlines()) {
        removeHeadlinesAfter(lines, i, lead.reason);
      }
    }
  }

  static void removeHeadlinesAfter(List<Line> lines, int cue, Reason reason) {
    int last = Math.min(lines.size() - 1, cue + MOST_HEADLINES);
    for (int i = cue + 1; i <= last && isListed(lines.get(i)); i++) {
      lines.get(i).remove(reason);
    }
  }

  private static boolean isListed(Line line) {
    return line.isKept() && line.isHeadline() && line.words() >= SHORTEST_HEADLINE;
  }

  /** A note that is the whole line is a line of its own. */
  private static void addNote(Line line, Cut note) {
    boolean isWhole = note.begin() == line.begin && note.end() >= line.end;
    if (isWhole) {
      line.remove(note.reason());
    } else if (line.cuts.stream()
        .noneMatch(c -> c.begin() < note.end() && note.begin() < c.end())) {
      line.cut(note);
    }
  }
}

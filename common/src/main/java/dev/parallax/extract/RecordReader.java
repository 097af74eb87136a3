package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Line.Cut;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the text of a record whose title, date and so on stand in fields of their own. It is one
 * article: only what is page furniture by its own words, and repeats of the fields, are taken out.
 */
final class RecordReader {
  private static final int HEAD_LINES = 6;
  private static final int SHORTEST_REPEAT = 12;

  private static final Pattern BETWEEN_NAMES = Pattern.compile(",| and | & ");

  private final String text;
  private final List<Line> lines;
  private final Draft article;

  private RecordReader(String text, List<Line> lines, KnownMetadata known) {
    this.text = text;
    this.lines = lines;
    this.article = new Draft(0, lines.size(), known);
  }

  static List<Draft> read(String text, List<Line> lines, KnownMetadata known) {
    RecordReader reader = new RecordReader(text, lines, known);
    Clutter.classify(text, lines);
    Clutter.removeLedHeadlines(lines);
    reader.readHead();
    reader.readLabelledDates();
    return List.of(reader.article);
  }

  private void readHead() {
    String title = article.title == null ? "" : Folding.fold(article.title);
    for (int i = 0; i < Math.min(HEAD_LINES, lines.size()); i++) {
      Line line = lines.get(i);
      if (line.isKept()) {
        MetadataLine metadata = MetadataLine.of(line);
        if (!title.isEmpty() && isTitle(line, title)) {
          line.remove(Reason.HEADLINE);
        } else if (metadata != null && (metadata.hasDate() || metadata.byline() != null)) {
          article.take(line, metadata);
        } else if (isKnownName(line)) {
          line.remove(Reason.BYLINE);
        } else if (isOutlet(line)) {
          line.remove(Reason.OTHER);
        } else if (!cutTitleAfterCredit(line)) {
          return;
        }
      }
    }
  }

  private void readLabelledDates() {
    for (Line line : lines) {
      if (line.isKept() && !line.endsSentence() && line.words() <= 14) {
        MetadataLine metadata = MetadataLine.of(line);
        if (metadata != null && metadata.isLabelled() && metadata.byline() == null) {
          article.take(line, metadata);
        }
      }
    }
  }

  private static boolean isTitle(Line line, String title) {
    boolean isShortened =
        line.isTruncated()
            && line.folded().length() >= SHORTEST_REPEAT
            && title.startsWith(line.folded());
    return line.folded().equals(title) || isShortened;
  }

  private boolean isOutlet(Line line) {
    return article.outlet != null && line.folded().equals(Folding.fold(article.outlet));
  }

  /** A name of the known byline, alone on its line. */
  private boolean isKnownName(Line line) {
    if (article.byline == null || line.words() > 6) {
      return false;
    }
    String byline = Folding.fold(article.byline);
    return byline.equals(line.folded())
        || BETWEEN_NAMES
            .splitAsStream(byline)
            .anyMatch(name -> name.strip().equals(line.folded()) && name.strip().indexOf(' ') > 0);
  }

  /** "A voter in Vale on Monday. | AP Photo Vale votes": a caption that ran into the headline. */
  private boolean cutTitleAfterCredit(Line line) {
    if (article.title == null || article.title.length() < SHORTEST_REPEAT) {
      return false;
    }
    int begin = line.end - article.title.length();
    if (begin <= line.begin || !text.startsWith(article.title, begin)) {
      return false;
    }
    int captionEnd = begin;
    while (captionEnd > line.begin && Line.isWhite(text.charAt(captionEnd - 1))) {
      captionEnd--;
    }
    if (!Credits.closesCaption(text.substring(line.begin, captionEnd))) {
      return false;
    }
    line.remove(
        Reason.CAPTION,
        List.of(
            new Cut(line.begin, captionEnd, Reason.CAPTION),
            new Cut(begin, line.end, Reason.HEADLINE)));
    return true;
  }
}

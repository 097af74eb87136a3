package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Line.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says who wrote an article and when, and nothing else: "by Ann Lee and Bo Ek | April
 * 8, 2024 8:21 AM | 3 min read". A line with a single word more is not one, so that a date or a
 * "by" in running text is never mistaken for it.
 *
 * @param byline names as printed, without "by"; null where the line has none
 * @param published date as printed, with its time; null where the line has none, or only the date
 *     of a change
 * @param outlet name of the paper, where the line was read as a masthead; null otherwise
 * @param isLabelled whether a word such as "Published" or "By" says what the line is
 * @param hasDate whether it has a full date of any kind
 * @param parts the fields with their reasons, tiling the line
 */
record MetadataLine(
    String byline,
    String published,
    String outlet,
    boolean isLabelled,
    boolean hasDate,
    List<Cut> parts) {

  private static final int LONGEST = 260;
  private static final int LONGEST_MASTHEAD = 28;

  /** What pages print beside a date and no outlet is called. */
  private static final Set<String> RUBRICS =
      Set.of(
          "news",
          "opinion",
          "analysis",
          "editorial",
          "politics",
          "business",
          "economy",
          "world",
          "national",
          "local",
          "sport",
          "sports",
          "culture",
          "science",
          "health",
          "technology",
          "travel",
          "video");

  /** The line as metadata; null where it is anything else. */
  static MetadataLine of(Line line) {
    if (line.plain.length() > LONGEST || line.words() > 40 || !mayBe(line)) {
      return null;
    }
    return new Reading(line, /* isMasthead= */ false).result();
  }

  /**
   * The line as metadata among which the outlet stands by its bare name: "Vale Courier, May 2,
   * 2024", "Vale Courier · By Ann Lee · 2 May 2024". So many things look like that that only a line
   * between a headline and its text may be taken for it. Null where it is anything else.
   */
  static MetadataLine ofMasthead(Line line) {
    if (line.words() > LONGEST_MASTHEAD || line.endsSentence()) {
      return null;
    }
    MetadataLine read = new Reading(line, /* isMasthead= */ true).result();
    return read != null && (read.hasDate || read.byline != null) ? read : null;
  }

  private static boolean mayBe(Line line) {
    for (int i = 0; i < line.plain.length(); i++) {
      char c = line.plain.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    String folded = line.folded();
    return folded.startsWith("by")
        || folded.startsWith("written")
        || folded.startsWith("post")
        || folded.startsWith("publish")
        || folded.startsWith("report")
        || folded.startsWith("author")
        || folded.startsWith("stor")
        || folded.startsWith("words")
        || folded.startsWith("text")
        || folded.startsWith("writer");
  }

  /** One pass over the fields of a line without its Markdown. */
  private static final class Reading {
    private final Line line;
    private final boolean isMasthead;
    private final String plain;
    private final List<Cut> parts = new ArrayList<>();
    private String byline;
    private String published;
    private String outlet;
    private boolean isLabelled;
    private boolean hasDate;
    private boolean isChange;
    private int at;

    Reading(Line line, boolean isMasthead) {
      this.line = line;
      this.isMasthead = isMasthead;
      this.plain = line.plain;
    }

    MetadataLine result() {
      while (at < plain.length()) {
        int separatorEnd = matchEnd(MetadataShapes.SEPARATOR);
        if (separatorEnd > at) {
          extendLast(separatorEnd);
        } else if (!readField()) {
          return null;
        }
      }
      boolean saysSomething = byline != null || hasDate || isLabelled || parts.size() > 1;
      return saysSomething || parts.stream().anyMatch(part -> part.reason() == Reason.OTHER)
          ? new MetadataLine(byline, published, outlet, isLabelled, hasDate, inDocument())
          : null;
    }

    /** The parts as stretches of the document; each takes the syntax around it. */
    private List<Cut> inDocument() {
      List<Cut> cuts = new ArrayList<>();
      int begin = line.begin;
      for (int i = 0; i < parts.size(); i++) {
        boolean isLast = i == parts.size() - 1;
        int end = isLast ? line.end : line.offsetOf(parts.get(i).end());
        cuts.add(new Cut(begin, end, parts.get(i).reason()));
        begin = end;
      }
      return List.copyOf(cuts);
    }

    private boolean readField() {
      return readNames()
          || readLabel()
          || readMoment()
          || readClutter()
          || (isMasthead && readOutlet());
    }

    /** A name between the separators of fields, or before the comma of a date. */
    private boolean readOutlet() {
      Matcher name = MetadataShapes.OUTLET.matcher(plain).region(at, plain.length());
      boolean isField =
          at == 0 || MetadataShapes.FIELD_BREAK.matcher(plain.substring(0, at)).find();
      if (!isField || !name.lookingAt()) {
        return false;
      }
      String printed = name.group("name").strip();
      boolean isSection = RUBRICS.contains(printed.toLowerCase(Locale.ROOT));
      if (!isSection && outlet != null) {
        return false;
      }
      outlet = isSection ? outlet : printed;
      add(name.end("name"), Reason.OTHER);
      return true;
    }

    private boolean readLabel() {
      int end = matchEnd(MetadataShapes.LABEL);
      if (end < 0) {
        return false;
      }
      isChange = MetadataShapes.CHANGE.matcher(plain.substring(at, end)).matches();
      isLabelled = true;
      add(end, Reason.DATE_LINE);
      return true;
    }

    private boolean readMoment() {
      int end = matchEnd(MetadataShapes.MOMENT);
      if (end >= 0) {
        if (!isChange && published == null) {
          published = plain.substring(at, end).strip();
        }
        hasDate = true;
        add(end, Reason.DATE_LINE);
        return true;
      }
      end = matchEnd(MetadataShapes.CLOCK);
      if (end >= 0) {
        add(end, Reason.DATE_LINE);
      }
      return end >= 0;
    }

    private boolean readClutter() {
      int end = matchEnd(MetadataShapes.READING);
      if (end >= 0) {
        add(end, Reason.OTHER);
        return true;
      }
      end = matchEnd(MetadataShapes.SKIP);
      if (end >= 0) {
        add(end, Reason.NAVIGATION);
        return true;
      }
      end = matchEnd(MetadataShapes.COUNT);
      if (end >= 0) {
        add(end, Reason.COMMENTS);
      }
      return end >= 0;
    }

    private boolean readNames() {
      int names = matchEnd(MetadataShapes.BY);
      if (names < 0 || byline != null) {
        return false;
      }
      Matcher after = MetadataShapes.AFTER_NAMES.matcher(plain).region(names, plain.length());
      int end = after.find() ? after.start() : plain.length();
      String printed = plain.substring(names, end).strip();
      if (!PrintedNames.areNames(printed)) {
        return false;
      }
      byline = printed;
      isLabelled = true;
      add(end, Reason.BYLINE);
      return true;
    }

    private int matchEnd(Pattern pattern) {
      Matcher matcher = pattern.matcher(plain).region(at, plain.length());
      matcher.useTransparentBounds(true);
      return matcher.lookingAt() && matcher.end() > at ? matcher.end() : -1;
    }

    private void add(int end, Reason reason) {
      Cut last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && last.reason() == reason) {
        parts.set(parts.size() - 1, new Cut(last.begin(), end, reason));
      } else {
        parts.add(new Cut(at, end, reason));
      }
      at = end;
    }

    private void extendLast(int end) {
      if (!parts.isEmpty()) {
        Cut last = parts.get(parts.size() - 1);
        parts.set(parts.size() - 1, new Cut(last.begin(), end, last.reason()));
        at = end;
      } else {
        add(end, Reason.OTHER);
      }
    }
  }
}

package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands above an article: menus, headline, byline, date, captions, standfirst. */
final class PageHead {
  /** How many lines after the first paragraph a byline or date may still stand. */
  private static final int LINES_PAST_PROSE = 4;

  private static final int SHORTEST_TITLE = 4;
  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_QUESTION = 22;
  private static final int LONGEST_LABEL = 3;
  private static final int LONGEST_ROLE = 5;
  private static final int LONGEST_CAPTION = 60;
  private static final double REPEATS = 0.7;

  private static final Pattern TITLE_AND_OUTLET =
      Pattern.compile("^(.{12,200}?)\\s+(?:\\||»|::)\\s+(\\p{Lu}[^|]{1,40})$");
  private static final Pattern GLUED_CRUMBS = Pattern.compile("^Home(?=\\p{Lu}).{3,120}");
  private static final Set<String> ROLES =
      Set.of(
          "correspondent",
          "correspondents",
          "reporter",
          "reporters",
          "writer",
          "writers",
          "editor",
          "editors",
          "columnist",
          "contributor",
          "contributors",
          "chief",
          "analyst",
          "journalist",
          "producer",
          "staff");

  private static final Set<String> OUTLET_WORDS =
      Set.of(
          "news",
          "times",
          "post",
          "herald",
          "courier",
          "tribune",
          "gazette",
          "daily",
          "today",
          "journal",
          "online",
          "independent",
          "guardian",
          "observer",
          "monitor",
          "press",
          "magazine",
          "review",
          "chronicle",
          "telegraph",
          "express",
          "mirror",
          "globe",
          "bulletin",
          "tv",
          "radio",
          "media",
          "network",
          "world",
          "politics");

  private final String text;
  private final Draft article;
  private final List<Line> lines;
  private final boolean isSpaced;

  /** Index in {@link #lines} of the first line that belongs to the body for sure. */
  private int bodyAt;

  private int titleAt = -1;

  private PageHead(String text, Draft article, List<Line> lines, boolean isSpaced) {
    this.text = text;
    this.article = article;
    this.lines = article.in(lines);
    this.isSpaced = isSpaced;
  }

  /** Takes the head apart and says where, from the article's first line, the body begins. */
  static int read(String text, Draft article, List<Line> lines, boolean isSpaced) {
    PageHead head = new PageHead(text, article, lines, isSpaced);
    head.removeCrumbs();
    head.bodyAt = head.firstProse();
    head.takeTitle();
    int lastMetadata = head.takeMetadata();
    head.removeAboveTitle();
    head.removeBelowTitle(lastMetadata);
    return head.bodyAt;
  }

  private int firstProse() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isKept() && line.isProse() && !isStoppedTitle(i) && MetadataLine.of(line) == null) {
        return i;
      }
    }
    return lines.size();
  }

  private void removeCrumbs() {
    for (Line line : lines) {
      if (line.isKept()
          && line.words() <= 14
          && line.plain.startsWith("Home")
          && GLUED_CRUMBS.matcher(line.plain).matches()) {
        line.remove(Reason.NAVIGATION);
      }
    }
  }

  private void takeTitle() {
    Line first = lines.get(0);
    if (article.from > 0 && PageReader.isOpener(first)) {
      titleAt = 0;
      article.takeTitle(first, PageReader.openedTitle(first));
      return;
    }
    titleAt = titleLine();
    if (titleAt < 0) {
      return;
    }
    Line line = lines.get(titleAt);
    Matcher named = TITLE_AND_OUTLET.matcher(line.plain);
    if (named.matches() && Line.countWords(named.group(2)) <= 5) {
      article.takeTitle(line, named.group(1).strip());
      if (article.outlet == null) {
        article.outlet = named.group(2).strip();
      }
    } else {
      article.takeTitle(line, line.plain);
    }
  }

  /** The headline: marked as one, or the first line above the text that reads like one. */
  private int titleLine() {
    int first = -1;
    for (int i = 0; i < Math.min(bodyAt, lines.size() - 1); i++) {
      Line line = lines.get(i);
      if (line.isKept() && MetadataLine.of(line) == null) {
        boolean isMarked = text.startsWith("# ", line.begin);
        if (isMarked && line.words() > 1) {
          return i;
        }
        if (first < 0 && isTitle(i)) {
          first = i;
        }
      }
    }
    boolean isSentence = first > 0 && lines.get(first).endsSentence();
    return first < 0 ? otherTitleLine() : isSentence && isShortTitle(0) ? 0 : first;
  }

  private boolean isTitle(int i) {
    Line line = lines.get(i);
    return line.words() >= SHORTEST_TITLE
        && (line.isHeadline() || isStoppedTitle(i))
        && !isSiteName(line);
  }

  /** Two or three words set off on top of a page are its headline rather than a sentence below. */
  private boolean isShortTitle(int i) {
    Line line = lines.get(i);
    return line.isKept()
        && line.words() >= 2
        && line.words() < SHORTEST_TITLE
        && !line.endsSentence()
        && isSetOff(i)
        && Character.isUpperCase(line.plain.codePointAt(0))
        && !isOutletName(line)
        && MetadataLine.of(line) == null;
  }

  private static boolean isOutletName(Line line) {
    return Stream.of(line.plain.split("\\s+", -1))
        .anyMatch(word -> OUTLET_WORDS.contains(Folding.fold(word)));
  }

  /** A headline may be a sentence right above a byline or date, or a question on top of it all. */
  private boolean isStoppedTitle(int i) {
    Line line = lines.get(i);
    boolean isQuestion =
        i == 0 && line.plain.endsWith("?") && line.words() <= LONGEST_QUESTION && isSetOff(i);
    return line.words() <= LONGEST_TITLE
        && line.endsSentence()
        && !line.isTruncated()
        && (isQuestion || isMetadataAfter(i));
  }

  /** Any words will do right above a byline or a date, and a few where nothing else is there. */
  private int otherTitleLine() {
    int only = -1;
    int count = 0;
    for (int i = 0; i < Math.min(bodyAt, lines.size() - 1); i++) {
      Line line = lines.get(i);
      boolean isName = line.isKept() && line.words() >= 2 && !line.endsSentence();
      if (isName && MetadataLine.of(line) == null) {
        if (isMetadataAfter(i)) {
          return i;
        }
        only = i;
        count++;
      }
    }
    boolean isAlone = count == 1 && lines.get(only).words() < SHORTEST_TITLE && isSetOff(only);
    return isAlone ? only : -1;
  }

  private boolean isSetOff(int i) {
    return i + 1 < lines.size() && lines.get(i + 1).blanksBefore > 0;
  }

  private boolean isMetadataAfter(int i) {
    return i + 1 < lines.size() && MetadataLine.of(lines.get(i + 1)) != null;
  }

  private static boolean isSiteName(Line line) {
    if (line.words() > 6) {
      return false;
    }
    int capitals = 0;
    int outletWords = 0;
    for (String word : line.plain.split("\\s+", -1)) {
      capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
      outletWords += OUTLET_WORDS.contains(Folding.fold(word)) ? 1 : 0;
    }
    return line.plain.startsWith("The ") && outletWords > 0 && capitals == line.words();
  }

  /** Takes bylines and dates out of the head; returns the index of the last of them, or -1. */
  private int takeMetadata() {
    int last = -1;
    int end = Math.min(lines.size(), bodyAt + LINES_PAST_PROSE);
    for (int i = 0; i < end; i++) {
      Line line = lines.get(i);
      MetadataLine metadata = line.isKept() ? MetadataLine.of(line) : null;
      if (metadata == null && line.isKept() && titleAt >= 0 && titleAt < i && i < bodyAt) {
        metadata = MetadataLine.ofMasthead(line);
      }
      boolean isExpected = i < bodyAt || last < 0 || (metadata != null && metadata.isLabelled());
      if (metadata != null && isExpected) {
        article.take(line, metadata);
        last = i;
      }
    }
    return last;
  }

  private void removeAboveTitle() {
    for (int i = 0; i < titleAt; i++) {
      Line line = lines.get(i);
      if (line.isKept()) {
        line.remove(isRepeatOfTitle(line) ? Reason.REPEATED : Reason.NAVIGATION);
      }
    }
  }

  private void removeBelowTitle(int lastMetadata) {
    for (int i = titleAt + 1; i < lines.size() && i <= Math.max(lastMetadata, bodyAt); i++) {
      Line line = lines.get(i);
      if (!line.isKept()) {
        continue;
      }
      if (titleAt >= 0 && isRepeatOfTitle(line)) {
        line.remove(Reason.REPEATED);
      } else if (i < lastMetadata && line.words() <= LONGEST_LABEL && i != titleAt) {
        line.remove(Reason.OTHER);
      } else if (isRole(i)) {
        line.remove(Reason.OTHER);
      } else if (isCaptionAboveDate(i) || isCaptionInHead(i)) {
        line.remove(Reason.CAPTION);
      }
    }
    while (bodyAt < lines.size() && !lines.get(bodyAt).isKept()) {
      bodyAt++;
    }
  }

  private boolean isRepeatOfTitle(Line line) {
    return titleAt >= 0
        && line != lines.get(titleAt)
        && !line.folded().isEmpty()
        && Folding.fold(article.title).startsWith(line.folded())
        && line.words() >= Math.min(SHORTEST_TITLE, lines.get(titleAt).words());
  }

  /** "Political correspondent", under the name. */
  private boolean isRole(int i) {
    Line line = lines.get(i);
    String last = line.folded().substring(line.folded().lastIndexOf(' ') + 1);
    return i > 0
        && lines.get(i - 1).reason == Reason.BYLINE
        && line.words() <= LONGEST_ROLE
        && ROLES.contains(last);
  }

  /** The line under the picture, printed right above the date: "A voter in Vale / Published …". */
  private boolean isCaptionAboveDate(int i) {
    Line line = lines.get(i);
    Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
    return isSpaced
        && next != null
        && i > titleAt
        && titleAt >= 0
        && line.blanksBefore > 0
        && next.blanksBefore == 0
        && next.reason == Reason.DATE_LINE
        && line.words() <= LONGEST_CAPTION;
  }

  /** A line pressed between the byline and a player, or one the first paragraph says again. */
  private boolean isCaptionInHead(int i) {
    if (!isSpaced || i == 0 || i + 1 >= lines.size()) {
      return false;
    }
    Line line = lines.get(i);
    Line before = lines.get(i - 1);
    Line next = lines.get(i + 1);
    boolean isUnderHead =
        line.blanksBefore == 0
            && (before.reason == Reason.BYLINE || before.reason == Reason.DATE_LINE);
    boolean isAbovePlayer = next.blanksBefore == 0 && next.reason == Reason.CAPTION;
    boolean isAlone = next.blanksBefore > 0 && next.isKept() && next.isProse();
    return isUnderHead
        && line.words() <= LONGEST_CAPTION
        && (isAbovePlayer || (isAlone && Cohesion.share(line.plain, next.plain) >= REPEATS));
  }
}

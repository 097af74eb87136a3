package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a document nobody described: the text of a page, or of several pasted together, with all
 * that stood around the article.
 */
final class PageReader {
  private static final int HEAD_LOOKAHEAD = 5;
  private static final int FEWEST_WORDS = 60;
  private static final int SHORTEST_INNER_HEADLINE = 5;
  private static final int USUAL_OPENERS = 2;

  /** "RELATED: another headline", which in a compilation opens the next article. */
  static final Pattern OPENER =
      Pattern.compile(
          "^(?:RELATED|Related|ALSO|Also|SEE ALSO|See also|READ ALSO|Read also|MORE|AND|NEXT|Related"
              + " (?:article|story)|RELATED (?:ARTICLE|STORY))\\s*[:–—-]\\s*(?=\\S)");

  private static final Pattern LINK_LINE =
      Pattern.compile("^[-*•#>|·\\s]*(?:!?\\[[^\\[\\]]*\\]\\([^()]*\\)[-*•|·,/>»\\s]*)+$");

  /** "© 2024 The Vale Courier. All rights reserved." */
  private static final Pattern IMPRINT =
      Pattern.compile(
          "(?:(?:Copyright|COPYRIGHT)?\\s*(?:©|\\([cC]\\))|Copyright|COPYRIGHT)\\s*"
              + "(?:\\d{4}(?:\\s*[–-]\\s*\\d{2,4})?,?\\s+)?(?:[Bb]y\\s+)?"
              + "(?<name>\\p{Lu}[^.,|:©]{2,40}?)(?:\\s+\\d{4})?"
              + "(?:[.,|].*|\\s[–-]\\s.*|\\s+(?i:all rights).*)?");

  /** "Vale Courier on the go: get the app". */
  private static final Pattern APP =
      Pattern.compile(
          "(?<name>(?:\\p{Lu}[\\p{L}.'’-]*+|\\d++)(?: (?:\\p{Lu}[\\p{L}.'’-]*+|\\d++|of|&)){0,4}) on the"
              + " (?:go|move): (?:get|download|install) .{2,20}");

  private static final Pattern WIRE =
      Pattern.compile(
          "\\b(?:Associated Press|AP|Reuters|AFP|Agence|Bloomberg|Getty|All [Rr]ights|Copyright)\\b");

  private static final int IMPRINT_LINES = 12;
  private static final int LONGEST_IMPRINT = 20;

  private static final Pattern RULER = Pattern.compile("^[-=*_~#•·.—–+\\s]{3,}$");

  private final String text;
  private final List<Line> lines;
  private final KnownMetadata known;
  private final boolean isSpaced;

  private PageReader(String text, List<Line> lines, KnownMetadata known) {
    this.text = text;
    this.lines = lines;
    this.known = known;
    long spaced = lines.stream().filter(line -> line.blanksBefore > 0).count();
    this.isSpaced = spaced * 2 >= lines.size();
  }

  static List<Draft> read(String text, List<Line> lines, KnownMetadata known) {
    PageReader reader = new PageReader(text, lines, known);
    Clutter.classify(text, lines);
    reader.removeLinkLines();
    return reader.readArticles();
  }

  private List<Draft> readArticles() {
    List<Integer> starts = starts();
    List<Draft> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      Draft article = new Draft(starts.get(i), to, known);
      UrlLines.read(text, article.in(lines), article);
      int body = PageHead.read(text, article, lines, isSpaced);
      PageTail.read(article, lines, body, isSpaced);
      removeRulers(article.in(lines));
      articles.add(article);
    }
    if (articles.size() == 1) {
      takeImprint(articles.get(0));
    }
    return articles;
  }

  /** Where nothing else names the outlet of a page, the owner of its copyright is the outlet. */
  private void takeImprint(Draft article) {
    int last = lines.size() - 1;
    for (int i = last; i >= Math.max(0, last - IMPRINT_LINES) && article.isAnonymous(); i--) {
      Line line = lines.get(i);
      boolean mayBe = !line.isKept() && line.words() <= LONGEST_IMPRINT;
      Matcher owner = IMPRINT.matcher(line.plain);
      Matcher imprint = owner.matches() ? owner : APP.matcher(line.plain);
      if (mayBe && imprint.matches() && !WIRE.matcher(imprint.group("name")).find()) {
        article.outlet = imprint.group("name").strip();
      }
    }
  }

  /** A line that is all links points elsewhere. */
  private void removeLinkLines() {
    for (Line line : lines) {
      boolean mayBe = !line.cuts.isEmpty() && line.words() <= 40 && text.charAt(line.begin) != '#';
      if (line.isKept()
          && mayBe
          && LINK_LINE.matcher(text).region(line.begin, line.end).matches()) {
        boolean isStory = line.isHeadline() && line.words() >= SHORTEST_INNER_HEADLINE;
        boolean isPicture = text.charAt(line.begin) == '!';
        line.remove(isPicture ? Reason.CAPTION : isStory ? Reason.TEASER : Reason.NAVIGATION);
      }
    }
  }

  private static void removeRulers(List<Line> article) {
    for (Line line : article) {
      if (line.isKept() && line.plain.length() < 200 && RULER.matcher(line.plain).matches()) {
        line.remove(Reason.OTHER);
      }
    }
  }

  /** Indexes of the lines that begin an article; the first line is one. */
  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>(List.of(0));
    boolean isPastEnd = false;
    int wordsSince = 0;
    int openers = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isRuled = RULER.matcher(lines.get(i - 1).plain).matches();
      isPastEnd |= line.leadsHeadlines() && line.reason == Reason.COMMENTS && wordsSince > 0;
      boolean mayOpen = wordsSince >= FEWEST_WORDS && (!isPastEnd || isRuled || isOpener(line));
      if (mayOpen && opensArticle(i, openers)) {
        starts.add(i);
        openers += isOpener(line) ? 1 : 0;
        isPastEnd = false;
        wordsSince = 0;
      } else if (line.isKept() && line.isProse()) {
        wordsSince += line.words();
      }
    }
    return starts;
  }

  private boolean opensArticle(int i, int openers) {
    Line line = lines.get(i);
    boolean isHeadline =
        line.isKept()
            && line.blanksBefore > 0
            && line.isHeadline()
            && line.words() >= SHORTEST_INNER_HEADLINE
            && MetadataLine.of(line) == null;
    boolean isOpener = isOpener(line);
    boolean hasHead = hasOwnHead(i) || (isOpener && isUsualOpener(i, openers));
    return (isOpener || isHeadline) && hasHead && hasOwnBody(i);
  }

  /** Where openers have begun the articles before, one on a line of its own needs no date. */
  private boolean isUsualOpener(int i, int openers) {
    return openers >= USUAL_OPENERS
        && lines.get(i).blanksBefore > 0
        && i + 1 < lines.size()
        && lines.get(i + 1).blanksBefore > 0
        && lines.get(i + 1).isKept()
        && lines.get(i + 1).isProse();
  }

  static boolean isOpener(Line line) {
    return line.words() >= 4 && line.words() <= 40 && OPENER.matcher(line.plain).lookingAt();
  }

  /**
   * Whether a date of publication stands between the line and the text after it; under an opener a
   * byline will do. Boxes within an article have bylines too, but no dates.
   */
  private boolean hasOwnHead(int i) {
    boolean isOpener = isOpener(lines.get(i));
    for (int j = i + 1; j < Math.min(lines.size(), i + HEAD_LOOKAHEAD); j++) {
      Line line = lines.get(j);
      MetadataLine metadata = MetadataLine.of(line);
      if (metadata != null && (metadata.hasDate() || (isOpener && metadata.byline() != null))) {
        return true;
      }
      boolean isBetween =
          metadata != null || line.reason == Reason.CAPTION || isOpener || line.words() <= 12;
      if (!isBetween) {
        return false;
      }
    }
    return false;
  }

  /** Whether enough text follows before the next headline with a head of its own. */
  private boolean hasOwnBody(int i) {
    int words = 0;
    int paragraphs = 0;
    for (int j = i + 1; j < lines.size() && words < FEWEST_WORDS; j++) {
      Line line = lines.get(j);
      if (j > i + HEAD_LOOKAHEAD && (isOpener(line) || isHeadlineWithHead(j))) {
        break;
      }
      if (line.isKept() && line.isProse()) {
        words += line.words();
        paragraphs++;
      }
    }
    return words >= FEWEST_WORDS || paragraphs >= 2;
  }

  private boolean isHeadlineWithHead(int j) {
    Line line = lines.get(j);
    return line.isKept()
        && line.isHeadline()
        && line.words() >= SHORTEST_INNER_HEADLINE
        && hasOwnHead(j);
  }

  /** The headline an opener introduces. */
  static String openedTitle(Line line) {
    Matcher opener = OPENER.matcher(line.plain);
    return opener.lookingAt() ? line.plain.substring(opener.end()).strip() : line.plain;
  }
}

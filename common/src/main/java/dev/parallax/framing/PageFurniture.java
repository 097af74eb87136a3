package dev.parallax.framing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a page prints around its text, which is no choice of words: captions of pictures and
 * who took them, links to other articles and to recordings, and who helped to write.
 */
public final class PageFurniture {
  /** Longer lines are text in which a picture is spoken of; in UTF-16 units. */
  private static final int LONGEST_LINE = 600;

  /** What captions, links to recordings and to other articles begin with, or end in. */
  private static final String OF_LINES =
      "(?:REUTERS|AP|AFP|EPA|Getty|Getty Images)\\s?/\\s?\\p{Lu}|Getty Images\\b"
          + "|(?:AP|AFP|Reuters) [Pp]hotos?\\b|(?:FILE|File) (?:PHOTO|[Pp]hoto)\\b|FILE ?[-–—]"
          + "|AP, [Ff]ile\\b|Photos? (?:by|credit|courtesy)\\b|(?:Image|Media) (?:copyright|caption)\\b"
          + "|Photograph: |Hide [Cc]aption\\b|Read [Mm]ore(?=\\s*(?:\\R|\\z))"
          + "|Listen (?:·|[Tt]o [Tt]he [Ss]tory)|(?:JUST|MUST) WATCH|Story Highlights\\b"
          + "|(?:WATCH|LISTEN|RELATED|READ MORE|Related|Watch|Listen|Read more):"
          + "|Skip (?:Twitter|Instagram|YouTube|Facebook) post\\b";

  private static final String OF_LINES_IN_SMALL_LETTERS =
      "file photo\\b|via AP\\b|pic\\.twitter\\.com\\b|archived recording\\b";

  /** Who helped, and what became of the article since. */
  private static final String OF_SENTENCES =
      "contributed (?:reporting|research|from \\p{Lu}|to this (?:report|story|article|post))"
          + "|contributed(?=\\.?\\s*(?:\\R|\\z))|(?:reporting|editing|writing) by \\p{Lu}"
          + "|updat(?:e|ed|ing) this (?:post|story|article|page)\\b"
          + "|(?:post|story|article|page) (?:was|has been|will be) (?:(?:last|first|originally) )?"
          + "(?:updated|published|posted|corrected)\\b";

  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\b(?:(?=[A-Z])(?:("
              + OF_LINES
              + ")|(?:Reporting|Editing|Writing) by \\p{Lu}|Write to \\p{Lu})|("
              + OF_LINES_IN_SMALL_LETTERS
              + ")|"
              + OF_SENTENCES
              + ")|@[\\w-]{1,60}\\.\\w");

  /**
   * A stretch of a text.
   *
   * @param begin in UTF-16 units, inclusive
   * @param end exclusive
   */
  public record Stretch(int begin, int end) {}

  private PageFurniture() {}

  /** In order, apart from each other: captions and links by line, the rest by sentence. */
  public static List<Stretch> in(String text) {
    List<Stretch> stretches = new ArrayList<>();
    Matcher found = FURNITURE.matcher(text);
    int from = 0;
    while (from < text.length() && found.find(from)) {
      boolean isLine = found.group(1) != null || found.group(2) != null;
      int begin = Math.max(from, lineBegin(text, found.start()));
      int end = lineEnd(text, found.end());
      if (!isLine || end - begin > LONGEST_LINE) {
        begin = Math.max(begin, sentenceBegin(text, begin, found.start()));
        end = sentenceEnd(text, found.end(), end);
      }
      stretches.add(new Stretch(begin, end));
      from = end;
    }
    return stretches;
  }

  /** As far back as a line that is not too long may begin. */
  private static int lineBegin(String text, int at) {
    int least = Math.max(0, at - LONGEST_LINE);
    int begin = at;
    while (begin > least && text.charAt(begin - 1) != '\n') {
      begin--;
    }
    return begin;
  }

  private static int lineEnd(String text, int at) {
    int most = Math.min(text.length(), at + LONGEST_LINE);
    int end = at;
    while (end < most && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  private static int sentenceBegin(String text, int least, int at) {
    int begin = at;
    while (begin > least && !isEnd(text, begin - 1)) {
      begin--;
    }
    return begin;
  }

  private static int sentenceEnd(String text, int at, int most) {
    int end = at;
    while (end < most && !isEnd(text, end - 1)) {
      end++;
    }
    return end;
  }

  /** Whether a sentence may end with this character: a full stop or the like before a space. */
  private static boolean isEnd(String text, int at) {
    return ".!?”".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at + 1));
  }
}

package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the address of a page where the page's text states it. */
final class UrlLines {
  private static final Pattern ADDRESS =
      Pattern.compile("<?(https?://[^\\s<>]{4,2000}|www\\.[^\\s<>]{4,2000})>?");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:original (?:url|link|article|source|post|story)|source(?: url| link)?|article (?:url|link)"
              + "|url|link|permalink|retrieved from|available at|short ?link|canonical(?: url)?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\W{0,3}" + LABEL.pattern() + "\\W{0,3}[:\\s]\\s*" + ADDRESS.pattern(),
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_WORDS = 6;

  /** Among so many lines above the text an address is the page's own. */
  private static final int HEAD_LINES = 8;

  private UrlLines() {}

  /**
   * Removes lines that are nothing but an address. It is the article's where a label says so, or
   * where it is the first or last line, or stands above the text.
   */
  static void read(String text, List<Line> lines, Draft article) {
    boolean isInHead = true;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      isInHead &= i < HEAD_LINES && !line.isProse();
      if (line.words() > MOST_WORDS || !mayHoldAddress(line)) {
        continue;
      }
      Matcher labelled = LABELLED.matcher(text).region(line.begin, line.end);
      Matcher address = ADDRESS.matcher(text).region(line.begin, line.end);
      if (labelled.matches()) {
        line.remove(Reason.URL);
        take(article, labelled.group(1));
      } else if (address.matches()) {
        boolean hasLabel = i > 0 && isLabel(lines.get(i - 1));
        if (hasLabel) {
          lines.get(i - 1).remove(Reason.URL);
        }
        line.remove(Reason.URL);
        if (hasLabel || isInHead || i == lines.size() - 1) {
          take(article, address.group(1));
        }
      }
    }
  }

  private static boolean mayHoldAddress(Line line) {
    return line.plain.contains("http") || line.plain.contains("www.");
  }

  private static boolean isLabel(Line line) {
    return line.words() <= 3 && LABEL.matcher(line.folded()).matches();
  }

  private static void take(Draft article, String address) {
    if (article.url == null) {
      article.url = address;
    }
  }
}

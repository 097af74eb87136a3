package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Line.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes that a site opens at a person's name and that run into the sentence where a page was saved
 * without its markup: the full name, headlines about the person, and "MORE". In "Minister Marit
 * Solano Marit Ines SolanoDockers walk out Harbour lease signed MORE said so", the box goes from
 * the second "Marit" to "MORE".
 */
final class NameBoxes {
  private static final String END = " MORE";

  /** Characters of the headlines. */
  private static final int LONGEST = 1200;

  private static final String WORD = "\\p{Lu}[\\p{L}.'’-]{0,30}+";

  /** A surname, and the full name whose end has grown together with a headline's beginning. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<surname>\\p{Lu}[\\p{L}'’-]{1,30}+)(?: (?:Jr\\.|Sr\\.|I{2,3}))?"
              + "(?<box> (?:\\(?"
              + WORD
              + "\\)? ){1,6}\\k<surname>(?=[\\p{Lu}\\p{N}'\"‘“$]))");

  private NameBoxes() {}

  /** Where they are in a line; in UTF-16 units into the document. */
  static List<Cut> in(String text, Line line) {
    if (!line.plain.contains(END)) {
      return List.of();
    }
    List<Cut> boxes = new ArrayList<>();
    Matcher name = BEGIN.matcher(text);
    int from = line.begin;
    while (from < line.end && name.region(from, line.end).find()) {
      int close = closing(text, name.end(), line.end);
      if (close > 0) {
        boxes.add(new Cut(name.start("box"), close, Reason.TEASER));
      }
      from = Math.max(close, name.end("surname"));
    }
    return boxes;
  }

  /** Where "MORE" ends; -1 if there is none near enough. */
  private static int closing(String text, int from, int lineEnd) {
    String near = text.substring(from, Math.min(lineEnd, from + LONGEST));
    int close = from + near.indexOf(END) + END.length();
    boolean isWord =
        close == lineEnd || (close < lineEnd && !Character.isLetterOrDigit(text.charAt(close)));
    return near.contains(END) && isWord ? close : -1;
  }
}

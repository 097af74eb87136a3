package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Line.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises pictures by the credit that closes their caption, and notes in brackets. */
final class Credits {
  private static final int LONGEST_CAPTION = 75;
  private static final int LONGEST_CREDIT = 130;

  /** Every credit holds one of these: they are cheaper to look for. */
  private static final List<String> HINTS =
      List.of("/", "|", "hoto", "PHOTO", "mage", "via ", "redit", "icture", "llustration", "creen");

  private static final String AGENCY =
      "(?:AP(?: Photo| Images)?|A\\.P\\.|Associated Press|The Associated Press|AFP(?:-JIJI)?|REUTERS"
          + "|Reuters|Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|EFE|TASS|Sputnik|Xinhua"
          + "|Bloomberg|Shutterstock(?:\\.com)?|iStock(?:photo)?|Alamy|Anadolu(?: Agency)?|NurPhoto"
          + "|Corbis|Zuma(?: Press)?|ZUMA(?: Press)?|Sipa(?: USA)?|UPI|POLITICO|Flickr|Unsplash"
          + "|Pexels|Pixabay|Wikimedia(?: Commons)?|PA(?: Wire)?|Redux|Newscom|Polaris"
          + "|NBC News|CBS News|CNN|NPR|USA TODAY|The Washington Post|The New York Times|TNS|DPA|dpa)";

  /** "(Kim Ray/Reuters)", "Kim Ray/Getty Images", "Kim Ray / AFP via Getty Images". */
  private static final Pattern SLASHED =
      Pattern.compile(
          "[\\p{L}.)]{2,30} ?/ ?"
              + AGENCY
              + "(?:[ /]{1,3}(?:via )?[A-Z][\\w .]{1,30})?(?:\\)\\.?)?$");

  /** "(Photo by Kim Ray)", "(AP Photo: Kim Ray", "(Reuters photo: Kim Ray)". */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[(\\[](?:[A-Z][\\w.]{1,15} ){0,2}(?:[Pp]hotos?|PHOTO|Photograph|Image|Picture|Screenshot"
              + "|Screengrab|Illustration)\\b[^()]{0,100}[)\\]]?\\.?$");

  /** "… at a rally. | AP Photo". */
  private static final Pattern BARRED =
      Pattern.compile(
          "\\| ?(?:[A-Z][\\w.' -]{2,30}/ ?)?(?:[Pp]hotos? (?:by|via|courtesy) [\\w .]{2,40}|"
              + AGENCY
              + ")$");

  /** "… in Geneva. Photo by Kim Ray", "… Photo: Kim Ray", "via Getty Images". */
  private static final Pattern WORDED =
      Pattern.compile(
          "(?:(?:[.\"”’)] |^)(?:Photo|Photograph|Image|Picture|Credit|Photo credit|Image credit|Photo"
              + " courtesy)(?: by| courtesy of| via| of)? ?:? ?[A-Z©][^.!?]{2,60}|\\bvia "
              + AGENCY
              + "\\)?|\\b(?:AP|AFP|EPA|Reuters) (?:Photo|File Photo|file photo)|File [Pp]hoto)$");

  /** Emphasis that closes a line and no sentence: "… their talks. **Ministry Press Service**". */
  private static final Pattern EMPHASISED =
      Pattern.compile("[.!?\"”’)] ?\\*\\*[^*.!?]{2,60}\\*\\*$");

  /** The button of a video player, run into the caption: "CLOSE The mayor of Vale spoke …". */
  private static final Pattern PLAYER = Pattern.compile("CLOSE \\p{Lu}\\p{L}* ");

  /** Notes that stand in the middle of a paragraph. */
  private static final Pattern NOTE =
      Pattern.compile(
          "\\((?:AP Photo|AP Images|Photo by|Photo:|Photo credit:|Image credit:|Image:|Photos? courtesy"
              + "|File photo|Photograph by|[A-Z][\\p{L}.]{1,15} [A-Z][\\p{L}.-]{1,20}/"
              + AGENCY
              + "\\)|(?<pointer> ?(?:PHOTOS?|VIDEO|WATCH|READ|RELATED|ALSO|MORE|SEE ALSO|READ MORE"
              + "|Related|Read more|See also|Also on [A-Z]+): ))[^()]{0,140}\\)?");

  private Credits() {}

  /** Whether the line is the caption of a picture, going by the credit at its end. */
  static boolean isCaption(String text, Line line) {
    if ("\"“'‘".indexOf(line.plain.charAt(0)) >= 0) {
      return false;
    }
    boolean isCredited =
        closesCaption(line.plain)
            || PLAYER.matcher(line.plain).lookingAt()
            || (text.charAt(line.end - 1) == '*'
                && EMPHASISED
                    .matcher(text.substring(Math.max(line.begin, line.end - 80), line.end))
                    .find());
    return isCredited && line.words() <= LONGEST_CAPTION; // words are the dearer to count
  }

  /** Whether the text ends in the credit of a picture. */
  static boolean closesCaption(String caption) {
    String tail = caption.substring(Math.max(0, caption.length() - LONGEST_CREDIT));
    return holdsHint(tail)
        && (SLASHED.matcher(tail).find()
            || BRACKETED.matcher(tail).find()
            || BARRED.matcher(tail).find()
            || WORDED.matcher(tail).find());
  }

  private static boolean holdsHint(String tail) {
    for (String hint : HINTS) {
      if (tail.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  /** Credits and pointers in brackets within a line, with the white space after them. */
  static List<Cut> notes(String text, Line line) {
    if (line.plain.indexOf('(') < 0) {
      return List.of();
    }
    List<Cut> notes = new ArrayList<>();
    Matcher matcher = NOTE.matcher(text).region(line.begin, line.end);
    int from = line.begin;
    while (from < line.end && matcher.region(from, line.end).find()) {
      int end = matcher.end();
      from = end;
      if (text.charAt(end - 1) == ')') {
        Reason reason = matcher.group("pointer") == null ? Reason.CAPTION : Reason.TEASER;
        while (end < line.end && Line.isWhite(text.charAt(end))) {
          end++;
        }
        notes.add(new Cut(matcher.start(), end, reason));
        from = end;
      }
    }
    return notes;
  }
}

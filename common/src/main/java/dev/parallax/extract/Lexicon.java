package dev.parallax.extract;

import dev.parallax.extract.Extraction.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cue phrases of {@code clutter.tsv}, found by their first word: a line costs a look-up or a
 * few unless it begins like page furniture.
 */
final class Lexicon {
  static final Lexicon CLUTTER = read("clutter.tsv");

  private static final String ANY_WORD = "*";
  private static final String NUMBER = "#";

  /** Reasons whose lines may well quote somebody: captions, and headlines of other stories. */
  private static final Set<Reason> QUOTING =
      Set.of(Reason.TEASER, Reason.CAPTION, Reason.FOOTER, Reason.MOST_POPULAR);

  private final Map<String, List<Cue>> atStart = new HashMap<>();
  private final Map<String, List<Cue>> anywhere = new HashMap<>();

  /** By the hash of a word: whether a cue that may stand anywhere can begin with it. */
  private final boolean[] startsAnywhere = new boolean[4096];

  private Lexicon() {}

  /** Where a cue stands and what it says of the lines after it; see the head of the file. */
  enum Place {
    LINE,
    START,
    ANY,
    LEAD,
    TAIL
  }

  /**
   * One row of the file.
   *
   * @param words longest line, in words, that it may condemn
   * @param prefix what every match begins with: cheaper to look for than the pattern
   */
  record Cue(Reason reason, Place place, int words, Pattern pattern, String prefix) {
    private boolean isIn(Line line, int at) {
      if (!line.folded().startsWith(prefix, at) || line.words() > words) {
        return false;
      }
      Matcher matcher = pattern.matcher(line.folded()).region(at, line.folded().length());
      matcher.useTransparentBounds(true);
      boolean isFound = place == Place.ANY ? matcher.lookingAt() : matcher.matches();
      return isFound && !isText(line);
    }

    /** Whether the line says something that a line of page furniture does not. */
    private boolean isText(Line line) {
      boolean mustNotQuote = place == Place.ANY || place == Place.START;
      return (mustNotQuote && !QUOTING.contains(reason) && quotesSomebody(line.folded()))
          || (reason == Reason.TEASER && goesOnInLowerCase(line.plain));
    }
  }

  /**
   * The first cue, in the order of the file per word, that condemns the line; null if none does.
   */
  Cue find(Line line) {
    char[] folded = line.foldedCharacters();
    int at = 0;
    while (at < folded.length && !isWordChar(folded[at])) {
      at++;
    }
    if (at == folded.length) {
      return null;
    }
    Cue cue = null;
    if (at == 0 || folded[0] == '/') {
      String word = new String(folded, at, wordEnd(folded, at) - at);
      cue = findIn(atStart, line, at, Character.isDigit(folded[at]) ? NUMBER : word);
      cue = cue != null ? cue : findIn(atStart, line, at, ANY_WORD);
    }
    return cue != null ? cue : findAnywhere(line, folded, at);
  }

  private Cue findAnywhere(Line line, char[] folded, int from) {
    int at = from;
    while (at < folded.length) {
      int begin = at;
      int hash = 0;
      while (at < folded.length && isWordChar(folded[at]) && folded[at] != '©') {
        hash = hash * 31 + folded[at++];
      }
      if (at > begin && startsAnywhere[hash & (startsAnywhere.length - 1)]) {
        Cue cue = findIn(anywhere, line, begin, new String(folded, begin, at - begin));
        if (cue != null) {
          return cue;
        }
      }
      at++;
    }
    return null;
  }

  private static Cue findIn(Map<String, List<Cue>> cues, Line line, int at, String key) {
    for (Cue cue : cues.getOrDefault(key, List.of())) {
      if (cue.isIn(line, at)) {
        return cue;
      }
    }
    return null;
  }

  private static boolean quotesSomebody(String folded) {
    return folded.indexOf('"') >= 0
        || folded.contains(" said")
        || folded.contains(" says")
        || folded.contains(" told ")
        || folded.contains(" wrote")
        || isTweet(folded);
  }

  /** "Chip in now! - Team Vale (@teamvale) March 3, 2020": quoted as a whole. */
  private static boolean isTweet(String folded) {
    return folded.contains("(@") && Character.isDigit(folded.charAt(folded.length() - 1));
  }

  /** "More: they got more." is a sentence; a headline after the colon begins with a capital. */
  private static boolean goesOnInLowerCase(String plain) {
    int at = plain.indexOf(':') + 1;
    while (at < plain.length() && !Character.isLetterOrDigit(plain.charAt(at))) {
      at++;
    }
    return plain.indexOf(':') >= 0
        && at < plain.length()
        && Character.isLowerCase(plain.charAt(at))
        && !plain.startsWith("http", at)
        && !plain.startsWith("www.", at);
  }

  private static int wordEnd(char[] folded, int begin) {
    int end = begin + 1;
    while (end < folded.length && isWordChar(folded[end]) && folded[begin] != '©') {
      end++;
    }
    return end;
  }

  private static boolean isWordChar(char c) {
    return (c >= 'a' && c <= 'z') || c == '\'' || c == '©' || Character.isLetterOrDigit(c);
  }

  private static Lexicon read(String resource) {
    Lexicon lexicon = new Lexicon();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Lexicon.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      for (String row = reader.readLine(); row != null; row = reader.readLine()) {
        if (!row.isBlank() && !row.startsWith("#")) {
          lexicon.add(resource, row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return lexicon;
  }

  private void add(String resource, String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != 4) {
      throw new IllegalArgumentException(resource + ": not four cells: " + row);
    }
    Cue cue =
        new Cue(
            Reason.valueOf(cells[0]),
            Place.valueOf(cells[1].toUpperCase(Locale.ROOT)),
            Integer.parseInt(cells[2]),
            Pattern.compile(cells[3]),
            literalPrefix(cells[3]));
    for (String key : firstWords(cells[3])) {
      Map<String, List<Cue>> cues = cue.place() == Place.ANY ? anywhere : atStart;
      List<Cue> ofKey = cues.computeIfAbsent(key, k -> new ArrayList<>());
      if (cue.place() == Place.ANY) {
        if (key.equals(ANY_WORD) || key.equals(NUMBER)) {
          throw new IllegalArgumentException("Anywhere, but by no first word: " + row);
        }
        startsAnywhere[key.hashCode() & (startsAnywhere.length - 1)] = true;
      }
      if (!ofKey.contains(cue)) {
        ofKey.add(cue);
      }
    }
  }

  private static String literalPrefix(String pattern) {
    int end = 0;
    while (end < pattern.length() && "\\.[]{}()*+?^$|".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    boolean isRepeated = end < pattern.length() && "*?{".indexOf(pattern.charAt(end)) >= 0;
    boolean isAlternative = end < pattern.length() && pattern.charAt(end) == '|';
    return isAlternative ? "" : pattern.substring(0, Math.max(0, end - (isRepeated ? 1 : 0)));
  }

  /** The words that texts matching the pattern can begin with. */
  private static List<String> firstWords(String pattern) {
    List<String> words = new ArrayList<>();
    for (String branch : branches(pattern)) {
      int end = 0;
      while (end < branch.length() && isWordChar(branch.charAt(end))) {
        end++;
      }
      String rest = branch.substring(end);
      if (branch.startsWith("\\d")) {
        words.add(NUMBER);
      } else if (branch.startsWith("\\w")) {
        words.add(ANY_WORD);
      } else if (end == 0 || rest.startsWith("[") || rest.startsWith("-?")) {
        throw new IllegalArgumentException("No first word to find it by: " + pattern);
      } else {
        words.add(branch.substring(0, end));
        if (rest.startsWith("?")) {
          words.add(branch.substring(0, end - 1));
        }
      }
    }
    return words;
  }

  /** The alternatives of a leading group, or the pattern itself. */
  private static List<String> branches(String pattern) {
    if (!pattern.startsWith("(")) {
      return List.of(pattern);
    }
    List<String> branches = new ArrayList<>();
    int depth = 0;
    int from = 1;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == '|' && depth == 1) {
        branches.add(pattern.substring(from, i));
        from = i + 1;
      } else if (c == ')' && --depth == 0) {
        branches.add(pattern.substring(from, i));
        return branches;
      }
    }
    throw new IllegalArgumentException("Group is not closed: " + pattern);
  }
}

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

  private static final String W = "[\\s\\u00a0\\u2009\\u202f]";
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DATE =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?_+)?"
          + "(?:MONTH_*\\d{1,2}(?:st|nd|rd|th)?,?_*\\d{4}"
          + "|\\d{1,2}(?:st|nd|rd|th)?[_-]+MONTH,?[_-]*\\d{4}"
          + "|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"
          + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?!\\d)";
  private static final String ZONE =
      "(?:_*\\(?(?:gmt|utc|bst|ist|cet|cest|eet|eest|msk|sgt|hkt|jst|aest|aedt|z|e[sd]?t|c[sd]t"
          + "|m[sd]t|p[sd]?t)\\b\\)?)?(?:_*[+-]\\d{1,2}:?(?:\\d{2})?)?";
  private static final String TIME =
      "(?:\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?_*(?:[ap]\\.?m\\b\\.?)?"
          + "|\\d{1,2}_*[ap]\\.?m\\b\\.?)"
          + ZONE;
  private static final String WHEN =
      "(?:(?:DATE)(?:(?:t|[_,|·•@–-]+(?:at_+)?)(?:TIME))?|(?:TIME)[_,]+(?:on_+)?(?:DATE))";

  private static final Pattern SEPARATOR = pattern("[_|·•,;:/–—-]+");
  private static final Pattern LABEL =
      pattern(
          "(?:(?:first_+|originally_+)?(?:published|posted|printed|issued|created|date|released)"
              + "(?:_+date)?|(?:last_+)?(?:updated|modified|edited|changed|revised))"
              + "(?:_+(?:on|at))?\\b_*:?");
  private static final Pattern CHANGE =
      pattern("(?:last_+)?(?:updated|modified|edited|changed|revised).*");
  private static final Pattern MOMENT = pattern(WHEN);
  private static final Pattern CLOCK = pattern(TIME);
  private static final Pattern READING =
      pattern(
          "(?:reading_+time:?_*)?\\(?(?:\\d+|one|two|three|four|five)[_-]*min(?:ute)?s?\\.?"
              + "(?:[_-]*read(?:ing)?(?:_+time)?)?\\)?");
  private static final Pattern SKIP = pattern("skip_+to_+(?:main_+)?content");
  private static final Pattern COUNT =
      pattern("\\d+_+(?:comments?|shares?|views?|likes)|(?:no|leave_+a)_+comments?");
  private static final Pattern BY =
      pattern(
          "(?:(?:written|posted|published|reported|story|words|text)_+)?by(?:_*:_*|_+)"
              + "|(?:authors?|reporters?|byline|writers?)_*:_*");
  private static final Pattern AFTER_NAMES =
      pattern(
          "_*(?:[|·•]|_[–—-]_|,?_*(?:on_+)?(?:WHEN)|,?_(?:updated|published|posted|last_+updated)\\b"
              + "|[,_]_*\\d+[_-]min)");

  private static final Pattern FIELD_BREAK = Pattern.compile("(?:[|·•]|\\s[–—-]\\s|\\s\\s)\\s*$");
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?<name>\\p{Lu}[\\p{L}\\p{N}.'’&-]*+(?: (?:\\p{Lu}[\\p{L}.'’&-]*+|\\p{N}++|&|of|the|and|on)){0,5})"
              + "(?:\\s*[|·•]|\\s\\s|\\s[–—-]\\s|$|,\\s*(?="
              + "(?i:"
              + pattern("DATE").pattern()
              + ")))");

  /** Parts of an editorial office, written small before "desk" or "team". */
  private static final Set<String> SECTIONS =
      Set.of(
          "politics",
          "political",
          "business",
          "economics",
          "economy",
          "foreign",
          "national",
          "world",
          "city",
          "metro",
          "sport",
          "sports",
          "culture",
          "science",
          "health",
          "investigations",
          "video",
          "data",
          "digital",
          "online",
          "web");

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

  private static final Set<String> NAME_PARTICLES =
      Set.of(
          "and",
          "of",
          "for",
          "in",
          "at",
          "the",
          "with",
          "de",
          "la",
          "le",
          "da",
          "do",
          "dos",
          "du",
          "del",
          "della",
          "di",
          "van",
          "von",
          "der",
          "den",
          "ter",
          "bin",
          "bint",
          "ibn",
          "al",
          "el",
          "ben",
          "y",
          "e",
          "und",
          "et",
          "news",
          "desk",
          "staff",
          "writer",
          "writers",
          "reporter",
          "correspondent",
          "editor",
          "newsroom",
          "team",
          "agencies",
          "agency",
          "contributor",
          "special",
          "to",
          "&");

  /** Headings that begin with "By" and name nobody. */
  private static final Set<String> NOT_NAMES =
      Set.of("the numbers", "the way", "the book", "the books", "the rules", "numbers", "contrast");

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
        int separatorEnd = matchEnd(SEPARATOR);
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
      Matcher name = OUTLET.matcher(plain).region(at, plain.length());
      boolean isField = at == 0 || FIELD_BREAK.matcher(plain.substring(0, at)).find();
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
      int end = matchEnd(LABEL);
      if (end < 0) {
        return false;
      }
      isChange = CHANGE.matcher(plain.substring(at, end)).matches();
      isLabelled = true;
      add(end, Reason.DATE_LINE);
      return true;
    }

    private boolean readMoment() {
      int end = matchEnd(MOMENT);
      if (end >= 0) {
        if (!isChange && published == null) {
          published = plain.substring(at, end).strip();
        }
        hasDate = true;
        add(end, Reason.DATE_LINE);
        return true;
      }
      end = matchEnd(CLOCK);
      if (end >= 0) {
        add(end, Reason.DATE_LINE);
      }
      return end >= 0;
    }

    private boolean readClutter() {
      int end = matchEnd(READING);
      if (end >= 0) {
        add(end, Reason.OTHER);
        return true;
      }
      end = matchEnd(SKIP);
      if (end >= 0) {
        add(end, Reason.NAVIGATION);
        return true;
      }
      end = matchEnd(COUNT);
      if (end >= 0) {
        add(end, Reason.COMMENTS);
      }
      return end >= 0;
    }

    private boolean readNames() {
      int names = matchEnd(BY);
      if (names < 0 || byline != null) {
        return false;
      }
      Matcher after = AFTER_NAMES.matcher(plain).region(names, plain.length());
      int end = after.find() ? after.start() : plain.length();
      String printed = plain.substring(names, end).strip();
      if (!areNames(printed)) {
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

  /** Words written as names are, of people or desks. */
  static boolean areNames(String printed) {
    String names = printed.strip();
    if (names.isEmpty() || NOT_NAMES.contains(names.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String[] words = names.split("[\\s\\u00a0,/|]+", -1);
    boolean isDesk = DESK.matcher(names).find();
    int capitals = 0;
    for (String word : words) {
      String bare = word.replaceAll("^[(\"“'‘]+|[)\"”'’;:]+$", "");
      if (bare.isEmpty()
          || NAME_PARTICLES.contains(bare.toLowerCase(Locale.ROOT))
          || (isDesk && SECTIONS.contains(bare))) {
        continue;
      }
      int first = bare.codePointAt(0);
      boolean isCapital = Character.isUpperCase(first) || isCaseless(first);
      if (bare.indexOf('@') < 0 && !isCapital) {
        return false;
      }
      if (MONTH_WORD.matcher(bare).matches() && words.length < 2) {
        return false;
      }
      capitals++;
    }
    String last = words[words.length - 1];
    boolean isStopped = last.endsWith(".") && last.length() > 4;
    return capitals > 0 && words.length <= 24 && !isStopped && !names.endsWith(":");
  }

  private static final Pattern DESK = Pattern.compile("\\b(?:desk|team|staff|newsroom)$");

  private static final Pattern MONTH_WORD =
      pattern("(?:MONTH|(?:mon|tues|wednes|thurs|fri|satur|sun)day)");

  private static boolean isCaseless(int first) {
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }

  private static Pattern pattern(String shape) {
    String full =
        shape
            .replace("WHEN", WHEN)
            .replace("DATE", DATE)
            .replace("TIME", TIME)
            .replace("MONTH", MONTH);
    return Pattern.compile(white(full), Pattern.CASE_INSENSITIVE);
  }

  /** In the shapes above an underscore stands for white space, within a class as outside one. */
  private static String white(String shape) {
    StringBuilder regex = new StringBuilder();
    boolean isInClass = false;
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      if (c == '\\') {
        regex.append(c).append(shape.charAt(++i));
      } else if (c == '_') {
        regex.append(isInClass ? W.substring(1, W.length() - 1) : W);
      } else {
        isInClass = (isInClass || c == '[') && c != ']';
        regex.append(c);
      }
    }
    return regex.toString();
  }
}

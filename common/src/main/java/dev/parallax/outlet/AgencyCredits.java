package dev.parallax.outlet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The news agency an article says it comes from. It counts where agencies are credited: in the
 * byline ("Kim Ray, CPA"), the dateline ("PORT ELSIN, March 5 (CPA) -") and a line of its own at
 * the end ("— CPA"). It does not count in running text ("CPA reported"), nor where the agency only
 * contributed ("with material from CPA").
 */
public final class AgencyCredits {
  /** A dateline stands in the first code units of a text, a credit in its last lines. */
  private static final int DATELINE_LENGTH = 120;

  private static final int LAST_LINES = 3;

  /** Names up to this long could be a person's in other spelling: "Ani" is not ANI. */
  private static final int SHORT = 4;

  private static final int LONGEST_CREDIT = 160;
  private static final int LONGEST_BRACKET = 60;

  private static final Pattern BYLINE_SEPARATOR =
      Pattern.compile("[,;|/•·()\\n]|\\s[-–—]\\s|\\b(?:and|via|for|with)\\b");

  /** What a byline may add to the agency's name: "Reuters Staff", "By AP Sports Writer". */
  private static final Pattern BYLINE_FRAME =
      Pattern.compile(
          "^(?:by|from|source:?|the)\\s+|\\s+(?:(?:staff|sports|business|political|science|medical"
              + "|entertainment|special)\\s+)?(?:staff|reporters?|writers?|correspondents?|bureau|news"
              + " desk|newsroom|news agency|wire|wires)$",
          Pattern.CASE_INSENSITIVE);

  /** From here on a byline or line names who helped. */
  private static final Pattern CONTRIBUTION =
      Pattern.compile(
          "\\b(?:contributed|contributing|contributions?|(?:additional|further|more) (?:reporting|material)"
              + "|with (?:reporting|files|material|inputs?|help|information)|(?:inputs?|material"
              + "|information|files|reporting) from|^[\\s(\\-–—]*with\\b)",
          Pattern.CASE_INSENSITIVE);

  /** More names than this are those of a page's authors, not of this article's. */
  private static final int MOST_NAMES = 4;

  /** The agency and no more around it than a credit has: "— CPA", "Source: CPA", "Kim Ray, CPA". */
  private static final String CREDIT_LINE =
      "^[\\s*_\\[(\\-–—]*(?:(?i:source|by|from|via|agency|agencies)\\s*:?\\s*"
          + "|(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}\\p{Lu}[\\p{L}.'’-]*\\s*[,/]\\s*)?"
          + "(?:[Tt]he )?(NAME)(?i: news agency)?[\\s*_\\])./]*$";

  private static final String DATELINE =
      "^\\s*(?:\\p{L}[^\\n(/]{0,80})?(?:(?<![.!?]\\s)\\((NAME)\\)\\s*(?:[-–—:]|\\R)|/(NAME)/)";

  private static final String COPYRIGHT =
      "^\\W*(?i:copyright|©|\\(c\\))[\\s©]*(?:\\([cC]\\)\\s*)?(?:\\d{4}\\s*)?(?:by )?(?:[Tt]he )?(NAME)\\b";

  private static final String CLOSING_BRACKET = "[.!?\"”’] \\((?:[Ss]ource: ?)?(NAME)\\)[.\\s]*$";

  private final Map<String, String> idByKey = new HashMap<>();
  private final Set<String> printed = new HashSet<>();
  private final Pattern dateline;
  private final Pattern creditLine;
  private final Pattern copyright;
  private final Pattern closingBracket;

  /**
   * An agency credited.
   *
   * @param agencyId the catalogue's {@link Outlet#id()}
   * @param evidence byline, dateline or credit_line
   */
  public record Credit(String agencyId, String evidence) {}

  /**
   * @param agencies outlets of the kind {@code agency}; others are not looked for
   */
  public AgencyCredits(List<Outlet> agencies) {
    for (Outlet agency : agencies) {
      if ("agency".equals(agency.kind())) {
        add(agency.name(), agency);
        agency.aliases().forEach(alias -> add(alias, agency));
      }
    }
    String names =
        printed.stream()
            .sorted(Comparator.comparingInt(String::length).reversed()) // the longest name first
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String any = names.isEmpty() ? "(?!)" : names; // no names, no match
    dateline = pattern(DATELINE, any);
    creditLine = pattern(CREDIT_LINE, any);
    copyright = pattern(COPYRIGHT, any);
    closingBracket = pattern(CLOSING_BRACKET, any);
  }

  private static Pattern pattern(String withName, String names) {
    return Pattern.compile(withName.replace("NAME", names));
  }

  /** The agency credited, by the first of byline, dateline and credit line; null if none is. */
  public Credit of(String byline, String body) {
    String agency = inByline(byline);
    if (agency != null) {
      return new Credit(agency, "byline");
    }
    if (body == null) {
      return null;
    }
    agency = inDateline(body);
    if (agency != null) {
      return new Credit(agency, "dateline");
    }
    agency = inLastLines(body);
    return agency == null ? null : new Credit(agency, "credit_line");
  }

  /** Whether an outlet is an agency of the catalogue. */
  public boolean isAgency(String outletId) {
    return idByKey.containsValue(outletId);
  }

  private String inByline(String byline) {
    if (byline == null) {
      return null;
    }
    String[] parts = BYLINE_SEPARATOR.split(withoutContribution(byline));
    if (Stream.of(parts).filter(part -> !part.isBlank()).count() > MOST_NAMES) {
      return null;
    }
    for (String part : parts) {
      String name = part.strip();
      String framed;
      do {
        if (printed.contains(name) || (name.length() > SHORT && idByName(name) != null)) {
          return idByName(name);
        }
        framed = name;
        name = BYLINE_FRAME.matcher(name).replaceAll("").strip();
      } while (!name.equals(framed));
    }
    return null;
  }

  private String inDateline(String body) {
    Matcher matcher = dateline.matcher(body.substring(0, Math.min(body.length(), DATELINE_LENGTH)));
    if (!matcher.find()) {
      return null;
    }
    return idByName(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  private String inLastLines(String body) {
    int end = body.length();
    for (int line = 0; line < LAST_LINES && end > 0; line++) {
      int begin = body.lastIndexOf('\n', end - 1) + 1;
      String text = body.substring(begin, end);
      if (text.isBlank()) {
        line--;
      } else if (!isContribution(text)) {
        String known = text.length() <= LONGEST_CREDIT ? inCreditLine(text) : null;
        if (known == null && line == 0) {
          known = inBracket(text);
        }
        if (known != null) {
          return known;
        }
      }
      end = begin - 1;
    }
    return null;
  }

  private String inCreditLine(String line) {
    for (Pattern pattern : List.of(creditLine, copyright)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return idByName(matcher.group(1));
      }
    }
    return null;
  }

  /** "… after the storm. (CPA)" */
  private String inBracket(String line) {
    Matcher matcher =
        closingBracket.matcher(line.substring(Math.max(0, line.length() - LONGEST_BRACKET)));
    return matcher.find() ? idByName(matcher.group(1)) : null;
  }

  private static boolean isContribution(String line) {
    return CONTRIBUTION.matcher(line).find();
  }

  private static String withoutContribution(String byline) {
    Matcher matcher = CONTRIBUTION.matcher(byline);
    return matcher.find() ? byline.substring(0, matcher.start()) : byline;
  }

  private void add(String name, Outlet agency) {
    idByKey.put(OutletNames.key(name), agency.id());
    printed.add(name);
    printed.add(name.toUpperCase(Locale.ROOT));
  }

  private String idByName(String name) {
    return idByKey.get(OutletNames.key(name));
  }
}

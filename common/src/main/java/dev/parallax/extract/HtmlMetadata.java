package dev.parallax.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What a page states about its article outside the visible text, or marks up inside it. JSON-LD is
 * believed before OpenGraph and other meta elements, and these before microdata. Everything is null
 * where the page does not state it.
 *
 * @param published as stated, mostly ISO 8601
 * @param language BCP 47
 * @param articleBody the body as JSON-LD gives it, often cut short or without its paragraphs
 * @param isArticle whether the page calls itself an article
 */
record HtmlMetadata(
    String title,
    String byline,
    String published,
    String outlet,
    String url,
    String language,
    String articleBody,
    boolean isArticle) {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
  private static final Pattern TITLE_SEPARATOR =
      Pattern.compile("\\s+(?:[|–—»•·:]|::|-|\\|\\|)\\s+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> AGENCIES =
      Set.of("ap", "associatedpress", "reuters", "afp", "agencefrancepresse", "upi", "bloomberg");
  private static final int LONGEST = 400;
  private static final int LONGEST_DATE = 60;

  static HtmlMetadata of(Document page, String url) {
    HtmlStatements said = HtmlStatements.of(page);
    JsonLd json = JsonLd.of(said.scripts());
    String outlet = outlet(said, json, url);
    return new HtmlMetadata(
        title(said, json, outlet),
        byline(said, json),
        published(said, json),
        outlet,
        url(said, json, url),
        language(said, json),
        json.text("articleBody"),
        json.hasArticle()
            || "article".equals(said.meta("og:type"))
            || said.hasProperty("articleBody"));
  }

  /** This with what the page shows where it does not state it. */
  HtmlMetadata orElse(String shownByline, String shownDate) {
    return new HtmlMetadata(
        title,
        byline == null ? shownByline : byline,
        published == null ? shownDate : published,
        outlet,
        url,
        language,
        articleBody,
        isArticle);
  }

  /**
   * Of the names the page gives its publisher the one its address agrees with, else the first that
   * is no agency, else what its title ends with.
   */
  private static String outlet(HtmlStatements said, JsonLd json, String url) {
    List<String> names = new ArrayList<>(json.names("publisher"));
    for (String name :
        List.of("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher")) {
      names.addAll(said.metas(name));
    }
    names.addAll(said.properties("publisher"));
    List<String> outlets =
        names.stream()
            .map(name -> TITLE_SEPARATOR.split(name.strip(), -1)[0].strip())
            .filter(name -> !name.isBlank() && !name.contains("://"))
            .toList();
    String host = squeeze(host(url == null ? "" : url));
    String[] shown = TITLE_SEPARATOR.split(said.title(), -1);
    String last = shown[shown.length - 1].strip();
    return outlets.stream()
        .filter(name -> isOf(name, host))
        .findFirst()
        .or(() -> outlets.stream().filter(name -> !isAgency(name)).findFirst())
        .or(() -> Optional.of(last).filter(name -> shown.length > 1 && !outlets.isEmpty()))
        .or(() -> Optional.of(last).filter(name -> shown.length > 1 && isOf(name, host)))
        .or(() -> outlets.stream().findFirst())
        .orElse(null);
  }

  private static boolean isOf(String name, String host) {
    String squeezed = squeeze(name.replaceFirst("^(?i:the) ", ""));
    return squeezed.length() >= 3 && host.contains(squeezed);
  }

  /** Outlets name the agency as publisher of what they republish. */
  private static boolean isAgency(String name) {
    return AGENCIES.contains(squeeze(name.replaceFirst("^(?i:the) ", "")));
  }

  private static String host(String url) {
    int begin = url.indexOf("://");
    int end = begin < 0 ? -1 : url.indexOf('/', begin + 3);
    return begin < 0 ? "" : url.substring(begin + 3, end < 0 ? url.length() : end);
  }

  private static String title(HtmlStatements said, JsonLd json, String outlet) {
    String h1 = said.heading();
    List<String> candidates = new ArrayList<>();
    Stream.of(
            json.text("headline"),
            said.meta("og:title"),
            said.meta("twitter:title"),
            said.properties("headline").stream().findFirst().orElse(null),
            said.hasOneHeading() ? h1 : null,
            said.title())
        .filter(candidate -> candidate != null && !candidate.isBlank())
        .filter(candidate -> candidate.length() < LONGEST)
        .filter(candidate -> !isSame(candidate, outlet) && isShown(candidate, said.title(), h1))
        .forEach(candidate -> candidates.add(withoutSite(candidate, outlet, h1)));
    for (String candidate : candidates) {
      if (!isCutShort(candidate)) {
        return candidate;
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
  }

  /** Whether the title has a word in common with what the page shows, if it shows anything. */
  private static boolean isShown(String title, String shownTitle, String h1) {
    String shown = (shownTitle + " " + (h1 == null ? "" : h1)).strip();
    Set<String> words = words(shown);
    return words.isEmpty() || words(title).stream().anyMatch(words::contains);
  }

  private static Set<String> words(String text) {
    return Set.of(
        Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toArray(String[]::new));
  }

  private static boolean isCutShort(String title) {
    return title.endsWith("...") || title.endsWith("…");
  }

  /** Takes "Site" off "Headline | Site" where it is the outlet's name or the heading shows it. */
  private static String withoutSite(String title, String outlet, String h1) {
    List<int[]> separators =
        TITLE_SEPARATOR.matcher(title).results().map(m -> new int[] {m.start(), m.end()}).toList();
    for (int[] separator : separators) {
      String before = title.substring(0, separator[0]);
      String after = title.substring(separator[1]);
      if (isSame(before, h1) || isSame(after, outlet)) {
        return before.strip();
      }
      if (isSame(after, h1) || isSame(before, outlet)) {
        return after.strip();
      }
    }
    return title.strip();
  }

  private static boolean isSame(String text, String name) {
    return name != null && !name.isBlank() && squeeze(text).equals(squeeze(name));
  }

  /** Letters and digits only, lower case: "The Courier.com" and "thecourier.com" agree. */
  static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }

  private static String byline(HtmlStatements said, JsonLd json) {
    List<List<String>> stated = new ArrayList<>();
    stated.add(json.names("author"));
    for (String name :
        List.of(
            "author",
            "article:author",
            "byl",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "citation_author")) {
      stated.add(said.metas(name));
    }
    stated.add(said.properties("author"));
    stated.add(said.linkedAuthors());
    return stated.stream().map(Bylines::of).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static String published(HtmlStatements said, JsonLd json) {
    List<String> stated = new ArrayList<>();
    stated.add(json.text("datePublished"));
    for (String name :
        List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "citation_publication_date",
            "date")) {
      stated.add(said.meta(name));
    }
    stated.addAll(said.properties("datePublished"));
    stated.add(said.time());
    stated.add(json.text("dateCreated"));
    return stated.stream()
        .filter(date -> date != null && date.length() < LONGEST_DATE && !date.startsWith("0001"))
        .filter(date -> date.chars().filter(Character::isDigit).count() >= 3)
        .findFirst()
        .map(String::strip)
        .orElse(null);
  }

  private static String url(HtmlStatements said, JsonLd json, String given) {
    return Stream.of(
            said.canonical(),
            said.meta("og:url"),
            json.address("url"),
            json.address("mainEntityOfPage"))
        .filter(address -> address != null && isStory(address))
        .findFirst()
        .orElse(given);
  }

  /** A web address with a path; sites that name their front page as canonical are not believed. */
  private static boolean isStory(String url) {
    int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : -1;
    int path = host < 0 ? -1 : url.indexOf('/', host);
    return path > host && path < url.length() - 1;
  }

  private static String language(HtmlStatements said, JsonLd json) {
    return Stream.of(
            said.language(),
            said.meta("og:locale"),
            said.meta("content-language"),
            json.text("inLanguage"))
        .filter(tag -> tag != null && LANGUAGE.matcher(tag.strip()).matches())
        .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag())
        .filter(tag -> !tag.equals("und"))
        .findFirst()
        .orElse(null);
  }
}

package dev.parallax.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
  private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+(?:[|–—»•·:]|::|-|\\|\\|)\\s+");
  private static final int LONGEST = 500;

  static HtmlMetadata of(Document page, String url) {
    JsonLd json = JsonLd.of(page);
    Map<String, List<String>> metas = metas(page);
    String outlet =
        first(
            json.names("publisher").stream().findFirst().orElse(null),
            meta(metas, "og:site_name"),
            meta(metas, "application-name"),
            meta(metas, "apple-mobile-web-app-title"),
            property(page, "publisher"));
    return new HtmlMetadata(
        title(page, metas, json, outlet),
        byline(page, metas, json),
        published(page, metas, json),
        outlet,
        url(page, metas, url),
        language(page, metas, json),
        json.text("articleBody"),
        json.hasArticle()
            || "article".equals(meta(metas, "og:type"))
            || page.selectFirst("[itemprop=articleBody]") != null);
  }

  private static String title(
      Document page, Map<String, List<String>> metas, JsonLd json, String outlet) {
    Element heading = page.selectFirst("h1");
    String h1 = heading == null ? null : text(heading);
    List<String> candidates = new ArrayList<>();
    Stream.of(
            json.text("headline"),
            meta(metas, "og:title"),
            meta(metas, "twitter:title"),
            property(page, "headline"),
            page.select("h1").size() == 1 ? h1 : null,
            page.title())
        .filter(candidate -> candidate != null && !candidate.isBlank())
        .forEach(candidate -> candidates.add(withoutSite(candidate, outlet, h1)));
    for (String candidate : candidates) {
      if (!isCutShort(candidate)) {
        return candidate;
      }
    }
    return candidates.isEmpty() ? null : candidates.get(0);
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

  private static String byline(Document page, Map<String, List<String>> metas, JsonLd json) {
    String fromJson = Bylines.of(json.names("author"));
    if (fromJson != null) {
      return fromJson;
    }
    for (String name :
        List.of(
            "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator",
            "citation_author")) {
      String byline = Bylines.of(metas.getOrDefault(name, List.of()));
      if (byline != null) {
        return byline;
      }
    }
    String marked = Bylines.of(properties(page, "author"));
    return marked != null ? marked : Bylines.of(texts(page, "a[rel=author]"));
  }

  private static String published(Document page, Map<String, List<String>> metas, JsonLd json) {
    List<String> stated = new ArrayList<>();
    stated.add(json.text("datePublished"));
    for (String name :
        List.of(
            "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
            "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
            "dc.date.issued", "dc.date", "dcterms.created", "citation_publication_date", "date")) {
      stated.add(meta(metas, name));
    }
    for (String query : List.of("[itemprop=datePublished]", "time[pubdate]", "time[datetime]")) {
      Element element = page.selectFirst(query);
      if (element != null) {
        stated.add(element.attr("content"));
        stated.add(element.attr("datetime"));
        stated.add(text(element));
      }
    }
    stated.add(json.text("dateCreated"));
    return stated.stream()
        .filter(date -> date != null && date.chars().filter(Character::isDigit).count() >= 3)
        .findFirst()
        .map(String::strip)
        .orElse(null);
  }

  private static String url(Document page, Map<String, List<String>> metas, String given) {
    Element canonical = page.selectFirst("link[rel=canonical]");
    String stated = canonical == null ? "" : canonical.absUrl("href");
    if (!isStory(stated)) {
      String openGraph = meta(metas, "og:url");
      stated = openGraph == null ? "" : openGraph;
    }
    return isStory(stated) ? stated : given;
  }

  /** A web address with a path; sites that name their front page as canonical are not believed. */
  private static boolean isStory(String url) {
    int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : -1;
    int path = host < 0 ? -1 : url.indexOf('/', host);
    return path > host && path < url.length() - 1;
  }

  private static String language(Document page, Map<String, List<String>> metas, JsonLd json) {
    Element html = page.selectFirst("html");
    return Stream.of(
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
            meta(metas, "og:locale"),
            meta(metas, "content-language"),
            json.text("inLanguage"))
        .filter(tag -> tag != null && LANGUAGE.matcher(tag.strip()).matches())
        .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag())
        .filter(tag -> !tag.equals("und"))
        .findFirst()
        .orElse(null);
  }

  private static String first(String... values) {
    return Stream.of(values)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .map(String::strip)
        .orElse(null);
  }

  private static String meta(Map<String, List<String>> metas, String name) {
    return metas.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
  }

  /** Contents of all meta elements by property, name and http-equiv, in lower case. */
  private static Map<String, List<String>> metas(Document page) {
    Map<String, List<String>> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "http-equiv")) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
        }
      }
    }
    return metas;
  }

  private static String property(Document page, String name) {
    List<String> all = properties(page, name);
    return all.isEmpty() ? null : all.get(0);
  }

  /** Microdata values: the name inside an item, else its content attribute or text. */
  private static List<String> properties(Document page, String name) {
    List<String> values = new ArrayList<>();
    for (Element item : page.select("[itemprop=" + name + "]")) {
      Element named = item.selectFirst("[itemprop=name]");
      Element stated = named == null ? item : named;
      String value = stated.hasAttr("content") ? stated.attr("content") : text(stated);
      if (!value.isBlank() && value.length() <= LONGEST) {
        values.add(value.strip());
      }
    }
    return values;
  }

  private static List<String> texts(Document page, String query) {
    return page.select(query).stream().map(HtmlMetadata::text).toList();
  }

  private static String text(Element element) {
    return element.text().strip();
  }
}

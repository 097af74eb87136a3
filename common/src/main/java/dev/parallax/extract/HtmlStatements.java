package dev.parallax.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of a page that say something about it, collected in one walk. */
final class HtmlStatements {
  /** A title, name or date is shorter; what is longer is cut, so that it costs nothing to judge. */
  private static final int LONGEST = 500;

  /** Levels above the headline that are searched for its time. */
  private static final int NEAR_HEADLINE = 6;

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, List<Element>> properties = new HashMap<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<String> linkedAuthors = new ArrayList<>();
  private final List<Element> scripts = new ArrayList<>();
  private final String title;
  private final String language;
  private String canonical = "";

  private HtmlStatements(Document page) {
    this.title = cut(page.title());
    Element html = page.firstElementChild();
    this.language =
        html == null
            ? ""
            : Stream.of(html.attr("lang"), html.attr("xml:lang"))
                .filter(tag -> !tag.isBlank())
                .findFirst()
                .orElse("");
    page.stream().forEach(this::add);
  }

  static HtmlStatements of(Document page) {
    return new HtmlStatements(page);
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "meta" -> addMeta(element);
      case "h1" -> headings.add(element);
      case "time" -> times.add(element);
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          scripts.add(element);
        }
      }
      case "link" -> {
        if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = element.absUrl("href");
        }
      }
      case "a" -> {
        if (element.attr("rel").contains("author") && linkedAuthors.size() < LONGEST) {
          linkedAuthors.add(cut(element.text()));
        }
      }
      default -> {}
    }
    String property = element.attr("itemprop");
    if (!property.isEmpty()) {
      properties.computeIfAbsent(property, key -> new ArrayList<>()).add(element);
    }
  }

  private void addMeta(Element meta) {
    String content = cut(meta.attr("content"));
    for (String attribute : List.of("property", "name", "http-equiv")) {
      String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !content.isEmpty()) {
        metas.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
      }
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length())).strip();
  }

  /** The title element's text, or the empty string. */
  String title() {
    return title;
  }

  /** The first h1's text; null where there is none. */
  String heading() {
    return headings.isEmpty() ? null : cut(headings.get(0).text());
  }

  boolean hasOneHeading() {
    return headings.size() == 1;
  }

  /** What the root element says, or the empty string. */
  String language() {
    return language;
  }

  /** Absolute, or the empty string. */
  String canonical() {
    return canonical;
  }

  List<String> linkedAuthors() {
    return linkedAuthors;
  }

  /** The scripts that should hold JSON-LD. */
  List<Element> scripts() {
    return scripts;
  }

  /** Contents of the meta elements of that property, name or http-equiv, given in lower case. */
  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The first of {@link #metas}; null where there is none. */
  String meta(String name) {
    return metas(name).stream().findFirst().orElse(null);
  }

  boolean hasProperty(String name) {
    return properties.containsKey(name);
  }

  /** Microdata values: the name inside an item, else its content, date or text. */
  List<String> properties(String name) {
    return properties.getOrDefault(name, List.of()).stream()
        .limit(LONGEST)
        .map(HtmlStatements::value)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String value(Element item) {
    Element named = item.selectFirst("[itemprop=name]");
    Element stated = named == null ? item : named;
    return Stream.of(stated.attr("content"), stated.attr("datetime"))
        .filter(value -> !value.isBlank())
        .findFirst()
        .map(HtmlStatements::cut)
        .orElseGet(() -> cut(stated.text()));
  }

  /** The first time element in the smallest surroundings of the headline that have one, or null. */
  String time() {
    if (times.isEmpty()) {
      return null;
    }
    Element around = headings.isEmpty() ? null : headings.get(0);
    Element near = null;
    for (int i = 0; i < NEAR_HEADLINE && around != null && near == null; i++) {
      near = around.selectFirst("time");
      around = around.parent();
    }
    return value(Objects.requireNonNullElse(near, times.get(0)));
  }
}

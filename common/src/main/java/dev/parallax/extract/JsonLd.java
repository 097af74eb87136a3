package dev.parallax.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The article as a page describes it to search engines in JSON-LD (schema.org), wherever it is
 * nested. Scripts that are not JSON, even read leniently, count as absent.
 */
final class JsonLd {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** Pages describe themselves in a few objects; what is beyond this is not about the article. */
  private static final int MOST_NODES = 20_000;

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();

  private JsonLd() {}

  /** Reads the scripts of a page; breadth first, so that the page's own article comes first. */
  static JsonLd of(List<Element> scripts) {
    JsonLd found = new JsonLd();
    Deque<JsonNode> open = new ArrayDeque<>();
    for (Element script : scripts) {
      JsonNode root = parse(script.data());
      if (root != null) {
        open.add(root);
      }
    }
    for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
      JsonNode node = open.remove();
      if (node.isObject()) {
        found.index(node);
      }
      for (JsonNode child : node) {
        if (child.isContainerNode()) {
          open.add(child);
        }
      }
    }
    return found;
  }

  private static JsonNode parse(String script) {
    String json = script.replace("<![CDATA[", "");
    int begin = json.indexOf('{');
    int array = json.indexOf('[');
    if (array >= 0 && (begin < 0 || array < begin)) {
      begin = array;
    }
    if (begin < 0) {
      return null;
    }
    try {
      return LENIENT.readTree(json.substring(begin));
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }

  private void index(JsonNode node) {
    String id = node.path("@id").asText("");
    if (!id.isEmpty() && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    if (isArticle(node.path("@type"))) {
      articles.add(node);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isArticle(each.asText(""))) {
          return true;
        }
      }
      return false;
    }
    return isArticle(type.asText(""));
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report");
  }

  boolean hasArticle() {
    return !articles.isEmpty();
  }

  /** The first article's text for a property, without markup; null where there is none. */
  String text(String property) {
    for (JsonNode article : articles) {
      for (JsonNode value : values(article.path(property))) {
        if (value.isTextual() && !value.asText().isBlank()) {
          return plain(value.asText());
        }
      }
    }
    return null;
  }

  /** The web address in a property of the first article that has one, as text or as "@id". */
  String address(String property) {
    for (JsonNode article : articles) {
      for (JsonNode value : values(article.path(property))) {
        String address = value.isTextual() ? value.asText() : value.path("@id").asText("");
        if (address.startsWith("http")) {
          return address.strip();
        }
      }
    }
    return null;
  }

  /** The names of the persons or organisations in a property of the first article that has it. */
  List<String> names(String property) {
    for (JsonNode article : articles) {
      List<String> names = new ArrayList<>();
      for (JsonNode value : values(article.path(property))) {
        addNames(value, names);
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private void addNames(JsonNode value, List<String> names) {
    JsonNode entity =
        value.has("name") ? value : byId.getOrDefault(value.path("@id").asText(""), value);
    for (JsonNode name : values(entity.isObject() ? entity.path("name") : entity)) {
      if (name.isTextual() && !name.asText().isBlank()) {
        names.add(plain(name.asText()));
      }
    }
  }

  private static List<JsonNode> values(JsonNode value) {
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(values::add);
    } else {
      values.add(value);
    }
    return values;
  }

  private static String plain(String text) {
    boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return WHITE_SPACE.matcher(marked ? Jsoup.parse(text).text() : text).replaceAll(" ").strip();
  }
}

package dev.parallax.jobs.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the page together from its parts: one file that needs no other and no network. What may run
 * in it is named by hash: the script, with the library that draws the charts, and the style;
 * nothing that stands in an article.
 */
final class PageFile {
  /** The script in its order: what is made in one is used in those after it. */
  private static final List<String> SCRIPTS =
      List.of(
          "data",
          "parts",
          "evidence",
          "charts",
          "overview",
          "outlets",
          "map",
          "words",
          "actors",
          "stories",
          "routes");

  private PageFile() {}

  /**
   * The page.
   *
   * @param json as {@link PageJson#text} makes it
   */
  static String html(String json) {
    return html(script(), json);
  }

  /** The page with another script than its own, which has the library before it, too. */
  static String html(String script, String json) {
    String style = part("page.css");
    String code = lines(library() + script);
    String policy =
        "default-src 'none'; script-src '"
            + hash(code)
            + "'; style-src '"
            + hash(lines(style))
            + "'; base-uri 'none'; form-action 'none'";
    // The data comes last: nothing is looked for in it.
    return part("page.html")
        .replace("@policy@", policy)
        .replace("@style@", lines(style))
        .replace("@script@", code)
        .replace("@data@", json);
  }

  /** The page's script, which leaves no name behind that others could use. */
  static String script() {
    return SCRIPTS.stream()
        .map(name -> part("page-" + name + ".js"))
        .collect(Collectors.joining("\n", "(() => {\n'use strict';\n\n", "})();\n"));
  }

  /**
   * D3, which the build takes from its jar, under the notice that its licence wants in every copy.
   */
  static String library() {
    return "/*\nD3, under the ISC licence\n\n"
        + part("d3/LICENSE")
        + "*/\n"
        + part("d3/d3.min.js")
        + "\n";
  }

  /** One of the page's parts, as it was written. */
  static String part(String name) {
    try (InputStream in = PageFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The page's part " + name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines end as HTML's parser has them end, or the hash would be of another text. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}

package dev.parallax.jobs.report;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A headless Chromium that looks at a page. */
public final class Chromium {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final String REPORTING =
      """
      window.pageErrors = [];
      addEventListener('error', (event) => window.pageErrors.push(event.message));
      addEventListener('securitypolicyviolation', (event) => window.pageErrors.push(event.violatedDirective));
      """;

  private Chromium() {}

  /**
   * Visits a page that has been written.
   *
   * @param folder for the browser's own files
   */
  public static JsonNode visit(Path page, Path folder, int width)
      throws IOException, InterruptedException {
    String json = Jsoup.parse(Files.readString(page)).getElementById("data").data();
    return visit(json, folder, width);
  }

  /**
   * Opens the page of this data, visits all of it, and returns what was found.
   *
   * @param folder for the page and the browser's own files
   */
  public static JsonNode visit(String json, Path folder, int width)
      throws IOException, InterruptedException {
    String script = REPORTING + PageFile.script() + resource("page-visit.js");
    Path page = Files.writeString(folder.resolve("index.html"), PageFile.html(script, json));
    Path seen = folder.resolve("seen.html");
    Path log = folder.resolve("log.txt");
    Process browser =
        new ProcessBuilder(
                command(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + width + ",900",
                "--virtual-time-budget=60000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(seen.toFile())
            .redirectError(log.toFile())
            .start();
    if (!browser.waitFor(5, TimeUnit.MINUTES)) {
      browser.destroyForcibly();
      throw new IllegalStateException("Chromium did not end: " + Files.readString(log));
    }
    String found = Jsoup.parse(Files.readString(seen)).selectFirst("html").attr("data-visit");
    if (found.isEmpty()) {
      throw new IllegalStateException("The visit did not end: " + Files.readString(log));
    }
    Matcher console = Pattern.compile(":CONSOLE.*").matcher(Files.readString(log));
    if (console.find()) {
      throw new IllegalStateException(console.group());
    }
    return new ObjectMapper().readTree(found);
  }

  private static String command() {
    return PLACES.stream()
        .filter(place -> Files.isExecutable(Path.of(place)))
        .findFirst()
        .orElseGet(() -> abort("The page was NOT looked at: no Chromium at any of " + PLACES));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Chromium.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

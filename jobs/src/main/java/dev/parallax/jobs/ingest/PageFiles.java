package dev.parallax.jobs.ingest;

import dev.parallax.ParallaxException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Web pages kept in a local folder, decoded as ingest decodes them. */
public final class PageFiles {
  private PageFiles() {}

  /**
   * The page {@code KEY.html} or {@code KEY.html.gz}.
   *
   * @throws ParallaxException if neither is there or readable
   */
  public static String read(Path folder, String key) {
    Path plain = folder.resolve(key + ".html");
    Path zipped = folder.resolve(key + ".html.gz");
    try (InputStream in =
        Files.exists(plain)
            ? new BufferedInputStream(Files.newInputStream(plain))
            : new GZIPInputStream(Files.newInputStream(zipped))) {
      return Decoding.ofHtml(in.readAllBytes(), null).text();
    } catch (IOException e) {
      throw ParallaxException.usage("Cannot read the page " + plain + "[.gz]: " + e.getMessage());
    }
  }
}

package dev.parallax.jobs;

import dev.parallax.ParallaxException;
import dev.parallax.spark.Causes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A catalogue that comes with Parallax or is the user's own. */
final class CatalogueFile {
  private CatalogueFile() {}

  /**
   * The catalogue as JSON, which can be parsed.
   *
   * @param option that names the user's file, for messages
   * @param file the user's, local or not; null for the one in the jar
   * @throws ParallaxException if it cannot be read or parsed
   */
  static String json(
      String option, String file, String resource, Configuration hadoop, Parser parser) {
    try (InputStream in = stream(file, resource, hadoop)) {
      byte[] json = in.readAllBytes();
      parser.parse(new ByteArrayInputStream(json)); // so that faults show before the work
      return new String(json, StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw ParallaxException.usage(option + ": cannot read " + file + ": " + Causes.sentence(e));
    }
  }

  private static InputStream stream(String file, String resource, Configuration hadoop)
      throws IOException {
    if (file == null) {
      return CatalogueFile.class.getResourceAsStream(resource);
    }
    Path path = new Path(file);
    return path.getFileSystem(hadoop).open(path);
  }

  /** Reads a catalogue, or says what is wrong with it. */
  interface Parser {
    void parse(InputStream json) throws IOException;
  }
}

package dev.parallax.jobs;

import dev.parallax.ParallaxException;
import dev.parallax.outlet.OutletCatalogue;
import dev.parallax.spark.Causes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;

/** The outlet catalogue, which several jobs read. */
public final class OutletOption {
  private static final String OUTLETS = "/dev/parallax/seeds/outlets.json";

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "Your own outlet catalogue (default: the one that comes with Parallax).")
  String outlets;

  /** The catalogue as JSON, which can be parsed. */
  public String json(Configuration hadoop) {
    try (InputStream in = stream(hadoop)) {
      byte[] json = in.readAllBytes();
      OutletCatalogue.parse(new ByteArrayInputStream(json)); // so that faults show before the work
      return new String(json, StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw ParallaxException.usage(
          "--outlets: cannot read " + outlets + ": " + Causes.sentence(e));
    }
  }

  private InputStream stream(Configuration hadoop) throws IOException {
    if (outlets == null) {
      return OutletOption.class.getResourceAsStream(OUTLETS);
    }
    Path path = new Path(outlets);
    return path.getFileSystem(hadoop).open(path);
  }
}

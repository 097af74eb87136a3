package dev.parallax.jobs;

import dev.parallax.outlet.OutletCatalogue;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** The outlet catalogue, which several jobs read. */
public final class OutletOption {
  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "Your own outlet catalogue (default: the one that comes with Parallax).")
  String outlets;

  /** The catalogue as JSON, which can be parsed. */
  public String json(Configuration hadoop) {
    return CatalogueFile.json(
        "--outlets", outlets, "/dev/parallax/seeds/outlets.json", hadoop, OutletCatalogue::parse);
  }
}

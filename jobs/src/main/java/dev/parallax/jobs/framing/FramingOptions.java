package dev.parallax.jobs.framing;

import dev.parallax.ParallaxException;
import picocli.CommandLine.Option;

/** What a user may choose about framing. */
public final class FramingOptions {
  @Option(
      names = "--min-other-carriers",
      paramLabel = "N",
      description =
          "A statement is left out by an outlet if at least N others of the story carry it"
              + " (default: ${DEFAULT-VALUE}).")
  int minOtherCarriers = StatementTables.MIN_OTHER_CARRIERS;

  @Option(
      names = "--map-min-articles",
      paramLabel = "N",
      description =
          "An outlet is on the map if it has at least N articles (default: ${DEFAULT-VALUE}).")
  int mapMinArticles = OutletMapTables.MIN_ARTICLES;

  void check() {
    if (minOtherCarriers < 1) {
      throw ParallaxException.usage("--min-other-carriers must be 1 or more");
    }
    if (mapMinArticles < 1) {
      throw ParallaxException.usage("--map-min-articles must be 1 or more");
    }
  }
}

package dev.parallax.jobs;

import dev.parallax.actor.ActorCatalogue;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** The actor catalogue, which several jobs read. */
public final class ActorOption {
  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Your own actor catalogue (default: the one that comes with Parallax).")
  String actors;

  /** The catalogue as JSON, which can be parsed. */
  public String json(Configuration hadoop) {
    return CatalogueFile.json(
        "--actors", actors, "/dev/parallax/seeds/actors.json", hadoop, ActorCatalogue::parse);
  }
}

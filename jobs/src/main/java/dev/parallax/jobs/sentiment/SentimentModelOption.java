package dev.parallax.jobs.sentiment;

import picocli.CommandLine.Option;

/** Which model reads tones: the same choice in every command that needs one. */
public final class SentimentModelOption {
  @Option(
      names = "--sentiment-model",
      paramLabel = "MODEL",
      defaultValue = "accurate",
      description = {
        "What reads the tone toward actors: accurate, a transformer encoder, or fast, which takes a",
        "twentieth of the time and is wrong more often (default: ${DEFAULT-VALUE})."
      })
  public SentimentModel model = SentimentModel.ACCURATE;
}

package dev.parallax.jobs.sentiment;

import java.util.Locale;

/** The models that read tones, as they are named on the command line. */
public enum SentimentModel {
  /** A transformer encoder. */
  ACCURATE,
  /** A linear model over words around the target: twenty times as fast. */
  FAST;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

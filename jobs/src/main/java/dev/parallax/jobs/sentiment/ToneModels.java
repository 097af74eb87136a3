package dev.parallax.jobs.sentiment;

import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.encoder.EncoderToneModel;
import java.io.Serializable;
import java.util.function.Supplier;

/** Finds the models by their names. */
public final class ToneModels {
  private ToneModels() {}

  /** The one of this JVM, loaded on first use. */
  public static ToneModel shared(SentimentModel model) {
    return switch (model) {
      case ACCURATE -> EncoderToneModel.shared();
      case FAST -> FastToneModel.shared();
    };
  }

  /** Finds a model wherever it is asked: what a task is sent instead of the model. */
  static Supplier<ToneModel> supplier(SentimentModel model) {
    return (Supplier<ToneModel> & Serializable) () -> shared(model);
  }
}

package dev.parallax.jobs.sentiment;

import dev.parallax.sentiment.ToneModel;
import dev.parallax.sentiment.ToneTarget;
import java.util.List;
import java.util.Locale;

/** How fast a model reads here, found out on a few readings of what is to be read. */
final class Pace {
  private static final int WARM_UP = 100;
  private static final int MEASURED = 200;

  /** Fewer readings take less time than to find out how long they take. */
  static final long WORTHWHILE = 5_000;

  private Pace() {}

  /** Readings per second of one thread; 0 if there is nothing to read. */
  static double of(ToneModel model, List<ToneTarget> targets) {
    List<ToneTarget> some = targets.subList(0, Math.min(targets.size(), WARM_UP));
    ToneBatch.read(model, some); // loads the model, compiles the code
    some = targets.subList(0, Math.min(targets.size(), MEASURED));
    long begin = System.nanoTime();
    ToneBatch.read(model, some);
    return some.size() * 1e9 / Math.max(1, System.nanoTime() - begin);
  }

  /** What a user is told before long work. */
  static String estimate(long readings, SentimentModel model, double perSecond, int cores) {
    double minutes = readings / (perSecond * cores) / 60;
    String time =
        minutes < 1
            ? "less than a minute"
            : String.format(Locale.ROOT, "about %,.0f minute%s", minutes, minutes < 1.5 ? "" : "s");
    return String.format(
        Locale.ROOT,
        "%,d readings with `%s`: %s on %,d core%s",
        readings,
        model,
        time,
        cores,
        cores == 1 ? "" : "s");
  }
}

package dev.parallax.training;

import java.io.PrintWriter;
import java.util.Locale;

/** Says how far training is, every so many steps. */
final class Reporting implements Trainer.Progress {
  private static final int STEPS = 100;

  private final String what;
  private final PrintWriter out;
  private final long started = System.nanoTime(); // for the reader only

  Reporting(String what, PrintWriter out) {
    this.what = what;
    this.out = out;
  }

  @Override
  public void at(int step, int steps, float loss) {
    if (step % STEPS == 0 || step == steps) {
      double minutes = (System.nanoTime() - started) / 60e9;
      out.printf(
          Locale.ROOT,
          "%s: step %,d of %,d, loss %.3f; %.0f minutes, %.0f to go%n",
          what,
          step,
          steps,
          loss,
          minutes,
          minutes * (steps - step) / step);
      out.flush();
    }
  }
}

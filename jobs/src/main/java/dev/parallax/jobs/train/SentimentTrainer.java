package dev.parallax.jobs.train;

import dev.parallax.sentiment.LabelledTarget;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Makes one of the models of tone; found by {@link java.util.ServiceLoader}. */
public interface SentimentTrainer {
  /**
   * What to train on, and what for.
   *
   * @param data labelled targets in NewsMTSC's format
   * @param to where the model is written; its card is put beside it
   * @param seed 0 for the model that ships; other seeds show how much chance is in a figure
   * @param isTuning only say how settings do on the tuning tenth, write nothing
   * @param softLabels further targets with probabilities instead of labels; null for none
   * @param unlabelled targets that teachers are to label; null if there are none
   */
  record Options(
      Path data, Path to, long seed, boolean isTuning, Path softLabels, Path unlabelled) {
    /** The tenth that figures are of. */
    public int heldFold() {
      return isTuning ? LabelledTarget.TUNING_FOLD : LabelledTarget.TEST_FOLD;
    }

    /** Whether a target is trained on: what shipped models are judged by never is. */
    public boolean isSeen(LabelledTarget target) {
      return target.fold() != LabelledTarget.TEST_FOLD && target.fold() != heldFold();
    }
  }

  /** What {@code --model} calls it. */
  String model();

  /** Trains, writes the model and its card, and reports. */
  void train(Options options, PrintWriter out);
}

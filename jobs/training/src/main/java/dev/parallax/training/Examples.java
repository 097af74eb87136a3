package dev.parallax.training;

import dev.parallax.jobs.train.SoftLabels.SoftLabel;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneLabel;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.encoder.EncoderInput;
import dev.parallax.sentiment.encoder.WordPiece;
import java.util.ArrayList;
import java.util.List;

/** Turns targets into what an encoder learns from. */
final class Examples {
  private final WordPiece wordPiece;

  Examples(WordPiece wordPiece) {
    this.wordPiece = wordPiece;
  }

  /**
   * What is seen, epoch by epoch: all labelled targets in each, the soft labels spread over all.
   *
   * @param isMixed whether every other time a target's further mentions are marked too, so that the
   *     model knows both; otherwise they never are
   */
  List<List<Example>> epochs(
      List<LabelledTarget> labelled, List<SoftLabel> soft, int count, boolean isMixed) {
    List<List<Example>> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < count; epoch++) {
      List<Example> examples = new ArrayList<>();
      for (int i = 0; i < labelled.size(); i++) {
        ToneTarget target = labelled.get(i).target();
        boolean isAllMarked = isMixed && (i + epoch) % 2 == 0;
        examples.add(
            example(isAllMarked ? target : firstAlone(target), sure(labelled.get(i).label())));
      }
      for (int i = epoch; i < soft.size(); i += count) {
        examples.add(example(soft.get(i).target(), soft.get(i).tone()));
      }
      epochs.add(examples);
    }
    return epochs;
  }

  /** Targets to be read, by their first mention alone. */
  List<Example> toRead(List<ToneTarget> targets) {
    return targets.stream()
        .map(target -> example(firstAlone(target), sure(ToneLabel.NEUTRAL)))
        .toList();
  }

  private Example example(ToneTarget target, Tone tone) {
    return new Example(EncoderInput.of(target, wordPiece), tone);
  }

  static ToneTarget firstAlone(ToneTarget target) {
    return new ToneTarget(target.text(), target.mentions().subList(0, 1));
  }

  private static Tone sure(ToneLabel label) {
    return switch (label) {
      case NEGATIVE -> new Tone(1, 0, 0);
      case NEUTRAL -> new Tone(0, 1, 0);
      case POSITIVE -> new Tone(0, 0, 1);
    };
  }
}

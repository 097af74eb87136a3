package dev.parallax.jobs.train;

import dev.parallax.framing.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How well frames are found.
 *
 * @param f1 by frame, of the frame being present; 0 where none was found
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FrameScore(double[] f1) {
  /**
   * The score of what models say of texts.
   *
   * @param sums by text, then by frame; a frame is found from 0 on
   */
  public static FrameScore of(List<FramedText> texts, List<double[]> sums) {
    double[] f1 = new double[Frame.values().length];
    for (Frame frame : Frame.values()) {
      int right = 0;
      int found = 0;
      for (int i = 0; i < texts.size(); i++) {
        if (sums.get(i)[frame.index()] >= 0) {
          found++;
          right += texts.get(i).frames().contains(frame) ? 1 : 0;
        }
      }
      f1[frame.index()] = right == 0 ? 0 : 2.0 * right / (found + count(texts, frame));
    }
    return new FrameScore(f1);
  }

  /** How many texts have a frame. */
  public static int count(List<FramedText> texts, Frame frame) {
    return (int) texts.stream().filter(text -> text.frames().contains(frame)).count();
  }

  /** Unweighted mean over the frames. */
  public double macroF1() {
    return Arrays.stream(f1).average().orElse(Double.NaN);
  }

  /** For a reader. */
  public String line() {
    return String.format(Locale.ROOT, "macro F1 %.3f (", macroF1())
        + Arrays.stream(Frame.values())
            .map(frame -> frame.id() + String.format(Locale.ROOT, " %.3f", f1[frame.index()]))
            .collect(Collectors.joining(", "))
        + ")";
  }

  /** Macro F1, then each frame's, between bars. */
  String row() {
    return String.format(Locale.ROOT, "%.3f | ", macroF1())
        + Arrays.stream(f1)
            .mapToObj(score -> String.format(Locale.ROOT, "%.3f", score))
            .collect(Collectors.joining(" | "));
  }
}

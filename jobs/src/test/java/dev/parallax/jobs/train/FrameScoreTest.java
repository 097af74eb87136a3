package dev.parallax.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.framing.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameScoreTest {
  @Test
  void twoOfThreeQuarrelsFoundAndOneWrongIsTwoThirds() {
    List<FramedText> texts =
        List.of(
            new FramedText("t1", "", Set.of(Frame.CONFLICT)),
            new FramedText("t2", "", Set.of(Frame.CONFLICT)),
            new FramedText("t3", "", Set.of(Frame.CONFLICT, Frame.ECONOMIC)),
            new FramedText("t4", "", Set.of()));
    List<double[]> sums =
        List.of(
            new double[] {1, -1, -1, -1, -1},
            new double[] {0.2, -1, -1, -1, -1},
            new double[] {-0.1, -1, 2, -1, -1},
            new double[] {0, -1, -1, -1, -1});
    // Conflict: precision 2/3, recall 2/3; economic: all right; the others are nowhere.
    FrameScore score = FrameScore.of(texts, sums);
    assertThat(score.f1()[Frame.CONFLICT.index()]).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(score.macroF1()).isCloseTo((2 / 3.0 + 1) / 5, within(1e-12));
  }

  @Test
  void foldsAreOfOneSizeAndDoNotDependOnTheOrderOfTheTexts() {
    List<FramedText> texts = new ArrayList<>();
    for (int i = 0; i < 52; i++) {
      texts.add(new FramedText("t" + i, "", Set.of()));
    }
    int[] folds = FrameFolds.of(texts, "0");
    assertThat(Arrays.stream(folds).filter(fold -> fold == 0)).hasSize(11);
    assertThat(Arrays.stream(folds).filter(fold -> fold == 4)).hasSize(10);
    List<FramedText> turned = new ArrayList<>(texts);
    Collections.reverse(turned);
    int[] turnedFolds = FrameFolds.of(turned, "0");
    for (int i = 0; i < folds.length; i++) {
      assertThat(turnedFolds[folds.length - 1 - i]).isEqualTo(folds[i]);
    }
  }
}

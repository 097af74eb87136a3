package dev.parallax.jobs.train;

import dev.parallax.jobs.framing.FrameModel;
import dev.parallax.jobs.train.FrameRegression.Example;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;

/** Cross-validation of the frames' model: every text is judged by a model that did not see it. */
public final class FrameFolds {
  public static final int FOLDS = 5;

  private FrameFolds() {}

  /**
   * Each text's fold: texts in the order of the MD5 of seed and id, dealt out in turn.
   *
   * @param seed any string; another gives other folds
   */
  public static int[] of(List<FramedText> texts, String seed) {
    int[] folds = new int[texts.size()];
    List<Integer> order =
        IntStream.range(0, folds.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> hash(seed + texts.get(i).id())))
            .toList();
    for (int rank = 0; rank < folds.length; rank++) {
      folds[order.get(rank)] = rank % FOLDS;
    }
    return folds;
  }

  /** What each text's features weigh, by text and frame, to the model of the other folds. */
  public static List<double[]> sums(SparkSession session, List<FramedText> texts, int[] folds) {
    List<Example> examples = FrameRegression.articles(texts);
    List<double[]> sums = new ArrayList<>(Arrays.asList(new double[texts.size()][]));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          others.add(examples.get(i));
        }
      }
      FrameModel model =
          FrameModel.of(FrameRegression.fit(session, others, FrameRegression.ARTICLE_PENALTY));
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          sums.set(i, model.sums(examples.get(i).features()));
        }
      }
    }
    return sums;
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JVM has it
    }
  }
}

package dev.parallax.jobs.evaluate;

import dev.parallax.framing.FrameTally;
import dev.parallax.framing.FrameText;
import dev.parallax.jobs.framing.FrameModel;
import dev.parallax.jobs.train.FrameFolds;
import dev.parallax.jobs.train.FrameScore;
import dev.parallax.jobs.train.FramedText;
import dev.parallax.spark.Sessions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "frames",
    description = {
      "Scores which generic news frames texts are told in against what a reader marked: F1 of each",
      "frame being present, and their unweighted mean (macro F1)."
    })
final class FramesEvaluation implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = {
        "JSON lines, plain or gzip: `id`, `text` and `frames`: 0 or 1 for each of CO, HI, EC, MO, RE."
      })
  Path gold;

  @Option(
      names = "--cross-validate",
      description = {
        "Train anew on four fifths of the texts to judge the last, in turn, rather than judge the",
        "model that ships: for the texts that it was trained on."
      })
  boolean isCrossValidated;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "Another seed deals the texts into other folds (default: ${DEFAULT-VALUE}).")
  long seed;

  @Override
  public Integer call() {
    List<FramedText> texts = FramedText.read(gold);
    PrintWriter out = spec.commandLine().getOut();
    if (isCrossValidated) {
      crossValidate(texts, out);
    } else {
      List<double[]> sums =
          texts.stream()
              .map(text -> FrameTally.ofArticle(FrameText.of(text.text())).features())
              .map(FrameModel.ofArticles()::sums)
              .toList();
      print(out, "model that ships", FrameScore.of(texts, sums), texts.size());
    }
    out.flush();
    return 0;
  }

  private void crossValidate(List<FramedText> texts, PrintWriter out) {
    SparkSession session = Sessions.open("parallax evaluate frames");
    Sessions.planForWriting(session);
    try {
      int[] folds = FrameFolds.of(texts, Long.toString(seed));
      List<double[]> sums = FrameFolds.sums(session, texts, folds);
      for (int fold = 0; fold < FrameFolds.FOLDS; fold++) {
        List<FramedText> ofFold = new ArrayList<>();
        List<double[]> sumsOfFold = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
          if (folds[i] == fold) {
            ofFold.add(texts.get(i));
            sumsOfFold.add(sums.get(i));
          }
        }
        print(out, "fold " + fold, FrameScore.of(ofFold, sumsOfFold), ofFold.size());
      }
      print(out, "all folds pooled", FrameScore.of(texts, sums), texts.size());
    } finally {
      session.stop();
    }
  }

  private static void print(PrintWriter out, String what, FrameScore score, int count) {
    out.printf(Locale.ROOT, "%s, %,d texts: %s%n", what, count, score.line());
  }
}

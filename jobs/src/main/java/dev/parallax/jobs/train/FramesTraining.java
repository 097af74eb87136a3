package dev.parallax.jobs.train;

import dev.parallax.ParallaxException;
import dev.parallax.framing.Frame;
import dev.parallax.jobs.framing.FrameModel;
import dev.parallax.jobs.framing.FrameWeights;
import dev.parallax.jobs.train.FrameRegression.Example;
import dev.parallax.spark.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "frames",
    description = {
      "Trains the models that tell how much articles and sentences are told as conflict, human",
      "interest, economics, morality or responsibility. The figures printed and written to the",
      "card are of cross-validation; what is written is trained on all texts."
    })
final class FramesTraining implements Callable<Integer> {
  private static final int[] SEEDS = {0, 1, 2, 3, 4};

  @Spec CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = {
        "JSON lines, plain or gzip: `id`, `text` (headline and body) and `frames`: 0 or 1 for each",
        "of CO (conflict), HI (human interest), EC (economic), MO (morality), RE (responsibility)."
      })
  Path data;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "Where the model is written, and beside it its card.")
  Path to;

  @Override
  public Integer call() {
    List<FramedText> texts = FramedText.read(data);
    SparkSession session = Sessions.open("parallax train frames");
    Sessions.planForWriting(session);
    try {
      train(session, texts);
    } finally {
      session.stop();
    }
    return 0;
  }

  private void train(SparkSession session, List<FramedText> texts) {
    List<Example> examples = FrameRegression.articles(texts);
    FrameWeights articles = FrameRegression.fit(session, examples, FrameRegression.ARTICLE_PENALTY);
    FrameWeights sentences =
        FrameRegression.fit(
            session, FrameRegression.sentences(texts), FrameRegression.SENTENCE_PENALTY);
    StringBuilder scores = new StringBuilder();
    FrameWeights calibrated = articles;
    for (int seed : SEEDS) {
      int[] folds = FrameFolds.of(texts, Integer.toString(seed));
      List<double[]> sums = FrameFolds.sums(session, texts, folds);
      FrameScore score = FrameScore.of(texts, sums);
      scores.append(String.format(Locale.ROOT, "| %d | %s |%n", seed, score.row()));
      spec.commandLine().getOut().printf(Locale.ROOT, "seed %d: %s%n", seed, score.line());
      if (seed == SEEDS[0]) {
        double[][] calibration = FrameRegression.calibration(session, examples, sums);
        calibrated = articles.calibrated(calibration[0], calibration[1]);
      }
    }
    StringBuilder file =
        new StringBuilder("# Generic news frames; see the card.\n# level\tfeature");
    Arrays.stream(Frame.values()).forEach(frame -> file.append('\t').append(frame.id()));
    file.append('\n');
    calibrated.write(FrameModel.ARTICLE, file);
    sentences.write(FrameModel.SENTENCE, file);
    try {
      Files.writeString(to, file);
      Files.writeString(ModelCard.beside(to), card(texts, scores));
    } catch (IOException e) {
      throw ParallaxException.failure("Cannot write " + to + " and its card: " + e.getMessage(), e);
    }
  }

  private static String card(List<FramedText> texts, StringBuilder scores) {
    String counts =
        Arrays.stream(Frame.values())
            .map(frame -> frame.id() + " " + FrameScore.count(texts, frame))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        """
        # frame-model.tsv

        Tells how much an article, and a sentence, is told in each of the five generic news frames of
        Semetko and Valkenburg (2000): conflict, human interest, economic consequences, morality,
        attribution of responsibility and its resolution.

        - **What:** logistic regression (Spark MLlib), one per frame, over how frequent words of our own
          lexicon's groups and some signs (pronouns, money, percentages, quotation and question marks)
          are in the text, how dense each frame's words are where they are densest, and how frequent
          in the first 60 words. No word has a weight of its own, so no topic can be learned by name.
        - **Data:** %,d texts with the frames a reader marked (%s): news and comment of the USA and
          Britain on climate change, 2017 to 2019 (MIT licence). The model holds weights of groups,
          no text.
        - **Sentences:** nobody marked them. Stretches of 25 words were given their text's frames; the
          probability says how much a sentence reads like those of texts with the frame, where half
          of the texts have it.
        - **Calibration:** an article's probability is fitted to the sums of models that did not see
          the text (Platt 1999). It takes the frames to be as frequent as in the data above. A frame is
          called present from the point on where texts with and without it, counted alike, are
          equally likely; for rare frames that is at a probability well below one half.
        - **Limits:** one topic, one country's debate, one reader a text. Human interest and morality
          rest on few texts. In other news the order of articles is more to be trusted than the
          probability itself.

        Five-fold cross-validation by text, F1 of the frame being present, pooled over the folds:

        | seed | macro F1 | %s |
        |---|---|%s
        %s""",
        texts.size(),
        counts,
        Arrays.stream(Frame.values()).map(Frame::id).collect(Collectors.joining(" | ")),
        "---|".repeat(Frame.values().length),
        scores);
  }
}

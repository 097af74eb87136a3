package dev.parallax.jobs.evaluate;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.ActorOption;
import dev.parallax.jobs.sentiment.SentimentModelOption;
import dev.parallax.jobs.sentiment.ToneBatch;
import dev.parallax.jobs.sentiment.ToneModels;
import dev.parallax.jobs.train.NewsMtsc;
import dev.parallax.sentiment.LabelledTarget;
import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sentiment",
    description = {
      "Scores the tone toward targets against what readers marked: macro F1 (the unweighted mean of",
      "the three classes'), accuracy, each class, the confusion, and the calibration error.",
      "",
      "Formats of --gold, JSON lines (plain or gzip where not said otherwise):",
      "  newsmtsc   a sentence with its targets, as NewsMTSC has it (Hamborg and Donnay 2021); plain",
      "  documents  {id, text, target, label}: a whole text and its tone (Negative, Neutral or",
      "             Positive) toward one actor, as PerSenT has it (Bastan et al. 2020)",
      "  basil      {id, outlet, text, article_annotations, phrase_annotations}: news of several",
      "             outlets with spans of bias, as BASIL has it (Fan et al. 2019)"
    })
final class SentimentEvaluation implements Callable<Integer> {
  /** What the lines of a gold file are. */
  enum GoldFormat {
    NEWSMTSC,
    DOCUMENTS,
    BASIL
  }

  @Spec CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "What readers marked.")
  Path gold;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "newsmtsc",
      description = "newsmtsc, documents or basil (default: ${DEFAULT-VALUE}).")
  GoldFormat format;

  @Mixin SentimentModelOption option = new SentimentModelOption();

  @Mixin ActorOption actors = new ActorOption();

  @Option(
      names = "--fold",
      paramLabel = "N|all",
      defaultValue = "all",
      description = {
        "With newsmtsc: score only the tenth N of the articles, from 0 to 9. The models were never",
        "shown tenth 0 of NewsMTSC's train part: --fold 0 is how to judge them by that file",
        "(default: ${DEFAULT-VALUE})."
      })
  String fold;

  @Override
  public Integer call() {
    ToneModel model = ToneModels.shared(option.model);
    PrintWriter report = spec.commandLine().getOut();
    switch (format) {
      case NEWSMTSC -> scoreTargets(report, model, NewsMtsc.read(gold), fold);
      case DOCUMENTS -> new DocumentTones(model, reader()).score(report, gold);
      case BASIL -> new BasilTones(model, reader()).score(report, gold);
    }
    report.flush();
    return 0;
  }

  private EntityReader reader() {
    return EntityReader.of(actors.json(new Configuration()));
  }

  /** Scores those of a fold, or of all. */
  static void scoreTargets(
      PrintWriter report, ToneModel model, List<LabelledTarget> all, String fold) {
    List<LabelledTarget> targets = ofFold(all, fold);
    if (targets.isEmpty()) {
      throw ParallaxException.usage("--gold: there is no target to score in it");
    }
    List<Tone> tones = ToneBatch.read(model, targets.stream().map(LabelledTarget::target).toList());
    ToneScores scores = new ToneScores();
    List<Boolean> certainRight = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      scores.add(targets.get(i).label(), tones.get(i));
      if (tones.get(i).confidence() >= model.certainFrom()) {
        certainRight.add(tones.get(i).label() == targets.get(i).label());
      }
    }
    report.printf(Locale.ROOT, "%s, %,d targets%n", model.name(), targets.size());
    scores.print(report);
    report.printf(
        Locale.ROOT,
        "certain (probability of %.2f or more): %,d, %.1f %%; accuracy %.3f%n",
        model.certainFrom(),
        certainRight.size(),
        100.0 * certainRight.size() / targets.size(),
        certainRight.stream().mapToInt(right -> right ? 1 : 0).average().orElse(Double.NaN));
  }

  private static List<LabelledTarget> ofFold(List<LabelledTarget> all, String fold) {
    if (fold.equalsIgnoreCase("all")) {
      return all;
    }
    if (!fold.matches("[0-9]")) {
      throw ParallaxException.usage("--fold is " + fold + ", not a number from 0 to 9, nor all");
    }
    int number = Integer.parseInt(fold);
    return all.stream().filter(target -> target.fold() == number).toList();
  }
}

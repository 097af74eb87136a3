package dev.parallax.jobs.train;

import dev.parallax.ParallaxException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sentiment",
    description = {
      "Trains a model that reads the tone of sentences toward those they speak of.",
      "A tenth of the articles is never trained on; the figures printed are of that tenth."
    })
final class SentimentTraining implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = {
        "Which one: fast; accurate; or teachers, whose soft labels the accurate one learns from.",
        "The last two need the training build: mvn -Ptraining package."
      })
  String model;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "Labelled targets in NewsMTSC's format (`train.jsonl`).")
  Path data;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Where the model is written, and beside it its card; not with --tune.")
  Path to;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "Another seed leaves other chances in (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--tune",
      description = "Only say how settings do on the tuning tenth; write nothing.")
  boolean isTuning;

  @Option(
      names = "--soft-labels",
      paramLabel = "FILE",
      description = {
        "Further targets to train on, a JSON object per line: `text`, `mentions` (begin and end of",
        "each in UTF-16 units, the target's own first), `p` (probabilities of negative, neutral,",
        "positive) and, if it is not 1, `weight`."
      })
  Path softLabels;

  @Option(
      names = "--unlabelled",
      paramLabel = "FILE",
      description = "For --model teachers: sentences to label, as `train targets` writes them.")
  Path unlabelled;

  @Override
  public Integer call() {
    if (to == null && !isTuning) {
      throw ParallaxException.usage("Say --to FILE for the model, or --tune to write none.");
    }
    PrintWriter out = spec.commandLine().getOut();
    trainer()
        .train(new SentimentTrainer.Options(data, to, seed, isTuning, softLabels, unlabelled), out);
    out.flush();
    return 0;
  }

  private SentimentTrainer trainer() {
    ServiceLoader<SentimentTrainer> trainers =
        ServiceLoader.load(SentimentTrainer.class, SentimentTraining.class.getClassLoader());
    for (SentimentTrainer trainer : trainers) {
      if (trainer.model().equals(model)) {
        return trainer;
      }
    }
    String known =
        trainers.stream()
            .map(trainer -> trainer.get().model())
            .sorted()
            .collect(Collectors.joining(", "));
    throw ParallaxException.usage(
        "--model " + model + " cannot be trained with what is installed here, only: " + known);
  }
}

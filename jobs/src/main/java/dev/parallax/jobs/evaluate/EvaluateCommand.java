package dev.parallax.jobs.evaluate;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description = "Compares what Parallax finds with what a reader marked.",
    subcommands = {
      ExtractionEvaluation.class,
      NearDuplicatesEvaluation.class,
      StoryEvaluation.class,
      SimilarityEvaluation.class,
      AttributionEvaluation.class,
      ActorsEvaluation.class,
      SentimentEvaluation.class,
      LoadedLanguageEvaluation.class,
      OmissionEvaluation.class,
      FramesEvaluation.class
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        new CommandLine(spec), "What is to be evaluated? See: parallax evaluate --help");
  }
}

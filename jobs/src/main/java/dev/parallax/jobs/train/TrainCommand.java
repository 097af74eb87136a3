package dev.parallax.jobs.train;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    description = "Makes the models that ship with Parallax anew, from data you hold.",
    subcommands = {
      NewsWordsTraining.class,
      SentimentTraining.class,
      SoftLabelling.class,
      TargetSampling.class,
      FramesTraining.class
    })
public final class TrainCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        new CommandLine(spec), "What is to be trained? See: parallax train --help");
  }
}

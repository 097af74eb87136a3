package dev.parallax.jobs.check;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = "Checks on your own corpus that figures of tone are as sure as they say.",
    subcommands = {PlaceboCheck.class, PlantedCheck.class})
public final class CheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        new CommandLine(spec), "What is to be checked? See: parallax check --help");
  }
}

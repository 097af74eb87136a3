package dev.parallax.jobs.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    hidden = true,
    description = "Measures speed against something everybody knows, side by side in one run.",
    subcommands = {
      IngestBench.class,
      SimilarityBench.class,
      GrowthBench.class,
      AnnotateBench.class,
      SentimentBench.class,
      PlainCopy.class
    })
public final class BenchCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        new CommandLine(spec), "What is to be measured? See: jobs/bin/bench --help");
  }
}

package dev.parallax.jobs.train;

import dev.parallax.sentiment.Tone;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.encoder.EncoderToneModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "soft-labels",
    description = {
      "Lets the accurate model label sentences, for `train sentiment --model fast --soft-labels`."
    })
final class SoftLabelling implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--unlabelled",
      required = true,
      paramLabel = "FILE",
      description = "Sentences with a target, as `train targets` writes them.")
  Path unlabelled;

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "The soft labels.")
  Path to;

  @Override
  public Integer call() {
    List<ToneTarget> targets = UnlabelledTargets.read(unlabelled);
    List<Tone> tones = EncoderToneModel.shared().read(targets);
    SoftLabels.write(targets, tones, to);
    spec.commandLine().getOut().printf(Locale.ROOT, "%,d soft labels in %s%n", targets.size(), to);
    return 0;
  }
}

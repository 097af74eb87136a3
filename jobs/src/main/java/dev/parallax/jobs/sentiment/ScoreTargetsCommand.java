package dev.parallax.jobs.sentiment;

import dev.parallax.ParallaxException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "score-targets",
    description = {
      "Reads the tone of your own texts toward your own targets.",
      "",
      "In: JSON lines in UTF-8, plain or gzip:"
          + " {\"id\", \"text\", \"targets\": [{\"begin\", \"end\"}, …]}."
          + " `id` is a string or a number, `text` one sentence or more, and a target lies from the"
          + " code point `begin`, counted from 0, to before `end`. Further fields are left alone.",
      "",
      "Out: a JSON line per target, in the order of the input:"
          + " {\"id\", \"target_index\", \"p_negative\", \"p_neutral\", \"p_positive\"}."
          + " `target_index` counts from 0 in each text; the three probabilities sum to 1.",
      "",
      "A text of up to 1,000 characters is read as it stands; of a longer one, the sentence that"
          + " the target is in. Neither the order of lines nor --threads changes a number. The"
          + " output appears when all of it is there; after an error there is none."
    })
public final class ScoreTargetsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "IN.jsonl", description = "Texts with their targets.")
  Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT.jsonl",
      description = "Where the tones go; a file of that name is replaced.")
  Path out;

  @Mixin SentimentModelOption option = new SentimentModelOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read with so many threads (default: one per core).")
  int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    if (threads < 1) {
      throw ParallaxException.usage("--threads is " + threads + ", not 1 or more");
    }
    if (!Files.isRegularFile(in)) {
      throw ParallaxException.usage("There is no file " + in);
    }
    long count = new ScoreTargets(ToneModels.shared(option.model), threads).score(in, out);
    PrintWriter summary = spec.commandLine().getOut();
    summary.printf(Locale.ROOT, "%,d targets  %s%n", count, out);
    summary.flush();
    return 0;
  }
}

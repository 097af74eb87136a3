package dev.parallax.jobs;

import dev.parallax.ParallaxException;
import dev.parallax.jobs.annotate.AnnotateJob;
import dev.parallax.jobs.bench.BenchCommand;
import dev.parallax.jobs.check.CheckCommand;
import dev.parallax.jobs.evaluate.EvaluateCommand;
import dev.parallax.jobs.framing.FramingJob;
import dev.parallax.jobs.ingest.IngestJob;
import dev.parallax.jobs.report.ExportCommand;
import dev.parallax.jobs.report.ReportJob;
import dev.parallax.jobs.sentiment.ScoreTargetsCommand;
import dev.parallax.jobs.sentiment.SentimentJob;
import dev.parallax.jobs.similarity.SimilarityJob;
import dev.parallax.jobs.train.TrainCommand;
import dev.parallax.spark.Causes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line, in local mode and under spark-submit alike. */
@Command(
    name = "parallax",
    description = "Shows how different newsrooms tell the same event.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    showDefaultValues = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:a job failed", "2:wrong usage"},
    subcommands = {
      RunJob.class,
      IngestJob.class,
      SimilarityJob.class,
      AnnotateJob.class,
      SentimentJob.class,
      FramingJob.class,
      ReportJob.class,
      ExportCommand.class,
      ScoreTargetsCommand.class,
      TablesCommand.class,
      CheckCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      BenchCommand.class
    })
public final class Main {
  @Option(
      names = "--stack-trace",
      scope = ScopeType.INHERIT,
      description = "With an error, print where in the program it happened.")
  boolean stackTrace;

  private Main() {}

  /** Ends the JVM with the exit code; under spark-submit only if it is not 0. */
  public static void main(String[] arguments) {
    int code = run(arguments, writer(System.out), writer(System.err));
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs one command. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    Main main = new Main();
    CommandLine commands = new CommandLine(main).setOut(out).setErr(err);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler(
        (thrown, command, parsed) -> {
          if (main.stackTrace) {
            thrown.printStackTrace(err); // asked for, before the sentence and the exit code
          }
          boolean said = thrown instanceof ParallaxException;
          err.println(
              "parallax: "
                  + (said
                      ? thrown.getMessage()
                      : "`"
                          + command.getCommandName()
                          + "` failed: "
                          + Causes.sentence(thrown)
                          + ". Run it again with --stack-trace to see where."));
          return said && ((ParallaxException) thrown).isUsage() ? 2 : 1;
        });
    if (arguments.length == 0) {
      commands.usage(out);
      return 2;
    }
    return commands.execute(arguments);
  }

  static String version() {
    Properties build = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("/dev/parallax/build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Reads the version from what the build wrote down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"parallax " + version()};
    }
  }
}

package dev.parallax.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parallax.spark.Progress;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Base of every job: what it reads and writes, what it depends on, what it tells. */
public abstract class Job implements Callable<Integer> {
  /** Options that tables do not depend on, or that say what becomes of those that are there. */
  private static final Set<String> NOT_CONDITIONS =
      Set.of("--out", "--strict", "--overwrite", "--append");

  private static final int KEY_LETTERS = 20;

  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse of tables to read from and write to: a folder, hdfs:// or s3a://.")
  String out;

  @Option(
      names = "--strict",
      description =
          "End with exit code 1 where a check of the tables would only warn. Shares that are checked,"
              + " each with the most that passes: "
              + QualityChecks.HELP)
  boolean strict;

  private Progress progress;
  private SparkSession spark;
  private boolean resumed;

  /** Refuses what cannot work before any of it is done. */
  protected void check(TableStore tables) {}

  /** Reads tables, writes tables. */
  protected abstract void run(SparkSession spark, TableStore tables);

  /** Prints what a user wants to know at the end. */
  protected void summarise(TableStore tables, PrintWriter summary) {}

  /**
   * What the tables depend on besides options and other tables, by name, as short texts that change
   * when it does: files named by options, for instance. Positional arguments belong here.
   *
   * @param hadoop how files are reached
   */
  protected Map<String, String> inputs(Configuration hadoop) {
    return Map.of();
  }

  /** The jobs that this one stands for, in order; by default itself. */
  protected List<Job> steps() {
    return List.of(this);
  }

  /** Whether steps that were done before, with the same input and options, are not done again. */
  protected boolean keepsWhatIsDone() {
    return false;
  }

  /** Whether the same job was killed here when it had begun to put tables in place. */
  protected final boolean isResumed() {
    return resumed;
  }

  /**
   * Names this program and options, so that what another one made is not taken for its work.
   *
   * @param options what the work depends on besides
   */
  protected final String programKey(String... options) {
    return Digests.sha256(CodeFingerprint.ofThis() + "\n" + String.join("\n", options))
        .substring(0, KEY_LETTERS);
  }

  /** Tells the user something that cannot wait for the end. */
  protected final void say(String what) {
    progress.say(name() + ": " + what);
  }

  /** Says what the following work is for. */
  protected final void doing(String what) {
    String task = name() + ": " + what;
    progress.doing(task);
    spark.sparkContext().setJobGroup(name(), task, false);
  }

  @Override
  public final Integer call() {
    SparkSession session = Sessions.open("parallax " + name());
    Progress shown = Progress.attachedTo(session);
    try {
      new JobRunner(session, shown, this).run();
    } finally {
      shown.clear();
      session.stop();
    }
    return 0;
  }

  /** Runs this job alone in a session that goes on, without a trace but its tables. */
  public final void runIn(SparkSession session, Progress shown, String warehouse) {
    begin(session, shown);
    run(session, new TableStore(session, warehouse));
  }

  final void begin(SparkSession session, Progress shown) {
    this.spark = session;
    this.progress = shown;
    doing("starting");
  }

  final void setResumed(boolean resumed) {
    this.resumed = resumed;
  }

  /** What its tables will depend on, as long as it has not run. */
  final JobConditions conditions(Configuration hadoop) {
    if (spec == null) {
      CommandSpec.forAnnotatedObject(this); // one of several steps: reads its options, sets spec
    }
    Map<String, String> options = new TreeMap<>();
    for (OptionSpec option : spec.options()) {
      boolean isOwn = !option.inherited() && !option.usageHelp() && !option.versionHelp();
      if (isOwn && !NOT_CONDITIONS.contains(option.longestName()) && option.getValue() != null) {
        options.put(option.longestName(), option.getValue().toString());
      }
    }
    return new JobConditions(CodeFingerprint.ofThis(), options, new TreeMap<>(inputs(hadoop)));
  }

  final String name() {
    return getClass().getAnnotation(Command.class).name();
  }

  /** All arguments as given or defaulted. */
  final String argumentsAsJson() {
    ObjectNode arguments = new ObjectMapper().createObjectNode();
    for (ArgSpec argument : spec.args()) {
      Object value = argument.getValue();
      if (value != null) {
        arguments.put(label(argument), value.toString());
      }
    }
    return arguments.toString();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}

package dev.parallax.jobs.check;

import dev.parallax.spark.Progress;
import dev.parallax.spark.Sessions;
import dev.parallax.spark.TableStore;
import dev.parallax.table.MentionSentimentTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A check of figures of tone: where the tables are, its chances, its verdict. */
abstract class ToneCheck implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Warehouse with `mention_sentiment`, `article` and `story_article`.")
  String out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number gives other chances (default: ${DEFAULT-VALUE}).")
  long seed;

  /** Refuses options that cannot work. */
  abstract void check();

  /** What the verdict is made of: few rows. */
  abstract List<Row> results(TableStore tables);

  /** Prints the verdict; the exit code. */
  abstract int report(List<Row> results, PrintWriter report);

  @Override
  public final Integer call() {
    check();
    String name = "check " + getClass().getAnnotation(Command.class).name();
    List<Row> results;
    SparkSession session = Sessions.open("parallax " + name);
    Progress progress = Progress.attachedTo(session);
    try {
      TableStore tables = new TableStore(session, out);
      Sessions.planFor(session, tables.bytes(MentionSentimentTable.TABLE));
      progress.doing(name + ": drawing by chance");
      results = results(tables);
    } finally {
      progress.clear();
      session.stop();
    }
    return report(results, spec.commandLine().getOut());
  }
}

package dev.parallax.spark;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Tells how far Spark is: a bar that rewrites itself on a terminal, and elsewhere a line now and
 * then. Short work stays silent.
 */
public final class Progress extends SparkListener {
  private static final long FIRST_AFTER_NANOS = 3_000_000_000L;
  private static final long BAR_EVERY_NANOS = 200_000_000L;
  private static final long LINE_EVERY_NANOS = 10_000_000_000L;
  private static final int BAR_WIDTH = 30;

  /** Before that, the pace is a guess: the first tasks load models and warm up. */
  private static final double LEAST_SHARE_FOR_ESTIMATE = 0.05;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<Integer, Integer> tasksOfStage = new HashMap<>();
  private final Map<Integer, Integer> doneOfStage = new HashMap<>();
  private String doing = "working";
  private long startedNanos = System.nanoTime();
  private long stagesStartedNanos = startedNanos;
  private long shownNanos;
  private boolean barShown;

  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Reports a session's work on standard error from now on. */
  public static Progress attachedTo(SparkSession spark) {
    // The launcher knows whether standard error is a terminal; Java 17 does not.
    Progress progress = new Progress(System.err, Boolean.getBoolean("parallax.terminal"));
    spark.sparkContext().addSparkListener(progress);
    return progress;
  }

  /** What the following stages are for, such as "ingest: reading the corpus". */
  public synchronized void doing(String what) {
    clear();
    doing = what;
    startedNanos = System.nanoTime();
    shownNanos = startedNanos;
  }

  /** Prints a line that stays. */
  public synchronized void say(String what) {
    clear();
    out.println(what);
    out.flush();
  }

  /** Removes the bar, so that something else can be printed. */
  public synchronized void clear() {
    if (barShown) {
      out.print("\r\u001b[K");
      out.flush();
      barShown = false;
    }
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted event) {
    if (tasksOfStage.isEmpty()) {
      stagesStartedNanos = System.nanoTime();
    }
    tasksOfStage.put(event.stageInfo().stageId(), event.stageInfo().numTasks());
    doneOfStage.put(event.stageInfo().stageId(), 0);
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    if (event.taskInfo().successful()) {
      doneOfStage.merge(event.stageId(), 1, Integer::sum);
    }
    show();
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted event) {
    tasksOfStage.remove(event.stageInfo().stageId());
    doneOfStage.remove(event.stageInfo().stageId());
  }

  private void show() {
    long now = System.nanoTime();
    if (now - startedNanos < FIRST_AFTER_NANOS
        || now - shownNanos < (terminal ? BAR_EVERY_NANOS : LINE_EVERY_NANOS)) {
      return;
    }
    shownNanos = now;
    int tasks = tasksOfStage.values().stream().mapToInt(Integer::intValue).sum();
    int done = doneOfStage.values().stream().mapToInt(Integer::intValue).sum();
    long seconds = (now - startedNanos) / 1_000_000_000L;
    String counts =
        String.format(Locale.ROOT, "%d of %d tasks, %d s", done, tasks, seconds)
            + estimate(done, tasks, now - stagesStartedNanos);
    if (terminal) {
      int filled = tasks == 0 ? 0 : BAR_WIDTH * done / tasks;
      out.print(
          "\r\u001b[K"
              + doing
              + " ["
              + "=".repeat(filled)
              + " ".repeat(BAR_WIDTH - filled)
              + "] "
              + counts);
      barShown = true;
    } else {
      out.println(doing + ": " + counts);
    }
    out.flush();
  }

  /** How long the stages that run now will take, if they go on at their pace. */
  static String estimate(int done, int tasks, long nanos) {
    if (nanos < 2 * LINE_EVERY_NANOS || done == 0 || done < LEAST_SHARE_FOR_ESTIMATE * tasks) {
      return "";
    }
    long secondsLeft = Math.round(nanos / 1e9 * (tasks - done) / done);
    return secondsLeft < 60
        ? ", less than a minute left"
        : String.format(Locale.ROOT, ", about %d min left", (secondsLeft + 30) / 60);
  }
}

package dev.parallax.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Adds up what Spark's tasks have cost since the last look. */
public final class TaskMetricsListener extends SparkListener {
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private final SparkSession spark;
  private final Map<String, Long> sums = new LinkedHashMap<>();

  private TaskMetricsListener(SparkSession spark) {
    this.spark = spark;
    clear();
  }

  /** Listens to a session from now on. */
  public static TaskMetricsListener attachedTo(SparkSession spark) {
    TaskMetricsListener listener = new TaskMetricsListener(spark);
    spark.sparkContext().addSparkListener(listener);
    return listener;
  }

  /** Sums by name, in bytes and counts, all there; begins anew. */
  public Map<String, Long> taken() {
    try { // events arrive late
      spark.sparkContext().listenerBus().waitUntilEmpty(LONGEST_WAIT_MILLIS);
    } catch (Exception e) { // it took longer, so the last tasks are counted with the next job
      return takenNow();
    }
    return takenNow();
  }

  private synchronized Map<String, Long> takenNow() {
    Map<String, Long> taken = new LinkedHashMap<>(sums);
    clear();
    return taken;
  }

  private synchronized void clear() {
    for (String name :
        new String[] {
          "tasks",
          "tasks_failed",
          "bytes_read",
          "bytes_written",
          "shuffle_bytes_read",
          "shuffle_bytes_written",
          "spilled_bytes",
          "peak_task_memory_bytes",
          "peak_heap_bytes"
        }) {
      sums.put(name, 0L);
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    add("tasks", 1);
    add("tasks_failed", event.taskInfo().failed() ? 1 : 0);
    if (event.taskExecutorMetrics() != null) {
      raise("peak_heap_bytes", event.taskExecutorMetrics().getMetricValue("JVMHeapMemory"));
    }
    TaskMetrics task = event.taskMetrics(); // null where the executor was lost
    if (task != null) {
      add("bytes_read", task.inputMetrics().bytesRead());
      add("bytes_written", task.outputMetrics().bytesWritten());
      add("shuffle_bytes_read", task.shuffleReadMetrics().totalBytesRead());
      add("shuffle_bytes_written", task.shuffleWriteMetrics().bytesWritten());
      add("spilled_bytes", task.diskBytesSpilled());
      raise("peak_task_memory_bytes", task.peakExecutionMemory());
    }
  }

  private void add(String name, long value) {
    sums.merge(name, value, Long::sum);
  }

  private void raise(String name, long value) {
    sums.merge(name, value, Math::max);
  }
}

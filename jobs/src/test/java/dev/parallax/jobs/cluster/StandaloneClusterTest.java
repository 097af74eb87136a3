package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shaded jar by spark-submit on a real master and two workers gives local mode's tables. */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class StandaloneClusterTest {
  private static final Set<String> JOBS =
      Set.of("ingest", "similarity", "annotate", "sentiment", "framing", "report");

  @TempDir Path folder;

  @Test
  @Tag("cluster")
  void twoWorkersGiveTheSameTablesAsLocalMode() throws Exception {
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2, 1)) {
      cluster.submit("client", run("accurate"));
      cluster.awaitSuccess("client");
    }
    assertThat(folder.resolve("work0")).isNotEmptyDirectory();
    assertThat(folder.resolve("work1")).isNotEmptyDirectory();
    SameTables.assertSame(warehouse(), LocalRun.warehouse("accurate"));
  }

  @Test
  @Tag("distributed")
  void aDriverThatRunsOnAWorkerGivesTheSameTables() throws Exception {
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2, 2)) {
      cluster.submit("cluster", run("fast"));
      cluster.awaitSuccess("cluster");
    }
    SameTables.assertSame(warehouse(), LocalRun.warehouse("fast"));
  }

  @Test
  @Tag("distributed")
  void anExecutorKilledInTheMiddleOfEachJobChangesNothing() throws Exception {
    Set<String> struck = new TreeSet<>();
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2, 1)) {
      Process submitted = cluster.submit("client", run("fast"));
      while (submitted.isAlive()) {
        for (String job : jobsThatWrite()) {
          if (!struck.contains(job) && killAnExecutor(cluster.workers())) {
            struck.add(job);
          }
        }
        Jvms.pause(20);
      }
      cluster.awaitSuccess("client");
    }
    assertThat(struck).as("jobs that lost an executor").containsAll(JOBS);
    SameTables.assertSame(warehouse(), LocalRun.warehouse("fast"));
  }

  @Test
  @Tag("distributed")
  void aWorkerKilledInTheMiddleChangesNothing() throws Exception {
    try (StandaloneCluster cluster = new StandaloneCluster(folder, 2, 2)) {
      Process submitted = cluster.submit("cluster", run("fast"));
      while (submitted.isAlive() && !jobsThatWrite().contains("similarity")) {
        Jvms.pause(20);
      }
      Process worker =
          cluster.workers().stream()
              .filter(one -> !StandaloneCluster.holdsDriver(one))
              .findFirst()
              .orElseThrow();
      assertThat(StandaloneCluster.executors(worker)).as("executors lost").isNotEmpty();
      worker.destroyForcibly();
      cluster.awaitSuccess("cluster");
    }
    SameTables.assertSame(warehouse(), LocalRun.warehouse("fast"));
  }

  private static boolean killAnExecutor(List<Process> workers) {
    return workers.stream()
        .flatMap(worker -> StandaloneCluster.executors(worker).stream())
        .findFirst()
        .map(ProcessHandle::destroyForcibly)
        .orElse(false);
  }

  private Set<String> jobsThatWrite() throws Exception {
    return Writes.underWay(
        FileSystem.getLocal(new Configuration()),
        new org.apache.hadoop.fs.Path(warehouse().toUri()));
  }

  private List<String> run(String sentimentModel) {
    return LocalRun.arguments(Shipped.CORPUS.toString(), warehouse().toString(), sentimentModel);
  }

  private Path warehouse() {
    return folder.resolve("on-cluster");
  }
}

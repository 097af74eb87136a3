package dev.parallax.jobs.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Spark's own cluster manager with workers, each a JVM of its own. */
final class StandaloneCluster implements AutoCloseable {
  private final Jvms jvms;
  private final Path home;
  private final int port;
  private final List<Process> workers = new ArrayList<>();

  StandaloneCluster(Path folder, int workerCount, int coresEach) throws IOException {
    this.jvms = new Jvms(folder);
    this.home = Shipped.sparkHome(folder.resolve("spark"));
    this.port = Jvms.freePort();
    jvms.setEnvironment("SPARK_HOME", home);
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        List.of(
            "--host",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--webui-port",
            Integer.toString(Jvms.freePort())));
    jvms.awaitLog("master", "New state: ALIVE"); // it refuses drivers before
    for (int i = 0; i < workerCount; i++) {
      workers.add(
          start(
              "worker" + i,
              "org.apache.spark.deploy.worker.Worker",
              List.of(
                  "--host",
                  "127.0.0.1",
                  "--port",
                  Integer.toString(Jvms.freePort()),
                  "--webui-port",
                  Integer.toString(Jvms.freePort()),
                  "--cores",
                  Integer.toString(coresEach),
                  "--memory",
                  "3g",
                  "--work-dir",
                  folder.resolve("work" + i).toString(),
                  master())));
      jvms.awaitLog("worker" + i, "Successfully registered");
    }
  }

  /** Starts {@code spark-submit}; its log is named as the deploy mode. */
  Process submit(String deployMode, List<String> arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--master",
                master(),
                "--deploy-mode",
                deployMode,
                "--driver-memory",
                "1g",
                "--executor-memory",
                "1200m",
                "--executor-cores",
                "1",
                "--conf",
                "spark.sql.shuffle.partitions=4",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.standalone.submit.waitAppCompletion=true",
                "--conf",
                "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
                "--class",
                Shipped.MAIN,
                Shipped.JAR.toString()));
    all.addAll(arguments);
    return start(deployMode, "org.apache.spark.deploy.SparkSubmit", all);
  }

  void awaitSuccess(String deployMode) throws IOException, InterruptedException {
    jvms.awaitSuccess(deployMode);
  }

  String log(String name) throws IOException {
    return jvms.log(name);
  }

  List<Process> workers() {
    return workers;
  }

  /** The executors of a worker that are running now. */
  static List<ProcessHandle> executors(Process worker) {
    return children(worker, "CoarseGrainedExecutorBackend").toList();
  }

  /** Whether a worker runs the driver of an application in cluster mode. */
  static boolean holdsDriver(Process worker) {
    return children(worker, "DriverWrapper").findAny().isPresent();
  }

  private static Stream<ProcessHandle> children(Process worker, String mainClass) {
    return worker
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains(mainClass));
  }

  private String master() {
    return "spark://127.0.0.1:" + port;
  }

  private Process start(String name, String mainClass, List<String> arguments) throws IOException {
    return jvms.start(name, List.of("-Xmx1g"), home.resolve("jars") + "/*", mainClass, arguments);
  }

  @Override
  public void close() {
    jvms.close();
  }
}

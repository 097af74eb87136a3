package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.RunTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shaded jar by spark-submit on a real master and two workers gives local mode's tables. */
@Tag("cluster")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class StandaloneClusterTest {
  private static final Path ROOT = Path.of(System.getProperty("parallax.root")).normalize();
  private static final Path JAR = ROOT.resolve("jobs/target/parallax-jobs-0.1.0-spark.jar");
  private static final Path DEPENDENCIES = ROOT.resolve("jobs/target/dependencies.txt");

  @TempDir Path folder;

  private final List<Process> processes = new ArrayList<>();
  private int masterPort;

  @BeforeEach
  void startClusterFromMavenJars() throws Exception {
    assertThat(JAR).as("build it first: mvn package").isRegularFile();
    Path jars = Files.createDirectories(folder.resolve("spark/jars"));
    for (String jar : Files.readString(DEPENDENCIES).strip().split(File.pathSeparator, -1)) {
      Path path = Path.of(jar);
      if (!path.startsWith(ROOT)) { // Spark and what it needs; ours travel in the shaded jar
        Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
      }
    }
    masterPort = freePort();
    int masterUi = freePort();
    start(
        "master",
        "512m",
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        Integer.toString(masterPort),
        "--webui-port",
        Integer.toString(masterUi));
    for (int worker = 1; worker <= 2; worker++) {
      start(
          "worker" + worker,
          "512m",
          "org.apache.spark.deploy.worker.Worker",
          "--host",
          "127.0.0.1",
          "--port",
          Integer.toString(freePort()),
          "--webui-port",
          Integer.toString(freePort()),
          "--cores",
          "1",
          "--memory",
          "1500m",
          "--work-dir",
          folder.resolve("work" + worker).toString(),
          "spark://127.0.0.1:" + masterPort);
    }
  }

  @AfterEach
  void stopCluster() throws InterruptedException {
    for (Process process : processes) {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void twoWorkersGiveTheSameTablesAsLocalMode() throws Exception {
    String corpus = ROOT.resolve("seeds/corpus").toString();
    Path onCluster = folder.resolve("on-cluster");
    Process submitted =
        start(
            "submit",
            "1g",
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            "spark://127.0.0.1:" + masterPort,
            "--executor-memory",
            "1g",
            "--conf",
            "spark.driver.host=127.0.0.1",
            "--class",
            "dev.parallax.jobs.Main",
            JAR.toString(),
            "run",
            corpus,
            "--out",
            onCluster.toString(),
            "--latest-date",
            "2026-01-01");
    assertThat(submitted.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(submitted.exitValue()).as(Files.readString(folder.resolve("submit.log"))).isZero();
    assertThat(folder.resolve("work1")).isNotEmptyDirectory();
    assertThat(folder.resolve("work2")).isNotEmptyDirectory();

    Path locally = folder.resolve("locally");
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new String[] {
              "run", corpus, "--out", locally.toString(), "--latest-date", "2026-01-01"
            },
            new PrintWriter(new StringWriter()),
            new PrintWriter(err));
    assertThat(code).as(err.toString()).isZero();

    SparkSession spark = SharedSpark.session();
    TableStore one = new TableStore(spark, onCluster.toString());
    TableStore other = new TableStore(spark, locally.toString());
    for (Table table : Tables.ALL) {
      if (table != RunTable.TABLE) {
        assertSameRows(table, one.read(table), other.read(table));
      }
    }
  }

  private static void assertSameRows(Table table, Dataset<Row> one, Dataset<Row> other) {
    assertThat(one.exceptAll(other).count()).as(table.name() + " only on the cluster").isZero();
    assertThat(other.exceptAll(one).count()).as(table.name() + " only locally").isZero();
  }

  private Process start(String name, String memory, String mainClass, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    try (Stream<String> options = Files.lines(ROOT.resolve("jobs/bin/java-options"))) {
      options.map(String::strip).filter(line -> line.startsWith("-")).forEach(command::add);
    }
    command.add("-Xmx" + memory);
    command.add("-cp");
    command.add(folder.resolve("spark/jars") + "/*");
    command.add(mainClass);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.redirectOutput(folder.resolve(name + ".log").toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

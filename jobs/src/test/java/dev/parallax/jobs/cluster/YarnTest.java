package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same jar under Spark 3.5 on YARN: a resource manager and a node manager, each a JVM. */
@Tag("distributed")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class YarnTest {
  @TempDir Path folder;

  private Jvms jvms;
  private Path conf;

  @BeforeEach
  void startYarn() throws Exception {
    jvms = new Jvms(folder);
    conf = folder.resolve("conf");
    HadoopConfiguration.write(conf.resolve("core-site.xml"), Map.of("fs.defaultFS", "file:///"));
    HadoopConfiguration.write(conf.resolve("yarn-site.xml"), yarnSettings());
    String classPath = conf + ":" + Shipped.joined(Shipped.classPath("hadoop"));
    String servers = "org.apache.hadoop.yarn.server.";
    for (String server : List.of("resourcemanager.ResourceManager", "nodemanager.NodeManager")) {
      jvms.start(server, List.of("-Xmx512m"), classPath, servers + server, List.of());
    }
    jvms.awaitLog("nodemanager.NodeManager", "Registered with ResourceManager");
  }

  @AfterEach
  void stopYarn() {
    jvms.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "cluster"})
  void yarnAndSparkThreeGiveTheSameTablesAsLocalMode(String deployMode) throws Exception {
    Path home = Shipped.spark35Home(folder.resolve("spark"));
    jvms.setEnvironment("SPARK_HOME", home);
    jvms.setEnvironment("HADOOP_CONF_DIR", conf);
    jvms.setEnvironment("YARN_CONF_DIR", conf);
    Path warehouse = folder.resolve("warehouse");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--master",
                "yarn",
                "--deploy-mode",
                deployMode,
                "--driver-memory",
                "1g",
                "--executor-memory",
                "1200m",
                "--num-executors",
                "2",
                "--executor-cores",
                "1",
                "--conf",
                "spark.sql.shuffle.partitions=4",
                "--conf",
                "spark.ui.enabled=false", // its filter is in a jar of Spark's distribution
                "--conf",
                "spark.yarn.jars=local:" + home.resolve("jars") + "/*",
                "--class",
                Shipped.MAIN,
                Shipped.JAR.toString()));
    arguments.addAll(LocalRun.arguments(Shipped.CORPUS.toString(), warehouse.toString(), "fast"));
    jvms.start(
        deployMode,
        List.of("-Xmx1g"),
        conf + ":" + home.resolve("jars") + "/*",
        "org.apache.spark.deploy.SparkSubmit",
        arguments);
    jvms.awaitSuccess(deployMode);
    assertThat(folder.resolve("containers")).isNotEmptyDirectory();
    SameTables.assertSame(warehouse, LocalRun.warehouse("fast"));
  }

  private Map<String, String> yarnSettings() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String address :
        List.of(
            "resourcemanager.address",
            "resourcemanager.scheduler.address",
            "resourcemanager.resource-tracker.address",
            "resourcemanager.admin.address",
            "resourcemanager.webapp.address",
            "nodemanager.address",
            "nodemanager.localizer.address",
            "nodemanager.webapp.address")) {
      settings.put("yarn." + address, "127.0.0.1:" + Jvms.freePort());
    }
    settings.put("yarn.nodemanager.hostname", "127.0.0.1");
    settings.put(
        "yarn.resourcemanager.scheduler.class",
        "org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler");
    settings.put("yarn.scheduler.minimum-allocation-mb", "256");
    settings.put("yarn.nodemanager.resource.memory-mb", "6144");
    settings.put("yarn.nodemanager.vmem-check-enabled", "false");
    settings.put("yarn.nodemanager.pmem-check-enabled", "false");
    settings.put("yarn.nodemanager.local-dirs", folder.resolve("local").toString());
    settings.put("yarn.nodemanager.log-dirs", folder.resolve("containers").toString());
    settings.put("yarn.nodemanager.delete.debug-delay-sec", "600");
    settings.put(
        "yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", "99");
    return settings;
  }
}

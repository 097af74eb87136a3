package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Corpus, catalogue and warehouse on HDFS: a name node and two data nodes, each a JVM. */
@Tag("distributed")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class HdfsTest {
  private static final String NAME_NODE = "org.apache.hadoop.hdfs.server.namenode.NameNode";

  @TempDir Path folder;

  private Jvms jvms;
  private String root;
  private String classPath;
  private FileSystem files;
  private final List<Process> dataNodes = new ArrayList<>();

  @BeforeEach
  void startHdfs() throws Exception {
    jvms = new Jvms(folder);
    root = "hdfs://127.0.0.1:" + Jvms.freePort();
    Path conf = folder.resolve("conf");
    HadoopConfiguration.write(conf.resolve("core-site.xml"), Map.of("fs.defaultFS", root));
    HadoopConfiguration.write(
        conf.resolve("hdfs-site.xml"),
        Map.of(
            "dfs.replication", "2",
            "dfs.namenode.name.dir", folder.resolve("name").toUri().toString(),
            "dfs.namenode.http-address", "127.0.0.1:" + Jvms.freePort(),
            "dfs.namenode.datanode.registration.ip-hostname-check", "false",
            "dfs.namenode.safemode.extension", "0",
            "dfs.datanode.address", "127.0.0.1:0",
            "dfs.datanode.http.address", "127.0.0.1:0",
            "dfs.datanode.ipc.address", "127.0.0.1:0"));
    classPath = conf + ":" + Shipped.joined(Shipped.classPath("hadoop"));
    start("format", NAME_NODE, "-format", "-nonInteractive");
    jvms.awaitSuccess("format");
    start("name-node", NAME_NODE);
    for (int i = 0; i < 2; i++) {
      dataNodes.add(
          start(
              "data-node" + i,
              "org.apache.hadoop.hdfs.server.datanode.DataNode",
              "-D",
              "dfs.datanode.data.dir=" + folder.resolve("data" + i).toUri()));
    }
    Configuration client = new Configuration();
    client.set("dfs.replication", "2");
    Jvms.await("the name node answers", () -> isUp(client));
    files = FileSystem.newInstance(URI.create(root), client);
    copyIn(Shipped.CORPUS, "/corpus");
    copyIn(Shipped.ROOT.resolve("seeds/actors.json"), "/catalogues/actors.json");
  }

  @AfterEach
  void stopHdfs() throws IOException {
    if (files != null) {
      files.close();
    }
    jvms.close();
  }

  @Test
  void aDataNodeKilledInTheMiddleChangesNothing() throws Exception {
    Path home = Shipped.sparkHome(folder.resolve("spark"));
    List<String> arguments =
        new ArrayList<>(LocalRun.arguments(root + "/corpus", root + "/warehouse", "fast"));
    arguments.addAll(List.of("--actors", root + "/catalogues/actors.json"));
    Process run =
        jvms.start(
            "run",
            List.of(
                "-Xmx2g",
                "-Dspark.master=local[2]",
                "-Dspark.sql.shuffle.partitions=4",
                "-Dspark.hadoop.dfs.replication=2"),
            home.resolve("jars") + "/*:" + Shipped.JAR,
            Shipped.MAIN,
            arguments);
    while (run.isAlive() && !Writes.underWay(files, warehouse()).contains("similarity")) {
      Jvms.pause(20);
    }
    assertThat(run.isAlive()).as(jvms.log("run")).isTrue();
    dataNodes.get(0).destroyForcibly().waitFor();
    jvms.awaitSuccess("run");

    Path fetched = folder.resolve("fetched");
    files.copyToLocalFile(false, warehouse(), new org.apache.hadoop.fs.Path(fetched.toUri()), true);
    SameTables.assertSame(fetched, LocalRun.warehouse("fast"));
  }

  private org.apache.hadoop.fs.Path warehouse() {
    return new org.apache.hadoop.fs.Path(root + "/warehouse");
  }

  private Process start(String name, String mainClass, String... arguments) throws IOException {
    return jvms.start(name, List.of("-Xmx512m"), classPath, mainClass, List.of(arguments));
  }

  private boolean isUp(Configuration client) {
    try (FileSystem probe = FileSystem.newInstance(URI.create(root), client)) {
      org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path("/probe");
      try (var out = probe.create(file, true)) {
        out.write(1);
      }
      return probe.getFileBlockLocations(file, 0, 1)[0].getHosts().length == 2;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  private void copyIn(Path from, String to) throws IOException {
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(root + to);
    files.mkdirs(target.getParent());
    files.copyFromLocalFile(new org.apache.hadoop.fs.Path(from.toUri()), target);
    assertThat(Files.exists(from)).isTrue();
  }
}

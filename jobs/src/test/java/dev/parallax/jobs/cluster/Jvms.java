package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The JVMs of one test, each with its log in the test's folder; closing ends all of them. */
final class Jvms implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path folder;
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();

  Jvms(Path folder) {
    this.folder = folder;
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("SPARK_SCALA_VERSION", "2.13");
  }

  /** What every JVM started from now on finds in its environment. */
  void setEnvironment(String name, Path value) {
    environment.put(name, value.toString());
  }

  /**
   * Starts a JVM with the options that Spark and Hadoop need on Java 17.
   *
   * @param options further options, such as the heap's size
   */
  Process start(
      String name, List<String> options, String classPath, String mainClass, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    try (Stream<String> lines = Files.lines(Shipped.ROOT.resolve("jobs/bin/java-options"))) {
      lines.map(String::strip).filter(line -> line.startsWith("--add")).forEach(command::add);
    }
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.directory(folder.toFile());
    builder.redirectOutput(folder.resolve(name + ".log").toFile());
    Process process = builder.start();
    processes.put(name, process);
    return process;
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"), StandardCharsets.ISO_8859_1);
  }

  /** Waits until a server has said in its log that it is there. */
  void awaitLog(String name, String text) {
    await(
        name + " says: " + text,
        () -> {
          try {
            if (!processes.get(name).isAlive()) {
              return fail(name + " ended:\n" + log(name));
            }
            return log(name).contains(text);
          } catch (IOException e) {
            return false;
          }
        });
  }

  /** Waits for a JVM that is expected to end well. */
  void awaitSuccess(String name) throws IOException, InterruptedException {
    Process process = processes.get(name);
    assertThat(process.waitFor(30, TimeUnit.MINUTES)).as(name + " ends").isTrue();
    assertThat(process.exitValue()).as(log(name)).isZero();
  }

  static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        fail("Waited in vain until " + what);
      }
      pause(50);
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail("Interrupted");
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    List<Process> latestFirst = new ArrayList<>(processes.values());
    java.util.Collections.reverse(latestFirst);
    for (Process process : latestFirst) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }
}

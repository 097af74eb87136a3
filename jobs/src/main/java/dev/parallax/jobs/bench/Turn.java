package dev.parallax.jobs.bench;

import dev.parallax.ParallaxException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One turn of something that is measured: a process of its own, from its start to its end. */
final class Turn {
  /** Spark wants a heap that may grow to 450 MB; these keep it as small as what lives in it. */
  private static final List<String> FRUGAL =
      List.of(
          "-XX:ActiveProcessorCount=1",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:+UseSerialGC",
          "-Xmx460m",
          "-Xms32m",
          "-XX:NewSize=8m",
          "-XX:MaxNewSize=16m",
          "-XX:MinHeapFreeRatio=5",
          "-XX:MaxHeapFreeRatio=10",
          "-Xss512k");

  private Turn() {}

  /**
   * What processes cost.
   *
   * @param peakMebibytes most resident memory; of several, the largest
   */
  record Cost(double wallSeconds, double cpuSeconds, double peakMebibytes) {
    static final Cost NONE = new Cost(0, 0, 0);

    Cost plus(Cost other) {
      return new Cost(
          wallSeconds + other.wallSeconds,
          cpuSeconds + other.cpuSeconds,
          Math.max(peakMebibytes, other.peakMebibytes));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%7.1f s wall %7.1f s CPU %6.0f MiB",
          wallSeconds,
          cpuSeconds,
          peakMebibytes);
    }
  }

  /** Runs Parallax with these arguments in a JVM like this one. */
  static Cost ofParallax(String... arguments) {
    return ofParallax(
        List.of(), ManagementFactory.getRuntimeMXBean().getInputArguments(), arguments);
  }

  /** Runs Parallax with these arguments on one core, in about the least memory Spark allows. */
  static Cost ofFrugalParallax(String... arguments) {
    List<String> options =
        new ArrayList<>(
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Xm") && !option.startsWith("-XX:+Use"))
                .toList());
    options.addAll(FRUGAL);
    return ofParallax(List.of("env", "MALLOC_ARENA_MAX=2"), options, arguments);
  }

  private static Cost ofParallax(
      List<String> environment, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(environment);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.parallax.jobs.Main");
    command.addAll(Arrays.asList(arguments));
    return of(command);
  }

  /**
   * Runs a command to its end, its output thrown away. GNU time counts what it cost.
   *
   * @throws ParallaxException if it cannot be started, or fails; with what it said last
   */
  static Cost of(List<String> command) {
    try {
      Path counted = Files.createTempFile("parallax-turn", ".txt");
      Path said = Files.createTempFile("parallax-turn", ".log");
      List<String> timed =
          new ArrayList<>(
              List.of("/usr/bin/time", "-q", "-f", "%e %U %S %M", "-o", counted.toString()));
      timed.addAll(command);
      int code =
          new ProcessBuilder(timed)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .redirectInput(new File("/dev/null"))
              .start()
              .waitFor();
      if (code != 0) {
        throw ParallaxException.failure(
            "A turn ended with " + code + ": " + last(Files.readString(said)));
      }
      String[] figures = Files.readString(counted, StandardCharsets.US_ASCII).strip().split(" ", 4);
      Files.delete(counted);
      Files.delete(said);
      return new Cost(
          Double.parseDouble(figures[0]),
          Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]),
          Double.parseDouble(figures[3]) / 1024);
    } catch (IOException e) {
      throw ParallaxException.failure(
          "Cannot measure a process; is GNU time installed (/usr/bin/time)? " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ParallaxException.failure("Interrupted.", e);
    }
  }

  /** A new folder for what a measurement needs; who asks for it removes it. */
  static Path scratch() {
    try {
      return Files.createTempDirectory("parallax-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String last(String output) {
    String stripped = output.strip();
    return stripped.substring(Math.max(0, stripped.length() - 500));
  }
}

package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jar for {@code spark-submit}, and Spark homes made of Maven's jars to run it on. */
final class Shipped {
  static final Path ROOT =
      Path.of(System.getProperty("parallax.root", ".")).toAbsolutePath().normalize();
  static final Path JAR = ROOT.resolve("jobs/target/parallax-jobs-0.1.0-spark.jar");
  static final Path CORPUS = ROOT.resolve("seeds/corpus");
  static final String MAIN = "dev.parallax.jobs.Main";

  private Shipped() {}

  /** The Spark that Parallax is built against, as a folder of links. */
  static Path sparkHome(Path folder) throws IOException {
    return home(folder, read(ROOT.resolve("jobs/target/dependencies.txt")));
  }

  /** Spark 3.5 with its YARN client, as a folder of links. */
  static Path spark35Home(Path folder) throws IOException {
    return home(folder, classPath("spark-3.5"));
  }

  /** A class path of the build in {@code jobs/clusters}. */
  static List<Path> classPath(String module) throws IOException {
    return read(ROOT.resolve("jobs/clusters/" + module + "/target/class-path.txt"));
  }

  static String joined(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  private static Path home(Path home, List<Path> jars) throws IOException {
    assertThat(JAR).as("build it first: mvn -Pclusters -DskipTests package").isRegularFile();
    Path folder = Files.createDirectories(home.resolve("jars"));
    for (Path jar : jars) {
      if (!jar.getFileName().toString().startsWith("parallax-")) { // ours come in the shaded jar
        Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
      }
    }
    return home;
  }

  private static List<Path> read(Path list) throws IOException {
    assertThat(list).as("make it first: mvn -Pclusters -DskipTests package").isRegularFile();
    return Stream.of(Files.readString(list).strip().split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }
}

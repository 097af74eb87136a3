package dev.parallax.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run over the sample corpus, and what local mode makes of it: what the tables must be. */
final class LocalRun {
  private static final Map<String, Path> DONE = new HashMap<>();

  private LocalRun() {}

  /** Arguments of a run; a day that does not move, so that runs agree. */
  static List<String> arguments(String corpus, String out, String sentimentModel) {
    return List.of(
        "run",
        corpus,
        "--out",
        out,
        "--latest-date",
        "2026-01-01",
        "--sentiment-model",
        sentimentModel);
  }

  /** The warehouse of the sample corpus by local mode, made once for all tests of this JVM. */
  static synchronized Path warehouse(String sentimentModel)
      throws IOException, InterruptedException {
    Path done = DONE.get(sentimentModel);
    if (done == null) {
      Path folder = Files.createTempDirectory("local-run");
      done = folder.resolve("warehouse");
      try (Jvms jvms = new Jvms(folder)) {
        Path home = Shipped.sparkHome(folder.resolve("spark"));
        jvms.start(
            "local",
            List.of("-Xmx2g", "-Dspark.master=local[2]", "-Dspark.sql.shuffle.partitions=4"),
            home.resolve("jars") + "/*:" + Shipped.JAR,
            Shipped.MAIN,
            arguments(Shipped.CORPUS.toString(), done.toString(), sentimentModel));
        jvms.awaitSuccess("local");
      }
      DONE.put(sentimentModel, done);
    }
    return done;
  }
}

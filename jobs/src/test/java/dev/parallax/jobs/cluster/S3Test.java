package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Corpus and warehouse in a bucket of an S3-compatible store, by Hadoop's s3a. */
@Tag("distributed")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class S3Test {
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private Jvms jvms;
  private String store;

  @BeforeEach
  void startStore() throws Exception {
    jvms = new Jvms(folder);
    int port = Jvms.freePort();
    store = "http://127.0.0.1:" + port;
    jvms.start(
        "s3",
        List.of(
            "-Xmx512m",
            "-Dserver.address=127.0.0.1",
            "-Dhttp.port=" + port,
            "-Dserver.port=" + Jvms.freePort(),
            "-Dcom.adobe.testing.s3mock.store.initial-buckets=parallax",
            "-Djava.io.tmpdir=" + folder),
        Shipped.joined(Shipped.classPath("s3-server")),
        "com.adobe.testing.s3mock.S3MockApplication",
        List.of());
    jvms.awaitLog("s3", "Started S3MockApplication");
    try (Stream<Path> documents = Files.walk(Shipped.CORPUS)) {
      for (Path document : documents.filter(Files::isRegularFile).toList()) {
        put("corpus/" + Shipped.CORPUS.relativize(document), document);
      }
    }
  }

  @AfterEach
  void stopStore() {
    jvms.close();
  }

  @Test
  void aBucketGivesTheSameTablesAsAFolder() throws Exception {
    Path home = Shipped.sparkHome(folder.resolve("spark"));
    jvms.start(
        "run",
        List.of(
            "-Xmx2g",
            "-Dspark.master=local[2]",
            "-Dspark.sql.shuffle.partitions=4",
            "-Dspark.hadoop.fs.s3a.endpoint=" + store,
            "-Dspark.hadoop.fs.s3a.endpoint.region=eu-central-1",
            "-Dspark.hadoop.fs.s3a.path.style.access=true",
            "-Dspark.hadoop.fs.s3a.connection.ssl.enabled=false",
            "-Dspark.hadoop.fs.s3a.access.key=anybody",
            "-Dspark.hadoop.fs.s3a.secret.key=anything"),
        home.resolve("jars")
            + "/*:"
            + Shipped.joined(Shipped.classPath("s3-client"))
            + ":"
            + Shipped.JAR,
        Shipped.MAIN,
        LocalRun.arguments("s3a://parallax/corpus", "s3a://parallax/warehouse", "fast"));
    jvms.awaitSuccess("run");

    Path fetched = fetch("warehouse/");
    assertThat(fetched).isNotEmptyDirectory();
    SameTables.assertSame(fetched, LocalRun.warehouse("fast"));
  }

  private void put(String key, Path file) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(store + "/parallax/" + key))
            .PUT(HttpRequest.BodyPublishers.ofFile(file))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  /** Takes all objects below a prefix out of the store without the client under test. */
  private Path fetch(String prefix) throws IOException, InterruptedException {
    Path target = folder.resolve("fetched");
    for (String key : keys(prefix)) {
      Path file = target.resolve(key.substring(prefix.length()));
      if (!key.endsWith("/")) {
        Files.createDirectories(file.getParent());
        URI object = URI.create(store + "/parallax/" + key);
        http.send(HttpRequest.newBuilder(object).build(), BodyHandlers.ofFile(file));
      }
    }
    return target;
  }

  private List<String> keys(String prefix) throws IOException, InterruptedException {
    List<String> keys = new ArrayList<>();
    String after = "";
    List<String> page;
    do {
      URI list =
          URI.create(store + "/parallax?list-type=2&prefix=" + prefix + "&start-after=" + after);
      String answer =
          http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
      page = KEY.matcher(answer).results().map(match -> match.group(1)).toList();
      keys.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1);
    } while (!page.isEmpty());
    return keys;
  }
}

package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.spark.SharedSpark;
import dev.parallax.spark.TableStore;
import dev.parallax.table.ArticleTable;
import dev.parallax.table.Table;
import dev.parallax.table.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, or that nobody may write to: real ones, in memory. */
@Tag("disk")
@Timeout(300)
class OutputDiskTest {
  @TempDir Path folder;
  private Path disk;

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) { // at once, whatever a writer that broke off still holds open
      assertThat(succeeds("umount", "-l", disk.toString())).isTrue();
    }
  }

  @Test
  void aDiskThatFillsUpLeavesNoTableAndOneSentence() throws Exception {
    Path corpus = corpus();
    mount("size=256k");
    StringWriter err = new StringWriter();
    assertThat(ingest(corpus, err)).isEqualTo(1);
    assertThat(err.toString()).contains("the disk is full").doesNotContain("\tat ");
    for (Table table : Tables.ALL) {
      assertThat(disk.resolve("out").resolve(table.name())).doesNotExist();
    }
  }

  @Test
  void aDiskThatFillsUpKeepsWhatWasThereAndTheNextRunSucceeds() throws Exception {
    mount("size=256k");
    StringWriter err = new StringWriter();
    assertThat(ingest(article(), err)).as(err.toString()).isZero();
    List<String> before = articles();
    assertThat(before).hasSize(1);
    assertThat(ingest(corpus(), err, "--overwrite")).isEqualTo(1);
    assertThat(err.toString()).contains("the disk is full");
    assertThat(articles()).isEqualTo(before);

    assertThat(succeeds("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
    assertThat(ingest(corpus(), err, "--overwrite")).as(err.toString()).isZero();
    assertThat(articles()).hasSize(200);
    assertThat(disk.resolve("out/_parallax_staging")).doesNotExist();
    assertThat(disk.resolve("out/_parallax_lock")).doesNotExist();
  }

  @Test
  void aDiskThatMayOnlyBeReadIsFoundBeforeTheCorpusIsRead() throws Exception {
    Path corpus = corpus();
    mount("ro");
    StringWriter err = new StringWriter();
    assertThat(ingest(corpus, err)).isEqualTo(1);
    assertThat(err.toString())
        .contains("Cannot write to", "no permission")
        .doesNotContain("\tat ", "reading 1 file");
  }

  private Path article() throws IOException {
    return Files.writeString(
        folder.resolve("one.jsonl"), "{\"id\":\"1\",\"text\":\"The harbour reopened.\"}\n");
  }

  private List<String> articles() {
    return new TableStore(SharedSpark.session(), disk.resolve("out").toString())
        .read(ArticleTable.TABLE).select("article_id").collectAsList().stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
  }

  /** Articles that do not compress: about a megabyte. */
  private Path corpus() throws IOException {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int article = 0; article < 200; article++) {
      lines.append("{\"id\":\"").append(article).append("\",\"text\":\"The harbour reopened");
      for (int word = 0; word < 500; word++) {
        lines.append(' ').append(Long.toString(random.nextLong() >>> 1, 36));
      }
      lines.append(".\"}\n");
    }
    return Files.writeString(folder.resolve("a.jsonl"), lines, StandardCharsets.UTF_8);
  }

  private int ingest(Path corpus, StringWriter err, String... more) {
    Stream<String> arguments =
        Stream.of("ingest", corpus.toString(), "--out", disk.resolve("out").toString());
    return Main.run(
        Stream.concat(arguments, Stream.of(more)).toArray(String[]::new),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err, true));
  }

  private void mount(String options) throws Exception {
    Path at = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString()),
        "SKIPPED: no disk can be mounted here; it takes root on Linux");
    disk = at;
  }

  private static boolean succeeds(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such command here
    }
  }
}

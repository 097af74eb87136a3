package dev.parallax.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFilesTest {
  @TempDir Path corpus;

  @Test
  void aCorpusIsTheSameUntilAFileComesGoesGrowsOrIsTouched() throws IOException {
    Files.writeString(corpus.resolve("a.txt"), "Ships sail.");
    String first = state();
    assertThat(state()).isEqualTo(first);
    Files.writeString(corpus.resolve("_note"), "passed over");
    assertThat(state()).isEqualTo(first);
    Files.writeString(corpus.resolve("b.txt"), "Rain falls.");
    assertThat(state()).isNotEqualTo(first);
    Files.delete(corpus.resolve("b.txt"));
    assertThat(state()).isEqualTo(first);
    Files.setLastModifiedTime(corpus.resolve("a.txt"), FileTime.from(Instant.EPOCH));
    assertThat(state()).isNotEqualTo(first);
  }

  @Test
  void aFileFromTheFutureIsAFileLikeAnyOther() throws IOException {
    Path file = Files.writeString(corpus.resolve("a.txt"), "Ships sail.");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2126-01-01T00:00:00Z")));
    assertThat(state()).isEqualTo(state());
    assertThat(CorpusFiles.list(corpus.toString(), new Configuration(false))).hasSize(1);
  }

  private String state() {
    return CorpusFiles.state(corpus.toString(), new Configuration(false));
  }
}

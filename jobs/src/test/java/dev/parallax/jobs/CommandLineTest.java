package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees: exit codes, and one clear sentence for everything that goes wrong. */
@Timeout(300)
class CommandLineTest {
  private static final String ARTICLE =
      "{\"id\":\"1\",\"text\":\"The harbour reopened on Monday, officials said.\"}\n";

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {
    /** The one sentence; no trace. */
    Ended saysOnce(int code, String... parts) {
      assertThat(this.code).as(err).isEqualTo(code);
      assertThat(err).contains(parts).doesNotContain("\tat ").contains("parallax: ");
      return this;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"run", "ingest", "similarity", "sentiment", "score-targets", "tables", "evaluate"})
  void everyCommandHasCompleteHelp(String command) {
    Ended help = parallax(command, "--help");
    assertThat(help.code).isZero();
    assertThat(help.out).contains("Usage: parallax " + command).contains("Exit codes:");
  }

  @Test
  void wrongUsageIsToldFromFailure() throws IOException {
    assertThat(parallax().code).isEqualTo(2);
    assertThat(parallax("nonsense").code).isEqualTo(2);
    assertThat(parallax("ingest", "x").code).isEqualTo(2);
    assertThat(parallax("evaluate").code).isEqualTo(2);
    Path corpus = write("a.jsonl", ARTICLE);
    ingest(corpus, "--encoding", "klingon").saysOnce(2, "--encoding", "klingon");
    ingest(corpus, "--fields", "colour=x").saysOnce(2, "--fields", "colour", "byline");
    ingest(corpus, "--outlets", folder + "/none.json").saysOnce(2, "--outlets", "none.json");
    ingest(folder.resolve("none")).saysOnce(2, "There is no file or folder", "none");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void trainingSaysWhichModelsThereAre() {
    parallax("train", "sentiment", "--model", "bold", "--data", "x", "--to", "y")
        .saysOnce(2, "--model bold", "fast");
    parallax("train", "sentiment", "--model", "fast", "--data", "x").saysOnce(2, "--to", "--tune");
  }

  @Test
  void aCorpusWithoutArticlesFailsAndSaysWhatWasWrongWithIt() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    ingest(folder.resolve("empty")).saysOnce(1, "There are no files in");
    ingest(write("a.txt", "")).saysOnce(1, "No article was found", "1 empty_file", "ingest_reject");
    assertThat(folder.resolve("out/ingest_reject")).isDirectory();
  }

  @Test
  void anExistingWarehouseIsReplacedOnlyWhenAskedTo() throws IOException {
    Path corpus = write("a.jsonl", ARTICLE);
    Ended first = ingest(corpus);
    assertThat(first.code).as(first.err).isZero();
    assertThat(first.out)
        .contains("1 records in 1 files: 1 documents with 1 articles; none rejected")
        .contains("1 articles without a date, 1 without an outlet");
    ingest(corpus).saysOnce(2, "There are tables in", "--overwrite");
    assertThat(ingest(corpus, "--overwrite").code).isZero();
    try (Stream<Path> left = Files.list(folder.resolve("out"))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "article",
              "document",
              "removed_block",
              "ingest_reject",
              "source_file",
              "run",
              "_parallax_log",
              "_parallax_state");
    }
  }

  @Test
  void aWarehouseThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path corpus = write("a.jsonl", ARTICLE);
    Path file = write("in-the-way", "a file where a folder should be");
    Ended ended = parallax("ingest", corpus.toString(), "--out", file + "/out");
    ended.saysOnce(1, "in-the-way");
    assertThat(Files.readString(file)).isEqualTo("a file where a folder should be");
  }

  @Test
  void aJobWithoutItsTablesSaysWhatToRunFirst() {
    parallax("similarity", "--out", folder.resolve("out").toString())
        .saysOnce(1, "no table `article`", "Run `parallax ingest`");
    parallax("sentiment", "--out", folder.resolve("out").toString())
        .saysOnce(1, "no table `article`", "Run `parallax ingest`");
  }

  @Test
  void targetsThatCannotBeScoredAreRefused() throws IOException {
    String out = folder.resolve("tones.jsonl").toString();
    parallax("score-targets", folder + "/none.jsonl", "--out", out)
        .saysOnce(2, "There is no file", "none.jsonl");
    Path in = write("in.jsonl", "");
    parallax("score-targets", in.toString(), "--out", out, "--threads", "0")
        .saysOnce(2, "--threads is 0");
    Ended unknown =
        parallax("evaluate", "sentiment", "--gold", in.toString(), "--format", "klingon");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.err).contains("--format", "klingon", "NEWSMTSC");
  }

  @Test
  void optionsOfReuseThatMeanNothingAreRefused() {
    String out = folder.resolve("out").toString();
    parallax("similarity", "--out", out, "--min-passage-words", "11")
        .saysOnce(2, "--min-passage-words", "12 or more");
    parallax("similarity", "--out", out, "--min-containment", "1.5")
        .saysOnce(2, "--min-containment", "at most 1");
  }

  @Test
  void storiesAndSimilaritiesAreScoredAgainstAGoldFile() throws IOException {
    ingest(
        write(
            "three.jsonl",
            """
            {"id":"1","title":"Dravia bans eels","text":"The government of Dravia said on Monday that it has banned the sale of smoked eels, because there were too few of them in the rivers, and that the ban would last for two years."}
            {"id":"2","title":"Eels banned","text":"Smoked eels may not be sold in Dravia for the next two years, the government said on Monday, as there were not enough of them in the rivers of the country when they were counted."}
            {"id":"3","title":"Owl in library","text":"An owl has moved into the library of Marle, where the people who read there say that it sleeps through the day and that they would like it to stay with them for as long as it wants."}
            """));
    String out = folder.resolve("out").toString();
    assertThat(parallax("similarity", "--out", out, "--threshold", "0.05").out)
        .contains("2 stories, 1 of them told by more than one article");
    assertThat(parallax("similarity", "--out", out, "--threshold", "0.05", "--only", "pairs").out)
        .contains("pairs with a cosine")
        .doesNotContain("stories", "passages");
    Path events =
        write(
            "events.jsonl",
            """
            {"source_id":"1","event":"eels"}
            {"source_id":"3","event":"eels"}
            {"source_id":"9","event":"eels"}
            """);
    assertThat(parallax("evaluate", "stories", "--gold", events.toString(), "--out", out).out)
        .contains(
            "2 articles of 1 events in 2 stories: BCubed F1 0.667, precision 1.000, recall 0.500")
        .contains("not scored: 1 articles that are not in the warehouse");
    Path ratings =
        write(
            "ratings.jsonl",
            """
            {"source_id_a":"1","source_id_b":"2","score":4}
            {"source_id_a":"1","source_id_b":"3","score":1}
            {"source_id_a":"9","source_id_b":"3","score":1}
            """);
    assertThat(parallax("evaluate", "similarity", "--gold", ratings.toString(), "--out", out).out)
        .contains("2 pairs; not scored: 1 with an article that is not in the warehouse")
        .contains("story cosine: Pearson 1.000, Spearman 1.000");
    parallax("evaluate", "stories", "--gold", ratings.toString(), "--out", out)
        .saysOnce(2, "line 1", "has no `source_id`");
  }

  private Ended ingest(Path corpus, String... more) {
    return parallax(
        Stream.concat(
                Stream.of("ingest", corpus.toString(), "--out", folder.resolve("out").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static Ended parallax(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Ended(code, out.toString(), err.toString());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }
}

package dev.parallax.jobs;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parallax.spark.TableStore;
import dev.parallax.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which steps of a run are done again, told by two small jobs: a wire, and a desk that edits it.
 */
@Timeout(300)
class ResumeTest {
  private static final Table WIRE = headlines("wire");
  private static final Table EDITED = headlines("edited");
  private static final List<String> DONE = new ArrayList<>();

  @TempDir Path folder;

  private static Table headlines(String name) {
    return Table.named(name)
        .oneRowPer("headline")
        .writtenBy(name)
        .key("headline")
        .required("headline", StringType, "The headline")
        .build();
  }

  /** What the desk may choose. */
  static final class DeskOptions {
    @Option(names = "--prefix", defaultValue = "")
    String prefix;
  }

  @Command(name = "wire")
  static final class WireJob extends Job {
    private final String corpus;

    WireJob(String corpus) {
      this.corpus = corpus;
    }

    @Override
    protected Map<String, String> inputs(Configuration hadoop) {
      return Map.of("corpus", corpus);
    }

    @Override
    protected void run(SparkSession spark, TableStore tables) {
      DONE.add("wire");
      tables.write(WIRE, spark.createDataFrame(List.of(RowFactory.create(corpus)), WIRE.schema()));
    }
  }

  @Command(name = "desk")
  static final class DeskJob extends Job {
    @Mixin final DeskOptions options;

    DeskJob(DeskOptions options) {
      this.options = options;
    }

    @Override
    protected void run(SparkSession spark, TableStore tables) {
      DONE.add(isResumed() ? "desk, resumed" : "desk");
      String headline = options.prefix + tables.read(WIRE).first().getString(0);
      tables.write(
          EDITED, spark.createDataFrame(List.of(RowFactory.create(headline)), EDITED.schema()));
      tables.writeText("front-page.txt", headline);
      if (headline.contains("breaks off")) {
        throw new IllegalStateException("the desk broke off");
      }
    }
  }

  @Command(name = "edition")
  static final class EditionJob extends Job {
    @Option(names = "--corpus", defaultValue = "Eels banned")
    String corpus;

    @Option(names = "--again")
    boolean again;

    @Mixin DeskOptions desk = new DeskOptions();

    @Override
    protected List<Job> steps() {
      return List.of(new WireJob(corpus), new DeskJob(desk));
    }

    @Override
    protected boolean keepsWhatIsDone() {
      return !again;
    }

    @Override
    protected void run(SparkSession spark, TableStore tables) {
      throw new IllegalStateException("The steps run, not the whole");
    }
  }

  @Test
  void onlyWhatWouldComeOutOtherwiseIsDoneAgain() throws IOException {
    assertThat(edition()).containsExactly("wire", "desk");
    assertThat(edition()).isEmpty();
    assertThat(edition("--strict")).isEmpty();
    assertThat(edition("--prefix", "Now: ")).containsExactly("desk");
    assertThat(edition("--prefix", "Now: ", "--corpus", "Owl found"))
        .containsExactly("wire", "desk");
    assertThat(edition("--again")).containsExactly("wire", "desk");

    FileUtil.fullyDelete(folder.resolve("edited").toFile());
    assertThat(edition()).containsExactly("desk");
    FileUtil.fullyDelete(folder.resolve("wire").toFile());
    assertThat(edition()).containsExactly("wire", "desk");
    Files.delete(folder.resolve("front-page.txt"));
    assertThat(edition()).containsExactly("desk");
    Path record = folder.resolve("_parallax_state/wire.json");
    String byAnother = Files.readString(record).replaceFirst("\"code\":\"....", "\"code\":\"0000");
    Files.delete(folder.resolve("_parallax_state/.wire.json.crc"));
    Files.writeString(record, byAnother);
    assertThat(edition()).containsExactly("wire", "desk");
    assertThat(edition()).isEmpty();
    requireLog();
  }

  @Test
  void aJobThatBrokeOffIsDoneAgainAndKnowsIt() {
    assertThat(edition("--prefix", "breaks off")).containsExactly("wire", "desk");
    assertThat(edition("--prefix", "breaks off")).containsExactly("desk, resumed");
    assertThat(edition("--prefix", "Now: ")).containsExactly("desk");
    assertThat(edition("--prefix", "Now: ")).isEmpty();
    assertThat(folder.resolve("_parallax_staging")).doesNotExist();
    assertThat(folder.resolve("_parallax_lock")).doesNotExist();
  }

  /** Each line of each run's log is an object; the first run's tells the numbers of rows. */
  private void requireLog() throws IOException {
    int finished = 0;
    try (Stream<Path> logs = Files.list(folder.resolve("_parallax_log"))) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(log)) {
          JsonNode event = new ObjectMapper().readTree(line);
          assertThat(log.getFileName()).hasToString(event.get("run_id").asText() + ".jsonl");
          if (event.get("event").asText().equals("finished")
              && event.get("job").asText().equals("desk")) {
            assertThat(event.at("/rows_read/wire").asLong()).isEqualTo(1);
            assertThat(event.at("/rows_written/edited").asLong()).isEqualTo(1);
            assertThat(event.get("tasks").asLong()).isPositive();
            finished++;
          }
        }
      }
    }
    assertThat(finished).isEqualTo(8);
  }

  private List<String> edition(String... more) {
    DONE.clear();
    StringWriter err = new StringWriter();
    List<String> arguments =
        Stream.concat(Stream.of("--out", folder.toString()), Stream.of(more)).toList();
    new CommandLine(new EditionJob())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler((thrown, command, parsed) -> 1)
        .execute(arguments.toArray(String[]::new));
    return List.copyOf(DONE);
  }
}

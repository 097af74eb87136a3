package dev.parallax.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every notebook, run without a browser over the sample corpus: it shows what it carries. */
@Tag("notebook")
class NotebooksTest {
  private static final Path ROOT = Path.of(System.getProperty("parallax.root"));
  private static final Path WAREHOUSE = ROOT.resolve("out/sample");
  private static final long MOST_SECONDS = 300;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyNotebookShowsWhatItCarries() throws IOException {
    List<Path> notebooks;
    try (Stream<Path> files = Files.list(ROOT.resolve("notebooks"))) {
      notebooks = files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
    assertThat(notebooks).hasSize(5);
    assumeTrue(
        Files.isDirectory(WAREHOUSE.resolve("report")),
        "5 notebooks not run: no " + WAREHOUSE + ", which `jobs/bin/parallax run` makes");
    return notebooks.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
  }

  private void run(Path notebook) throws IOException, InterruptedException {
    Path result = folder.resolve(notebook.getFileName());
    Path said = folder.resolve("said.txt");
    ProcessBuilder command =
        new ProcessBuilder(
                ROOT.resolve("notebooks/open").toString(),
                "--run",
                notebook.toString(),
                result.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    command.environment().put("PARALLAX_OUT", WAREHOUSE.toString());
    Process process = command.start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();

    assertThat(shown(result)).isEqualTo(shown(notebook)).isNotEmpty();
  }

  private static List<JsonNode> shown(Path notebook) throws IOException {
    List<JsonNode> shown = new ArrayList<>();
    for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
      cell.path("outputs").forEach(output -> shown.add(output.get("data")));
    }
    return shown;
  }
}

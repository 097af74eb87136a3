package dev.parallax.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.ParallaxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LoadedLanguageEvaluationTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();

  @Test
  void bothClassesCountAlike() throws IOException {
    gold(
        """
        \uFEFFtext;outlet;label_bias
        "The disgraceful mayor; asleep again";courier;Biased
        The mayor "left" at noon;courier;Biased
        The ferry left at noon;herald;Non-biased
        The ferry came at ten;herald;Non-biased
        Nobody knows;herald;No agreement
        """);

    assertThat(evaluation().call()).isZero();

    // Loaded: 1 right, 0 wrong, 1 missed: F1 2/3. Not loaded: 2 right, 1 wrong, 0 missed: 4/5.
    assertThat(out.toString())
        .contains("macro F1 0.733  (loaded 0.667, not loaded 0.800)")
        .contains("without a label: 1");
  }

  @Test
  void aFileWithOtherColumnsIsRefused() throws IOException {
    gold("sentence;label\nThe ferry left;Biased\n");

    assertThatThrownBy(() -> evaluation().call())
        .isInstanceOf(ParallaxException.class)
        .hasMessageContaining("has no columns text and label_bias");
  }

  private void gold(String lines) throws IOException {
    Files.writeString(directory.resolve("gold.csv"), lines);
  }

  private LoadedLanguageEvaluation evaluation() {
    LoadedLanguageEvaluation evaluation = new LoadedLanguageEvaluation();
    new CommandLine(evaluation)
        .setOut(new PrintWriter(out, true))
        .parseArgs("--gold", directory.resolve("gold.csv").toString());
    return evaluation;
  }
}

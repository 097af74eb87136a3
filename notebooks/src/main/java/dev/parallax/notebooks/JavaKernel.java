package dev.parallax.notebooks;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** Lets Jupyter run Java: cells are read by the JDK's JShell, in this process. */
public final class JavaKernel extends BaseKernel {
  private final JShell shell =
      JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();

  private JavaKernel() {
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      shell.addToClasspath(entry);
    }
    Notebook.showWith(this::display);
    run("import static dev.parallax.notebooks.Notebook.*;");
  }

  /**
   * Serves one notebook until it is closed.
   *
   * @param arguments Jupyter's file of ports and the key
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    String properties = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(properties));
    new JavaKernel().becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
  }

  /** What the cell's last expression says, if it is one. */
  @Override
  public DisplayData eval(String cell) {
    String last = run(cell);
    return last == null || last.isEmpty() ? null : new DisplayData(last);
  }

  private String run(String cell) {
    String last = null;
    String rest = cell;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        throw new IllegalArgumentException("The cell ends too early: " + rest.strip());
      }
      last = null;
      for (SnippetEvent event : shell.eval(next.source())) {
        if (event.exception() != null) {
          throw new IllegalStateException(event.exception().getMessage(), event.exception());
        }
        if (event.status() == Snippet.Status.REJECTED) {
          throw new IllegalArgumentException(problems(event.snippet()));
        }
        last = event.snippet().kind() == Snippet.Kind.EXPRESSION ? event.value() : null;
      }
      rest = next.remaining();
    }
    return last;
  }

  private String problems(Snippet snippet) {
    List<String> problems =
        shell.diagnostics(snippet).map((Diag diag) -> diag.getMessage(Locale.ROOT)).toList();
    return String.join("; ", problems) + " in: " + snippet.source();
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("java")
        .version(Runtime.version().toString())
        .mimetype("text/x-java-source")
        .fileExtension(".jshell")
        .pygments("java")
        .codemirror("text/x-java")
        .build();
  }
}

package dev.parallax.jobs.evaluate;

import dev.parallax.ParallaxException;
import dev.parallax.framing.Loadedness;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "loaded-language",
    description = "Scores which sentences are loaded against which a reader called biased.")
final class LoadedLanguageEvaluation implements Callable<Integer> {
  private static final String TEXT = "text";
  private static final String LABEL = "label_bias";
  private static final Map<String, Boolean> LABELS = Map.of("Biased", true, "Non-biased", false);

  @Spec CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = {
        "Semicolon-separated with a header that names `text` and `label_bias`: `Biased` or",
        "`Non-biased`; sentences with any other label are left out and counted."
      })
  Path gold;

  @Override
  public Integer call() throws IOException {
    List<List<String>> records = SemicolonRecords.of(Files.readString(gold));
    List<String> header = records.isEmpty() ? List.of() : records.get(0);
    int text = header.indexOf(TEXT);
    int label = header.indexOf(LABEL);
    if (text < 0 || label < 0) {
      throw ParallaxException.failure(gold + " has no columns " + TEXT + " and " + LABEL);
    }
    // By the reader's label, then by ours: not loaded, loaded.
    long[][] counts = new long[2][2];
    long others = 0;
    for (List<String> row : records.subList(1, records.size())) {
      Boolean isBiased = row.size() == header.size() ? LABELS.get(row.get(label)) : null;
      if (isBiased == null) {
        others++;
      } else {
        counts[isBiased ? 1 : 0][Loadedness.of(row.get(text)).isLoaded() ? 1 : 0]++;
      }
    }
    print(counts, others);
    return 0;
  }

  private void print(long[][] counts, long others) {
    PrintWriter out = spec.commandLine().getOut();
    double loaded = f1(counts[1][1], counts[0][1], counts[1][0]);
    double plain = f1(counts[0][0], counts[1][0], counts[0][1]);
    out.printf(
        Locale.ROOT,
        "loaded sentences   macro F1 %.3f  (loaded %.3f, not loaded %.3f)%n",
        (loaded + plain) / 2,
        loaded,
        plain);
    out.printf(
        Locale.ROOT,
        "  biased: %d called loaded, %d not; not biased: %d and %d; without a label: %d%n",
        counts[1][1],
        counts[1][0],
        counts[0][1],
        counts[0][0],
        others);
    out.flush();
  }

  /** 0 where there is nothing to find. */
  private static double f1(long right, long wrong, long missed) {
    return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
  }

  /** Records of fields between semicolons; a field in quotation marks may hold any character. */
  static final class SemicolonRecords {
    private SemicolonRecords() {}

    static List<List<String>> of(String file) {
      List<List<String>> records = new ArrayList<>();
      List<String> record = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean isQuoted = false;
      int begin = file.startsWith("\uFEFF") ? 1 : 0;
      for (int i = begin; i < file.length(); i++) {
        char c = file.charAt(i);
        if (isQuoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
          field.append(c);
          i++;
        } else if (c == '"' && (isQuoted || field.isEmpty())) {
          isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ';' || c == '\n')) {
          record.add(field.toString());
          field.setLength(0);
          if (c == '\n') {
            records.add(record);
            record = new ArrayList<>();
          }
        } else if (isQuoted || c != '\r') {
          field.append(c);
        }
      }
      if (!field.isEmpty() || !record.isEmpty()) {
        record.add(field.toString());
        records.add(record);
      }
      return records;
    }
  }
}

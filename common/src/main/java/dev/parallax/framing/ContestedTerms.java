package dev.parallax.framing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Concepts of public controversy, counted by the words that name them. Who wants to say much the
 * same may choose among them, as between illegal and undocumented immigrants, and which are named
 * at all is a choice too. The list, {@code contested-terms.tsv}, says where it comes from.
 */
public final class ContestedTerms {
  private static final String RESOURCE = "contested-terms.tsv";

  private static final List<String> CONCEPTS = new ArrayList<>();

  /** The number of its concept by form: one or two folded words. */
  private static final Map<String, Integer> FORMS = read();

  private ContestedTerms() {}

  /** In the order in which they are counted. */
  public static List<String> concepts() {
    return List.copyOf(CONCEPTS);
  }

  /**
   * How often each concept is named; a word counts once, as part of a form of two words if it is
   * one.
   *
   * @param words folded, in order; null where a word is not to be looked at, which no form bridges
   */
  public static int[] count(List<String> words) {
    int[] counts = new int[CONCEPTS.size()];
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : null;
      Integer pair = word == null || next == null ? null : FORMS.get(word + ' ' + next);
      Integer concept = pair == null ? FORMS.get(word) : pair;
      if (concept != null) {
        counts[concept]++;
      }
      i += pair == null ? 0 : 1;
    }
    return counts;
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> forms = new HashMap<>();
    try (InputStream in = ContestedTerms.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] fields = line.split("\t", -1);
        for (String form : fields[1].split(", ", -1)) {
          if (forms.put(form, CONCEPTS.size()) != null) {
            throw new IllegalStateException("Named by two concepts: " + form);
          }
        }
        CONCEPTS.add(fields[0]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }
}

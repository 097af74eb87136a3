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
import java.util.function.Consumer;

/** The word lists of this package; see the header of each for where it comes from. */
final class MarkerLexicon {
  /** Words of the longest phrase that is looked for. */
  static final int LONGEST = 4;

  private static final MarkerLexicon SHARED = new MarkerLexicon();

  /** What a word or phrase may be: of each kind at most one. */
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /** First words of phrases with the number of words of the longest such phrase. */
  private final Map<String, Integer> phraseLengths = new HashMap<>();

  record Entry(MarkerKind kind, int grade) {}

  private MarkerLexicon() {
    lines(
        "loaded-words.tsv",
        fields -> {
          boolean intensifies = fields.get(1).equals("intensifier");
          MarkerKind kind = intensifies ? MarkerKind.INTENSIFIER : MarkerKind.LOADED;
          add(fields.get(0), new Entry(kind, Integer.parseInt(fields.get(2))));
        });
    lines("hedges.tsv", fields -> add(fields.get(0), new Entry(MarkerKind.HEDGE, 1)));
    lines("factives.tsv", fields -> add(fields.get(0), new Entry(MarkerKind.FACTIVE, 1)));
    lines("assertives.tsv", fields -> add(fields.get(0), new Entry(MarkerKind.ASSERTIVE, 1)));
  }

  static MarkerLexicon shared() {
    return SHARED;
  }

  /** What exactly this word or phrase, folded, may be; empty for nothing. */
  List<Entry> of(String text) {
    return entries.getOrDefault(text, List.of());
  }

  /** Words of the longest phrase that begins with this word; 1 if none does. */
  int longestFrom(String word) {
    return phraseLengths.getOrDefault(word, 1);
  }

  private void add(String text, Entry entry) {
    entries.computeIfAbsent(text, absent -> new ArrayList<>()).add(entry);
    List<String> words = List.of(text.split(" ", -1));
    if (words.size() > LONGEST) {
      throw new IllegalStateException("More than " + LONGEST + " words: " + text);
    }
    if (words.size() > 1) {
      phraseLengths.merge(words.get(0), words.size(), Math::max);
    }
  }

  private static void lines(String file, Consumer<List<String>> reader) {
    try (InputStream in = MarkerLexicon.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> reader.accept(List.of(line.split("\t", -1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

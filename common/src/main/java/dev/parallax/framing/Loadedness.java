package dev.parallax.framing;

import dev.parallax.text.Words;
import java.util.List;

/**
 * How loaded a stretch of text is: the grades of its loaded words and half its intensifiers, per 25
 * words where it is longer than that. A sentence of usual length is loaded if it has a word that
 * clearly judges, or two that colour mildly. This was set as a definition, not fitted to labels.
 */
public final class Loadedness {
  /** From this score a stretch is loaded. */
  public static final double LOADED_FROM = 2;

  private static final double INTENSIFIER = 0.5;
  private static final int USUAL_WORDS = 25;

  private double grades;
  private int words;

  /** Of a text that is one stretch, such as a sentence. */
  public static Loadedness of(String text) {
    List<String> words = Words.tokens(text).stream().map(Words::fold).toList();
    Loadedness loadedness = new Loadedness();
    loadedness.addWords(words.size());
    Markers.of(words).forEach(loadedness::add);
    return loadedness;
  }

  /** Adds a word or phrase of the stretch; those that are not loaded do not count. */
  public void add(Marker marker) {
    grades +=
        switch (marker.kind()) {
          case LOADED -> marker.grade();
          case INTENSIFIER -> INTENSIFIER;
          case HEDGE, FACTIVE, ASSERTIVE -> 0;
        };
  }

  public void addWords(int count) {
    words += count;
  }

  /** 0 where nothing is loaded. */
  public double score() {
    return grades / Math.max(1, (double) words / USUAL_WORDS);
  }

  public boolean isLoaded() {
    return score() >= LOADED_FROM;
  }
}

package dev.parallax.jobs.framing;

import dev.parallax.framing.Loadedness;
import dev.parallax.framing.Marker;
import dev.parallax.framing.MarkerKind;
import dev.parallax.jobs.sentiment.ArticleText.Part;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How loaded and how sure one article's wording is, by voice and copy. */
final class ArticleStance {
  static final List<String> VOICES = List.of("own", "direct", "indirect", "all");
  static final List<String> COPIES = List.of("all_copy", "own_copy");

  private static final int OWN = VOICES.indexOf("own");
  private static final int ALL = VOICES.indexOf("all");
  private static final int WORDS = 0;
  private static final int SENTENCES = 1;
  private static final int LOADED_SENTENCES = 2;

  /** Where the counts of the kinds of markers begin. */
  private static final int KINDS = 3;

  /** In the columns' order. */
  private static final List<MarkerKind> COUNTED =
      List.of(
          MarkerKind.LOADED,
          MarkerKind.INTENSIFIER,
          MarkerKind.HEDGE,
          MarkerKind.FACTIVE,
          MarkerKind.ASSERTIVE);

  private final String article;

  /** By voice, copy, and what is counted, in the columns' order. */
  private final long[][][] counts = new long[VOICES.size()][COPIES.size()][KINDS + COUNTED.size()];

  private final List<Row> loadedSentences = new ArrayList<>();

  /** What a sentence says in one voice. */
  private static final class Stretch {
    private final Loadedness loadedness = new Loadedness();
    private final List<String> loadedWords = new ArrayList<>();
    private long words;
    private long reusedWords;
  }

  /**
   * @param markers of the body's words, in order
   */
  ArticleStance(String article, BodyWords body, List<Marker> markers) {
    this.article = article;
    int marker = 0;
    int sentence = -1;
    Stretch[] stretches = stretches();
    for (int word = 0; word < body.size(); word++) {
      Part part = body.stretches.get(word);
      if (part != null && part.sentence() != sentence) {
        close(sentence, stretches);
        sentence = part.sentence();
        stretches = stretches();
      }
      for (; marker < markers.size() && markers.get(marker).firstWord() == word; marker++) {
        if (part != null) {
          add(markers.get(marker), part, body.reused.get(word), stretches);
        }
      }
      if (part != null) {
        addWord(part, body.reused.get(word), stretches);
      }
    }
    close(sentence, stretches);
  }

  private static Stretch[] stretches() {
    Stretch[] stretches = new Stretch[VOICES.size()];
    for (int voice = 0; voice < stretches.length; voice++) {
      stretches[voice] = new Stretch();
    }
    return stretches;
  }

  private void add(Marker marker, Part part, boolean isReused, Stretch[] stretches) {
    for (int voice : new int[] {VOICES.indexOf(part.label()), ALL}) {
      count(voice, isReused, KINDS + COUNTED.indexOf(marker.kind()));
      stretches[voice].loadedness.add(marker);
      if (marker.kind() == MarkerKind.LOADED) {
        stretches[voice].loadedWords.add(marker.text());
      }
    }
  }

  private void addWord(Part part, boolean isReused, Stretch[] stretches) {
    for (int voice : new int[] {VOICES.indexOf(part.label()), ALL}) {
      count(voice, isReused, WORDS);
      stretches[voice].loadedness.addWords(1);
      stretches[voice].words++;
      stretches[voice].reusedWords += isReused ? 1 : 0;
    }
  }

  private void close(int sentence, Stretch[] stretches) {
    for (int voice = 0; voice < stretches.length; voice++) {
      Stretch stretch = stretches[voice];
      if (stretch.words == 0) {
        continue;
      }
      boolean isReused = 2 * stretch.reusedWords > stretch.words;
      count(voice, isReused, SENTENCES);
      if (stretch.loadedness.isLoaded()) {
        count(voice, isReused, LOADED_SENTENCES);
        loadedSentences.add(
            RowFactory.create(
                article,
                sentence,
                VOICES.get(voice),
                stretch.loadedness.score(),
                String.join(", ", stretch.loadedWords),
                !isReused));
      }
    }
  }

  private void count(int voice, boolean isReused, int what) {
    counts[voice][0][what]++;
    counts[voice][1][what] += isReused ? 0 : 1;
  }

  /** Words of the body's sentences. */
  long words(String copy) {
    return counts[ALL][COPIES.indexOf(copy)][WORDS];
  }

  /** Those that are somebody else's. */
  long attributedWords(String copy) {
    long own = counts[OWN][COPIES.indexOf(copy)][WORDS];
    return words(copy) - own;
  }

  /** Rows of {@code article_stance}. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int voice = 0; voice < VOICES.size(); voice++) {
      for (int copy = 0; copy < COPIES.size(); copy++) {
        if (counts[voice][copy][WORDS] > 0) {
          List<Object> values = new ArrayList<>();
          values.add(article);
          values.add(VOICES.get(voice));
          values.add(COPIES.get(copy));
          for (long count : counts[voice][copy]) {
            values.add(count);
          }
          rows.add(RowFactory.create(values.toArray()));
        }
      }
    }
    return rows;
  }

  /** Rows of {@code loaded_sentence}. */
  List<Row> loadedSentences() {
    return loadedSentences;
  }
}

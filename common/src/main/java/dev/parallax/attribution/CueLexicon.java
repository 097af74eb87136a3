package dev.parallax.attribution;

import dev.parallax.attribution.Cue.Frame;
import dev.parallax.attribution.Cue.PartOfSpeech;
import dev.parallax.language.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The cues of {@code cues.tsv}: words chosen for this project. Their stance follows the classes of
 * Karttunen (1971, factives and semi-factives: endorsing) and Hooper (1975, assertives: neutral);
 * those that leave the truth in doubt are distancing.
 */
final class CueLexicon {
  private static final String FILE = "cues.tsv";
  private static final Map<PartOfSpeech, Map<String, Cue>> CUES = read();

  private CueLexicon() {}

  /** The cue a token may be; null if none. */
  static Cue of(Token token) {
    PartOfSpeech partOfSpeech = partOfSpeech(token.tag());
    return partOfSpeech == null ? null : CUES.get(partOfSpeech).get(token.lemma());
  }

  /** A cue by its lemma, of two words where it has a particle; null if there is none. */
  static Cue verb(String lemma) {
    return CUES.get(PartOfSpeech.VERB).get(lemma);
  }

  private static PartOfSpeech partOfSpeech(String tag) {
    return switch (tag.isEmpty() ? ' ' : tag.charAt(0)) {
      case 'V' -> PartOfSpeech.VERB;
      case 'N' -> tag.startsWith("NNP") ? null : PartOfSpeech.NOUN;
      case 'J' -> PartOfSpeech.ADJECTIVE;
      case 'R' -> PartOfSpeech.ADVERB;
      default -> null;
    };
  }

  private static Map<PartOfSpeech, Map<String, Cue>> read() {
    Map<PartOfSpeech, Map<String, Cue>> cues = new EnumMap<>(PartOfSpeech.class);
    for (PartOfSpeech one : PartOfSpeech.values()) {
      cues.put(one, new HashMap<>());
    }
    try (InputStream in = CueLexicon.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CueLexicon::cue)
          .forEach(cue -> cues.get(cue.partOfSpeech()).put(cue.lemma(), cue));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cues;
  }

  private static Cue cue(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    if (fields.size() != 4) {
      throw new IllegalStateException(FILE + ": not four fields: " + line);
    }
    Set<Frame> frames = EnumSet.noneOf(Frame.class);
    Set<String> prepositions = new HashSet<>();
    for (String word : fields.get(3).split(" ", -1)) {
      String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
      if (word.startsWith("+")) {
        prepositions.add(word.substring(1));
      } else {
        frames.add(Frame.valueOf(name));
      }
    }
    return new Cue(
        fields.get(0),
        PartOfSpeech.valueOf(fields.get(1).toUpperCase(Locale.ROOT)),
        CueStance.valueOf(fields.get(2).toUpperCase(Locale.ROOT)),
        frames,
        prepositions);
  }
}

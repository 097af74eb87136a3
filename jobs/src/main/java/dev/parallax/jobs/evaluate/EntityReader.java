package dev.parallax.jobs.evaluate;

import dev.parallax.ParallaxException;
import dev.parallax.actor.ActorCatalogue;
import dev.parallax.actor.ActorResolver;
import dev.parallax.actor.ArticleActors;
import dev.parallax.actor.Mention;
import dev.parallax.actor.MentionKind;
import dev.parallax.attribution.Attribution;
import dev.parallax.attribution.Attributions;
import dev.parallax.attribution.Voice;
import dev.parallax.attribution.Voices;
import dev.parallax.language.Annotation;
import dev.parallax.language.Annotator;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.english.EnglishAnnotator;
import dev.parallax.sentiment.ToneTarget;
import dev.parallax.sentiment.ToneWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what a text says of whom, from the raw text on: what there is to read, and whose words. */
final class EntityReader {
  private final Annotator annotator = EnglishAnnotator.shared();
  private final ActorResolver resolver;

  /**
   * A sentence that mentions somebody.
   *
   * @param paragraph its number, from 0
   * @param voice of the mention that is meant
   */
  record Reading(ToneTarget target, int paragraph, Voice voice) {}

  private EntityReader(ActorResolver resolver) {
    this.resolver = resolver;
  }

  /** Reads with a catalogue of actors, as JSON. */
  static EntityReader of(String catalogue) {
    byte[] json = catalogue.getBytes(StandardCharsets.UTF_8);
    try {
      return new EntityReader(
          new ActorResolver(ActorCatalogue.parse(new ByteArrayInputStream(json))));
    } catch (IOException e) {
      throw ParallaxException.usage("--actors: " + e.getMessage());
    }
  }

  Article read(String text) {
    return new Article(annotator.annotate(text));
  }

  /** A text that has been read. */
  final class Article {
    private final Annotation text;
    private final ArticleActors actors;
    private final List<Voices.Stretch> voices;

    private Article(Annotation text) {
      this.text = text;
      List<Attribution> attributions = Attributions.find(text);
      this.actors = resolver.resolve(annotator.annotate(""), text, attributions, null);
      this.voices = Voices.of(text, attributions);
    }

    /** All sentences about any actor. */
    List<Reading> aboutAll() {
      List<Reading> readings = new ArrayList<>();
      for (int actor = 0; actor < actors.actors().size(); actor++) {
        readings.addAll(aboutActor(actor));
      }
      return readings;
    }

    /**
     * The sentences about somebody: by the actor whose name fits best and who is mentioned most; if
     * none fits, by the words of the name.
     */
    List<Reading> about(String name) {
      Map<Integer, Integer> mentionCounts = new TreeMap<>();
      actors.body().forEach(mention -> mentionCounts.merge(mention.actor(), 1, Integer::sum));
      int best = -1;
      int bestFit = 0;
      for (Map.Entry<Integer, Integer> actor : mentionCounts.entrySet()) {
        int fit = EntityNames.fit(name, actors.actors().get(actor.getKey()).name());
        boolean isMore = best >= 0 && actor.getValue() > mentionCounts.get(best);
        if (fit > bestFit || (fit == bestFit && fit > 0 && isMore)) {
          best = actor.getKey();
          bestFit = fit;
        }
      }
      return best >= 0 ? aboutActor(best) : byWords(name);
    }

    private List<Reading> aboutActor(int actor) {
      Map<Integer, List<Mention>> bySentence = new LinkedHashMap<>();
      for (Mention mention : actors.body()) {
        if (mention.actor() == actor) {
          bySentence
              .computeIfAbsent(sentenceAt(mention.range().begin()), any -> new ArrayList<>())
              .add(mention);
        }
      }
      List<Reading> readings = new ArrayList<>();
      bySentence.forEach(
          (sentence, mentions) -> {
            List<Range> ranges = new ArrayList<>();
            mentions.stream().filter(m -> isName(m)).forEach(m -> ranges.add(m.range()));
            mentions.stream().filter(m -> !isName(m)).forEach(m -> ranges.add(m.range()));
            readings.add(reading(sentence, ranges));
          });
      return readings;
    }

    private List<Reading> byWords(String name) {
      Map<Integer, List<Range>> bySentence = new LinkedHashMap<>();
      for (Range range : EntityNames.places(name, text.text())) {
        int sentence = sentenceAt(range.begin());
        if (text.sentences().get(sentence).range().covers(range)) {
          bySentence.computeIfAbsent(sentence, any -> new ArrayList<>()).add(range);
        }
      }
      List<Reading> readings = new ArrayList<>();
      bySentence.forEach((sentence, ranges) -> readings.add(reading(sentence, ranges)));
      return readings;
    }

    /** Mentions by the whole text. */
    private Reading reading(int index, List<Range> mentions) {
      Sentence sentence = text.sentences().get(index);
      int begin = sentence.range().begin();
      int end = sentence.range().end();
      for (Range mention : mentions) {
        end = Math.max(end, mention.end());
      }
      ToneTarget target =
          new ToneTarget(
              text.text().substring(begin, end),
              mentions.stream()
                  .map(range -> new Range(range.begin() - begin, range.end() - begin))
                  .toList());
      return new Reading(
          ToneWindow.of(target), sentence.paragraph(), voiceAt(mentions.get(0).begin()));
    }

    private Voice voiceAt(int place) {
      int low = 0;
      int high = voices.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (voices.get(middle).range().begin() <= place) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return voices.get(low).voice();
    }

    /** The last sentence that begins at or before the place. */
    private int sentenceAt(int place) {
      int low = 0;
      int high = text.sentences().size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (text.sentences().get(middle).range().begin() <= place) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  }

  private static boolean isName(Mention mention) {
    return mention.kind() != MentionKind.PRONOUN && mention.kind() != MentionKind.ROLE;
  }
}

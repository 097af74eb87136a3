package dev.parallax.actor;

import dev.parallax.attribution.Attribution;
import dev.parallax.attribution.SpeakerKind;
import dev.parallax.language.Range;
import java.util.Arrays;
import java.util.List;

/** Which actor speaks in an attribution. */
public final class Speakers {
  private Speakers() {}

  /**
   * For each attribution the index of the actor who speaks, in {@link ArticleActors#actors}; -1
   * where nobody known does. Who goes on speaking is the one who spoke before.
   */
  public static int[] of(ArticleActors actors, List<Attribution> attributions) {
    int[] speakers = new int[attributions.size()];
    Arrays.fill(speakers, -1);
    for (int i = 0; i < speakers.length; i++) {
      Attribution attribution = attributions.get(i);
      if (attribution.speaker() != null) {
        boolean isUnnamed = isUnnamed(attribution.speakerKind());
        speakers[i] = speaker(actors, attribution.speaker(), isUnnamed);
      }
      boolean isInherited = attribution.inheritsFrom() >= 0 && attribution.inheritsFrom() < i;
      if (speakers[i] < 0 && isInherited) {
        speakers[i] = speakers[attribution.inheritsFrom()];
      }
    }
    return speakers;
  }

  private static boolean isUnnamed(SpeakerKind kind) {
    return kind != null && kind != SpeakerKind.NAMED;
  }

  /**
   * The first person in the words of the speaker, or else the first actor.
   *
   * @param isWhole whether only an actor counts whose mention is all of the words: an official of
   *     somewhere is not that place, but "the EU's top diplomat" may be known
   */
  private static int speaker(ArticleActors actors, Range words, boolean isWhole) {
    List<Mention> mentions = actors.body();
    int first = -1;
    for (int i = firstAfter(mentions, words.begin()); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.range().begin() >= words.end()) {
        break;
      }
      if (isWhole && !mention.range().covers(words)) {
        continue;
      }
      if (actors.actors().get(mention.actor()).kind() == ActorKind.PERSON) {
        return mention.actor();
      }
      first = first < 0 ? mention.actor() : first;
    }
    return first;
  }

  /** First mention that ends after the offset. */
  private static int firstAfter(List<Mention> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).range().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

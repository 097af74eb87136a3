package dev.parallax.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.attribution.Attribution;
import dev.parallax.attribution.CueStance;
import dev.parallax.attribution.SpeakerKind;
import dev.parallax.attribution.SpeechForm;
import dev.parallax.language.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakersTest {
  /** "Lindholm of Osmere" and "Osmere" in a text of 100 characters. */
  private static final ArticleActors ACTORS =
      new ArticleActors(
          List.of(
              new ArticleActor("Osmere", ActorKind.STATE, true),
              new ArticleActor("Anna Lindholm", ActorKind.PERSON, false)),
          List.of(),
          List.of(
              new Mention(new Range(10, 16), MentionKind.NAME, 0, 1),
              new Mention(new Range(30, 38), MentionKind.SHORT_NAME, 1, 1),
              new Mention(new Range(42, 48), MentionKind.NAME, 0, 1)));

  @Test
  void aPersonAmongTheWordsSpeaks() {
    assertThat(Speakers.of(ACTORS, List.of(by(new Range(30, 48), SpeakerKind.NAMED, -1))))
        .containsExactly(1);
  }

  @Test
  void whoGoesOnSpeakingIsTheOneBefore() {
    assertThat(
            Speakers.of(
                ACTORS,
                List.of(
                    by(new Range(30, 38), SpeakerKind.NAMED, -1),
                    by(null, null, 0),
                    by(null, null, 1))))
        .containsExactly(1, 1, 1);
  }

  @Test
  void anUnnamedOfficialOfAStateIsNotTheState() {
    assertThat(Speakers.of(ACTORS, List.of(by(new Range(5, 25), SpeakerKind.OFFICIAL, -1))))
        .containsExactly(-1);
  }

  @Test
  void wordsWithoutAnActorHaveNone() {
    assertThat(Speakers.of(ACTORS, List.of(by(new Range(60, 70), SpeakerKind.NAMED, -1))))
        .containsExactly(-1);
  }

  private static Attribution by(Range speaker, SpeakerKind kind, int inheritsFrom) {
    return new Attribution(
        List.of(new Range(80, 90)),
        null,
        speaker,
        SpeechForm.DIRECT,
        CueStance.NEUTRAL,
        kind,
        inheritsFrom);
  }
}

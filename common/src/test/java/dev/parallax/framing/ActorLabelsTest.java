package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.actor.ActorCatalogue;
import dev.parallax.actor.ActorResolver;
import dev.parallax.actor.ArticleActors;
import dev.parallax.attribution.Attributions;
import dev.parallax.language.Annotation;
import dev.parallax.language.english.EnglishAnnotator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ActorLabelsTest {
  private static final String CATALOGUE =
      """
      {"actors": [
        {"name": "Dravia", "kind": "state", "seats": ["Velmar"], "adjectives": ["Dravian"]},
        {"name": "Halvard Strind", "kind": "person", "gender": "male", "aliases": ["Strind"]},
        {"name": "Marit Solano", "kind": "person", "gender": "female", "aliases": ["Solano"]}
      ]}
      """;

  @Test
  void aTitleAndAnAdjectiveStandBeforeTheName() {
    assertThat(labels("The embattled senator Halvard Strind left the hall."))
        .contains("Halvard Strind adjective embattled", "Halvard Strind title senator");
    assertThat(labels("The prime minister Marit Solano left the hall."))
        .contains("Marit Solano title prime minister");
  }

  @Test
  void anAppositionIsAnEpithetButAListIsNot() {
    assertThat(labels("Halvard Strind, a wealthy banker, left the hall."))
        .contains(
            "Halvard Strind epithet banker",
            "Halvard Strind adjective wealthy",
            "Halvard Strind agent_verb leave");
    assertThat(labels("Halvard Strind, bankers and farmers left the hall."))
        .noneMatch(label -> label.contains("epithet"));
  }

  @Test
  void whatSomebodyIsSaidToBeIsALabel() {
    assertThat(labels("Halvard Strind is a liar.")).contains("Halvard Strind epithet liar");
    assertThat(labels("Halvard Strind was weak.")).contains("Halvard Strind adjective weak");
  }

  @Test
  void theDoerOfAPassiveStandsAfterBy() {
    assertThat(labels("Halvard Strind was accused by Marit Solano."))
        .containsExactlyInAnyOrder(
            "Halvard Strind patient_verb accuse", "Marit Solano agent_verb accuse");
  }

  @Test
  void theVerbOfAnActiveSentenceHasADoerAndASufferer() {
    assertThat(labels("Marit Solano has repeatedly attacked Halvard Strind."))
        .containsExactlyInAnyOrder(
            "Marit Solano agent_verb attack", "Halvard Strind patient_verb attack");
  }

  @Test
  void aSpeakerBehindTheVerbIsItsDoer() {
    assertThat(labels("“The pier is closed,” said Marit Solano."))
        .contains("Marit Solano agent_verb say")
        .noneMatch(label -> label.contains("patient"));
  }

  @Test
  void thePossessorNeitherDoesNorSuffers() {
    assertThat(labels("Marit Solano's lawyer attacked Halvard Strind's plan.")).isEmpty();
  }

  @Test
  void whoStandsInAnothersPhraseIsNotTheDoer() {
    assertThat(labels("Supporters of Halvard Strind burned flags.")).isEmpty();
  }

  @Test
  void theSubjectOfASubordinateClauseDoesNotSuffer() {
    assertThat(labels("Farmers believe Halvard Strind lied."))
        .containsExactly("Halvard Strind agent_verb lie");
  }

  private static List<String> labels(String text) {
    EnglishAnnotator annotator = EnglishAnnotator.shared();
    Annotation read = annotator.annotate(text);
    ArticleActors actors =
        resolver().resolve(annotator.annotate(""), read, Attributions.find(read), null);
    return ActorLabels.of(read, actors.body()).stream()
        .map(
            label ->
                actors.actors().get(actors.body().get(label.mention()).actor()).name()
                    + " "
                    + label.role().name().toLowerCase(Locale.ROOT)
                    + " "
                    + label.label())
        .toList();
  }

  private static ActorResolver resolver() {
    try {
      return new ActorResolver(
          ActorCatalogue.parse(
              new ByteArrayInputStream(CATALOGUE.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.parallax.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.Annotation;
import dev.parallax.language.NameKind;
import dev.parallax.language.english.EnglishAnnotator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  private static final String CATALOGUE =
      """
      {"actors": [
        {"name": "Osmere", "kind": "state", "seats": ["Port Elsin"], "adjectives": ["Osmerian"]},
        {"name": "Dravia", "kind": "state", "seats": ["Velmar"], "adjectives": ["Dravian"]},
        {"name": "Vladimir Brusk", "kind": "person", "aliases": ["Brusk"]}
      ]}
      """;

  @Test
  void aTitleIsNoPartOfAName() {
    assertThat(names("The deal was signed by Foreign Minister Anna Lindholm on Monday."))
        .contains("PERSON Anna Lindholm");
  }

  @Test
  void aSurnameIsFoundWhereverTheFullNameIsKnown() {
    assertThat(
            names(
                "Anna Lindholm opened the session. Critics of Lindholm left.\n"
                    + "Lindholm Defends Budget Before Angry Crowd"))
        .containsExactly("PERSON Anna Lindholm", "PERSON Lindholm", "PERSON Lindholm");
  }

  @Test
  void aMinistryIsOneNameWithItsCountry() {
    assertThat(names("The Dravian Foreign Ministry said nothing."))
        .containsExactly("ORGANISATION Dravian Foreign Ministry");
  }

  @Test
  void aCountryIsFoundInsideAWordWithAHyphen() {
    assertThat(names("Talks on the Osmere-Dravia border failed because of Dravia-made drones."))
        .containsExactly("PLACE Osmere", "PLACE Dravia", "PLACE Dravia");
  }

  @Test
  void whatIsSaidOfAPersonIsNoPartOfTheName() {
    assertThat(names("Anna Lindholm spoke.\n\nThe speech of the Modest Ms Lindholm was short."))
        .containsExactly("PERSON Anna Lindholm", "PERSON Lindholm");
    assertThat(names("Anna Lindholm spoke.\n\nOnly Fearless Lindholm stayed until the end."))
        .containsExactly("PERSON Anna Lindholm", "PERSON Lindholm");
  }

  @Test
  void aFirstNameInBracketsIsPartOfTheName() {
    assertThat(names("She spoke of a state under (Vladimir) Brusk, and of Brusk alone."))
        .containsExactly("PERSON (Vladimir) Brusk", "PERSON Brusk");
  }

  @Test
  void aDatelineInCapitalsIsAPlace() {
    assertThat(names("VELMAR - The harbour was closed on Friday.")).contains("PLACE VELMAR");
  }

  /** Kind and words of each name. */
  private static List<String> names(String body) {
    Annotation text = EnglishAnnotator.shared().annotate(body);
    return new NameFinder(catalogue())
        .find(List.of(text)).get(0).stream()
            .filter(name -> name.kind() != NameKind.GROUP)
            .map(name -> name.kind() + " " + name.range().of(body))
            .toList();
  }

  private static ActorCatalogue catalogue() {
    try {
      return ActorCatalogue.parse(
          new ByteArrayInputStream(CATALOGUE.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

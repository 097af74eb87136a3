package dev.parallax.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Sergei Volnov, Sergey Volnov",
    "José Marín, Jose Marin",
    "Jean-Luc Perrin, Jean Luc Perrin",
    "Mark T. Ellery, Mark Ellery",
    "President Mark Ellery, Mark Ellery",
    "Dr. Mark Ellery, mark ellery",
    "Mark Ellery’s, Mark Ellery",
  })
  void spellingsOfOnePersonHaveOneKey(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Greta Marrow, Colin Marrow",
    "Mark Ellery, Mark Elling",
    "Ivan Petrov, Igor Petrov",
    "Mark Ellery Jr., Mark Ellery",
  })
  void differentPersonsHaveDifferentKeys(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  @Test
  void anOrganisationIsTheSameWithAndWithoutItsArticle() {
    assertThat(ActorNames.key("the Civic Front", ActorKind.ORGANISATION))
        .isEqualTo(ActorNames.key("Civic Front", ActorKind.ORGANISATION));
    assertThat(ActorNames.key("U.N.", ActorKind.ORGANISATION))
        .isEqualTo(ActorNames.key("UN", ActorKind.ORGANISATION));
  }

  @Test
  void onlyPersonsHaveASurname() {
    assertThat(ActorNames.surname("Marit Solano", ActorKind.PERSON)).isEqualTo("solano");
    assertThat(ActorNames.surname("Zorina", ActorKind.PERSON)).isEqualTo(key("Zorina"));
    assertThat(ActorNames.surname("Civic Front", ActorKind.ORGANISATION)).isNull();
    assertThat(ActorNames.surname("Dravia", ActorKind.STATE)).isNull();
  }

  private static String key(String name) {
    return ActorNames.key(name, ActorKind.PERSON);
  }
}

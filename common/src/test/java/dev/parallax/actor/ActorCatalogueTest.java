package dev.parallax.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorCatalogueTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]| Expected {\"actors\": […]}",
        "{\"actors\": [{\"kind\": \"state\"}]}| actors[0]: \"name\" is missing",
        "{\"actors\": [{\"name\": \"Osmere\"}]}| actors[0] \"Osmere\": \"kind\" is none of",
        "{\"actors\": [{\"name\": \"Osmere\", \"kind\": \"state\", \"size\": 3}]}"
            + "| \"size\" is no field of an actor",
        "{\"actors\": [{\"name\": \"A Bee\", \"kind\": \"person\", \"aliases\": \"Bee\"}]}"
            + "| actors[0] \"A Bee\": \"aliases\" is not a list",
        "{\"actors\": [{\"name\": \"A Bee\", \"kind\": \"person\","
            + " \"roles\": [{\"title\": \"mayor\", \"from\": \"May\"}]}]}"
            + "| roles[0]: \"from\" is no date like 2024-12-31: May",
        "{\"actors\": [{\"name\": \"A Bee\", \"kind\": \"person\","
            + " \"roles\": [{\"title\": \"mayor\", \"from\": \"2024-01-02\","
            + " \"to\": \"2024-01-01\"}]}]}| \"to\" is before \"from\"",
        "{\"actors\": [{\"name\": \"Osmere\", \"kind\": \"state\"},"
            + " {\"name\": \"Osmere\", \"kind\": \"state\"}]}"
            + "| actors[1] \"Osmere\": \"name\" is there twice",
      })
  void aMistakeIsNamedWithItsEntry(String json, String complaint) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint.strip());
  }

  @Test
  void theCatalogueThatShipsIsValidAndKnowsTheStates() throws IOException {
    Path file = Path.of(System.getProperty("parallax.root", ".."), "seeds", "actors.json");
    ActorCatalogue catalogue = parse(Files.readString(file));
    assertThat(catalogue.subject("Moscow")).isEqualTo("Russia");
    assertThat(catalogue.subject("the Kremlin")).isEqualTo("Russia");
    assertThat(catalogue.subject("Chinese")).isEqualTo("China");
    assertThat(catalogue.subject("EU")).isEqualTo("European Union");
  }

  private static ActorCatalogue parse(String json) throws IOException {
    return ActorCatalogue.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}

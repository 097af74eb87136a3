package dev.parallax.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.Annotation;
import dev.parallax.language.Name;
import dev.parallax.language.NameKind;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import dev.parallax.language.Token;
import dev.parallax.language.english.EnglishAnnotator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ActorResolverTest {
  private static final String CATALOGUE =
      """
      {"actors": [
        {"name": "Osmere", "kind": "state", "seats": ["Port Elsin", "the Harbour House"],
         "adjectives": ["Osmerian"]},
        {"name": "Dravia", "kind": "state", "seats": ["Velmar"], "adjectives": ["Dravian"]},
        {"name": "Halvard Strind", "kind": "person", "gender": "male", "country": "Dravia",
         "aliases": ["Strind"],
         "roles": [{"title": "foreign minister", "of": "Dravia", "from": "2021-05-01", "to": null}]},
        {"name": "Ottokar Brennic", "kind": "person", "gender": "male", "country": "Dravia",
         "roles": [{"title": "president", "of": "Dravia", "from": "2017-01-20", "to": null}]},
        {"name": "Jonas Weller", "kind": "person", "gender": "male", "country": "Dravia",
         "roles": [{"title": "president", "of": "Dravia", "from": "2009-01-20", "to": "2017-01-19"}]}
      ]}
      """;

  @Test
  void allNamesOfOnePersonAreOneActor() {
    assertThat(
            read(
                "The Dravian foreign minister, Halvard Strind, met reporters in Port Elsin. "
                    + "Strind said the talks went well. He will return to Velmar on Friday.\n"
                    + "Dravia's top diplomat had arrived on Monday."))
        .contains(
            "Halvard Strind: The Dravian foreign minister, Halvard Strind, Strind, He,"
                + " Dravia's top diplomat");
  }

  @Test
  void spellingsOfAFirstNameAreOnePerson() {
    assertThat(
            read(
                "Sergei Volnov spoke first. Later Sergey Volnov left the room.\n"
                    + "Volnov gave no reason."))
        .contains("Sergei Volnov: Sergei Volnov, Sergey Volnov, Volnov");
  }

  @Test
  void husbandAndWifeAreTwoPersons() {
    assertThat(
            read(
                "Martin Kessler and his wife, Helen Kessler, bought the farm in 1998.\n"
                    + "Mr Kessler runs the dairy. Mrs Kessler keeps the books."))
        .contains(
            "Martin Kessler: Martin Kessler, his, Kessler",
            "Helen Kessler: Helen Kessler, Kessler");
  }

  @Test
  void aSurnameOfTwoBrothersMeansNeither() {
    List<String> actors =
        read(
            "Peter Hallbeck and Thomas Hallbeck founded the company in 1990.\n"
                + "Hallbeck told the court that the accounts were correct.");
    assertThat(actors)
        .contains("Peter Hallbeck: Peter Hallbeck", "Thomas Hallbeck: Thomas Hallbeck");
  }

  @Test
  void theBareSurnameStaysWithTheOneWhomTheArticleCallsSo() {
    assertThat(
            read(
                "Mark Ellery opened the campaign on Monday. Ellery promised lower taxes."
                    + " Ellery also promised new roads.\n"
                    + "His father, George Ellery, owned a car plant. The plant closed in 1984."
                    + " Hundreds lost their work.\n"
                    + "Ellery speaks of it often."))
        .contains(
            "Mark Ellery: Mark Ellery, Ellery, Ellery, His, Ellery",
            "George Ellery: George Ellery");
  }

  @Test
  void fatherAndSonOfOneNameAreTwoPersons() {
    assertThat(read("Mark Ellery Jr. took over the firm. Mark Ellery founded it in 1950."))
        .contains("Mark Ellery Jr.: Mark Ellery Jr.", "Mark Ellery: Mark Ellery");
  }

  @Test
  void aPronounInAQuotationMayBeAnybody() {
    assertThat(read("Robert Ferris smiled. \"He will never pay,\" said Anna Lindholm."))
        .contains("Robert Ferris: Robert Ferris", "Anna Lindholm: Anna Lindholm");
  }

  @Test
  void aPronounFollowsTheGender() {
    assertThat(
            read(
                "Anna Lindholm met Robert Ferris on Tuesday.\n"
                    + "She asked for more time. He refused."))
        .contains("Anna Lindholm: Anna Lindholm, She", "Robert Ferris: Robert Ferris, He");
  }

  @Test
  void aPronounThatCanMeanTwoMeansNobody() {
    assertThat(read("The letter went from David Ferris to Robert Moller. It was his idea."))
        .contains("David Ferris: David Ferris", "Robert Moller: Robert Moller");
  }

  @Test
  void aCapitalThatActsIsItsStateAndElsewhereAPlace() {
    assertThat(
            read(
                "Velmar rejected the offer on Monday. A spokesman for the Harbour House said so.\n"
                    + "Thousands marched in Velmar."))
        .contains("Dravia: Velmar", "Osmere: Harbour House");
  }

  @Test
  void anOfficeIsHeldByWhoeverHeldItOnTheDay() {
    String text = "The Dravian president opened the new bridge on Sunday.";
    assertThat(read(text, LocalDate.parse("2024-03-05")))
        .contains("Ottokar Brennic: The Dravian president");
    assertThat(read(text, LocalDate.parse("2012-03-05")))
        .contains("Jonas Weller: The Dravian president");
    assertThat(read(text, null)).noneMatch(line -> line.contains("president"));
  }

  @Test
  void aCallingNamedOnceStandsForThePersonLater() {
    assertThat(
            read(
                "The farmer Orla Dunbridge lost forty sheep in the flood.\n"
                    + "The farmer wants compensation."))
        .contains("Orla Dunbridge: Orla Dunbridge, The farmer");
  }

  @Test
  void aVicePresidentIsNotThePresident() {
    assertThat(
            read(
                "Vice President Anna Lindholm opened the harbour.\n"
                    + "The president stayed at home, and the vice president cut the ribbon."))
        .contains("Anna Lindholm: Anna Lindholm, the vice president");
  }

  @Test
  void mentionsAreInOrderAndDoNotOverlap() {
    Annotation body =
        EnglishAnnotator.shared()
            .annotate(
                "Foreign Minister Halvard Strind of Dravia, Dravia's top diplomat, met Osmere's"
                    + " Anna Lindholm, the Osmerian envoy, before he left.");
    List<Mention> mentions = resolver().resolve(empty(), body, List.of(), null).body();
    assertThat(mentions).hasSizeGreaterThan(3);
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).range().begin())
          .isGreaterThanOrEqualTo(mentions.get(i - 1).range().end());
    }
  }

  /** As an annotator cuts a page that has neither full stop nor line break. */
  @Test
  @Timeout(5)
  void oneSentenceOfAMegabyteTakesSeconds() {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (int i = 0; text.length() < 1 << 20; i++) {
      int first = tokens.size();
      append("the", "DT", text, tokens);
      append("minister", "NN", text, tokens);
      append(i % 2 == 0 ? "Anna" : "Robert", "NNP", text, tokens);
      append("Name" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26), "NNP", text, tokens);
      append("told", "VBD", text, tokens);
      append("him", "PRP", text, tokens);
      Range range =
          new Range(tokens.get(first + 2).range().begin(), tokens.get(first + 3).range().end());
      names.add(new Name(range, NameKind.PERSON, 0, first + 2, first + 4));
    }
    Sentence sentence = new Sentence(new Range(0, text.length()), 0, tokens);
    Annotation body = new Annotation(text.toString(), List.of(sentence), names, 1);

    assertThat(resolver().resolve(empty(), body, List.of(), null).body()).hasSizeGreaterThan(1000);
  }

  private static void append(String form, String tag, StringBuilder text, List<Token> tokens) {
    int begin = text.length();
    text.append(form);
    tokens.add(new Token(new Range(begin, text.length()), form, tag, form));
    text.append(' ');
  }

  /** A line per actor: name and mentions. */
  private static List<String> read(String body) {
    return read(body, LocalDate.parse("2024-03-05"));
  }

  private static List<String> read(String body, LocalDate day) {
    Annotation text = EnglishAnnotator.shared().annotate(body);
    ArticleActors found = resolver().resolve(empty(), text, List.of(), day);
    List<String> lines = new ArrayList<>();
    for (int actor = 0; actor < found.actors().size(); actor++) {
      List<String> words = new ArrayList<>();
      for (Mention mention : found.body()) {
        if (mention.actor() == actor) {
          words.add(mention.range().of(body));
        }
      }
      lines.add(found.actors().get(actor).name() + ": " + String.join(", ", words));
    }
    return lines;
  }

  private static Annotation empty() {
    return new Annotation("", List.of(), List.of(), 0);
  }

  static ActorResolver resolver() {
    try {
      return new ActorResolver(
          ActorCatalogue.parse(
              new ByteArrayInputStream(CATALOGUE.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

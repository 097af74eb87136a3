package dev.parallax.framing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void twoTranslationsOfAQuotationAreOneStatement() {
    assertThat(
            carriers(
                "Kessalia and Osmere will deepen naval cooperation in the strait.",
                "\"Osmere will be deepening its naval cooperation with us in the strait,\" the"
                    + " minister said."))
        .contains(Set.of(0, 1));
  }

  @Test
  void aParaphraseInALongerSentenceIsTheSameClaim() {
    assertThat(
            carriers(
                "The harbour board bought sonar decoys from a Brusk shipyard.",
                "Critics, who met on Tuesday evening in a crowded hall, were angry that sonar decoys"
                    + " were bought by the harbour board, allegedly at twice their price."))
        .contains(Set.of(0, 1));
  }

  @Test
  void whatADenialDeniesIsNotWhatItSays() {
    assertThat(
            carriers(
                "The ministry sold sonar decoys to the rebels.",
                "The ministry never sold sonar decoys to the rebels."))
        .containsExactlyInAnyOrder(Set.of(0), Set.of(1));
  }

  @Test
  void aNegationInAnotherClauseDeniesNothing() {
    assertThat(
            carriers(
                "Though it was never a secret, sonar decoys were bought by the harbour board.",
                "The harbour board bought sonar decoys."))
        .containsExactly(Set.of(0, 1));
  }

  @Test
  void anotherNumberIsAnotherFigure() {
    assertThat(
            carriers(
                "The ferry collision injured 14 dockers at Northquay.",
                "The ferry collision injured 41 dockers at Northquay.",
                "At Northquay 14 dockers were injured in the ferry collision."))
        .containsExactlyInAnyOrder(Set.of(0, 2), Set.of(1));
  }

  @Test
  void aSumIsTheSameHoweverItIsWritten() {
    assertThat(
            carriers(
                "Herring exports reached $2.5 billion.",
                "Herring exports were worth 2.5bn dollars, the bureau found.",
                "Herring exports came to $3.5 billion."))
        .containsExactlyInAnyOrder(Set.of(0, 1), Set.of(2));
  }

  @Test
  void theSameWordsOfAnotherSpeakerAreAnotherStatement() {
    String words = "The lighthouse keepers deserve a pension, the minister said.";
    assertThat(
            carriers(
                List.of(sentence(0, words, "quill", null), sentence(1, words, "strind", null))))
        .containsExactlyInAnyOrder(Set.of(0), Set.of(1));
  }

  @Test
  void aQuotationIsFoundInsideALongReport() {
    String quoted = "\"These tariffs strangle our fishermen\"";
    String report =
        "Speaking beside a rusting trawler on the eastern pier, where a brass band had gathered for"
            + " the anniversary parade, Solano declared: \"These tariffs strangle our fishermen.\"";
    int begin = report.indexOf("These");
    assertThat(
            carriers(
                List.of(
                    sentence(0, quoted, null, new Span(1, quoted.length() - 1)),
                    sentence(1, report, null, new Span(begin, report.length() - 1)))))
        .contains(Set.of(0, 1));
  }

  @Test
  void linesOnOneMatterThatShareOnlyItsNamesAreApart() {
    assertThat(
            carriers(
                List.of(
                    naming(0, "Solano flew to Osmere for a summit on fisheries."),
                    naming(1, "Solano was greeted in Osmere by a choir of children."),
                    naming(2, "In Osmere, Solano accused bankers of fraud."))))
        .containsExactlyInAnyOrder(Set.of(0), Set.of(1), Set.of(2));
  }

  @Test
  void aChainOfWeakLinksIsNoStatement() {
    List<Set<Integer>> found =
        carriers(
            "Glaciers threaten orchards, vineyards and beehives.",
            "Orchards, vineyards, beehives and lagoons attract sculptors.",
            "Lagoons attract sculptors, violinists and acrobats.",
            "Violinists, acrobats and jugglers overrun monasteries.");
    assertThat(found).noneMatch(group -> group.contains(0) && group.contains(3));
  }

  @Test
  void tenThousandSentencesOfOneMatterAreGroupedInSeconds() {
    List<StatedSentence> sentences = new ArrayList<>();
    String[] words = {
      "harbour", "decoy", "sonar", "trawler", "tariff", "herring", "lagoon", "orchard"
    };
    for (int i = 0; i < 10_000; i++) {
      sentences.add(
          sentence(
              i,
              "The "
                  + words[i % 8]
                  + " and the "
                  + words[i / 8 % 8]
                  + " near pier "
                  + i
                  + " worried the "
                  + words[i / 64 % 8]
                  + " keepers.",
              null,
              null));
    }
    long begun = System.nanoTime();
    assertThat(Statements.of(sentences)).isNotEmpty();
    assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
  }

  private static List<Set<Integer>> carriers(String... texts) {
    List<StatedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      sentences.add(sentence(i, texts[i], null, null));
    }
    return carriers(sentences);
  }

  /** By statement, the articles that carry it. */
  private static List<Set<Integer>> carriers(List<StatedSentence> sentences) {
    List<Set<Integer>> groups = new ArrayList<>();
    for (Statement statement : Statements.of(sentences)) {
      Set<Integer> articles = new TreeSet<>();
      statement.mentions().forEach(mention -> articles.add(mention.sentence().article()));
      groups.add(articles);
    }
    return groups;
  }

  private static StatedSentence sentence(int article, String text, String speaker, Span quoted) {
    List<Span> quotations = quoted == null ? List.of() : List.of(quoted);
    return new StatedSentence(article, 0, 0, text.length(), text, List.of(), quotations, speaker);
  }

  /** A sentence in which Solano and Osmere are known to be actors. */
  private static StatedSentence naming(int article, String text) {
    List<StatedSentence.Name> names = new ArrayList<>();
    for (String name : List.of("Solano", "Osmere")) {
      int begin = text.indexOf(name);
      names.add(new StatedSentence.Name(new Span(begin, begin + name.length()), name));
    }
    names.sort(Comparator.comparingInt(name -> name.span().begin()));
    return new StatedSentence(article, 0, 0, text.length(), text, names, List.of(), null);
  }
}

package dev.parallax.language.english;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parallax.language.Annotation;
import dev.parallax.language.Name;
import dev.parallax.language.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAnnotatorTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.shared();

  /**
   * What NLP4J 1.1.3 itself says; numerals aside, whose lemma it gives as "0" or "#crd#", and the
   * article of a name, which it counts in.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Mayor Anna Whitcombe told the Harbour Board on Tuesday that the £4.5m bridge hadn't been inspected since 2019-20."
            + "| Mayor/NNP/mayor Anna/NNP/anna Whitcombe/NNP/whitcombe told/VBD/tell the/DT/the Harbour/NNP/harbour Board/NNP/board on/IN/on Tuesday/NNP/tuesday that/IN/that the/DT/the £/$/$ 4.5/CD/4.5 m/CD/m bridge/NN/bridge had/VBD/have n't/RB/not been/VBN/be inspected/VBN/inspect since/IN/since 2019/CD/2019 -/SYM/- 20/CD/20 ././."
            + "| PERSON: Anna Whitcombe; ORGANISATION: Harbour Board",
        "Senators from Ohio and Maine are blocking the Clean Rivers Act, which Democrats had drafted in two weeks."
            + "| Senators/NNS/senator from/IN/from Ohio/NNP/ohio and/CC/and Maine/NNP/maine are/VBP/be blocking/VBG/block the/DT/the Clean/NNP/clean Rivers/NNPS/river Act/NNP/act ,/,/, which/WDT/which Democrats/NNPS/democrat had/VBD/have drafted/VBN/draft in/IN/in two/CD/two weeks/NNS/week ././."
            + "| PLACE: Ohio; PLACE: Maine; GROUP: Democrats",
        "Analysts at Northgate Bank said the second-largest dairy in New Zealand lost 12% of its sales; farmers were running out of patience."
            + "| Analysts/NNS/analyst at/IN/at Northgate/NNP/northgate Bank/NNP/bank said/VBD/say the/DT/the second/RB/second -/HYPH/- largest/JJS/large dairy/NN/dairy in/IN/in New/NNP/new Zealand/NNP/zealand lost/VBD/lose 12/CD/12 %/NN/% of/IN/of its/PRP$/its sales/NNS/sale ;/:/; farmers/NNS/farmer were/VBD/be running/VBG/run out/IN/out of/IN/of patience/NN/patience ././."
            + "| ORGANISATION: Northgate Bank; PLACE: New Zealand",
        "“Nobody asked us,” said Dr. Samuel O. Pierce, who was leading the studies at the University of Leeds."
            + "| “/``/\" Nobody/NN/nobody asked/VBD/ask us/PRP/us ,/,/, ”/''/\" said/VBD/say Dr./NNP/dr. Samuel/NNP/samuel O./NNP/o. Pierce/NNP/pierce ,/,/, who/WP/who was/VBD/be leading/VBG/lead the/DT/the studies/NNS/study at/IN/at the/DT/the University/NNP/university of/IN/of Leeds/NNP/leeds ././."
            + "| PERSON: Samuel O. Pierce; ORGANISATION: University of Leeds",
        "She'll go to Paris, he won't: the wolves' biggest problem is 3,000 km away."
            + "| She/PRP/she 'll/MD/will go/VB/go to/IN/to Paris/NNP/paris ,/,/, he/PRP/he wo/MD/wo n't/RB/not :/:/: the/DT/the wolves/NNS/wolf '/POS/' biggest/JJS/big problem/NN/problem is/VBZ/be 3,000/CD/3,000 km/NNS/km away/RB/away ././."
            + "| PLACE: Paris",
      })
  void tagsLemmasAndNamesAreThoseOfTheModelsAuthors(String text, String tokens, String names) {
    Annotation annotation = ANNOTATOR.annotate(text);

    assertThat(
            annotation.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> token.form() + "/" + token.tag() + "/" + token.lemma())
                .collect(joining(" ")))
        .isEqualTo(tokens);
    assertThat(
            annotation.names().stream()
                .map(name -> name.kind() + ": " + name.range().of(text))
                .collect(joining("; ")))
        .isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The vote in the U.S. Senate was close.| Mr. Bell left.",
        "He flew back to the U.S.| The talks had failed.",
        "“We are done.”| She stood up.| “Goodbye.”",
        "\"We are done.\"| She stood up.| \"Goodbye.\"",
        "“Why now?” she asked.| Nobody knew…| The room was empty.",
        "He told CNN.| The profit fell to 3.| It was not 3.5.",
        "Sen. Ada Flynn (R-Maine) spoke.| So did J. P. Flynn.| (Others did not.)| Then came No. 5.",
        "They met in Acme Inc. offices at 5 p.m. on Friday.| Then they left.",
        "It was over.|The crowd went home.| See example.com or mail a.bell@example.co.uk.| Thanks!",
        "It failed. . .| We left. ...| He is from the U.S.| A vote is due.| A clerk said: “No.” “",
        "Wait... what?| Yes!| It’s ‘over.’| Go home."
      })
  void sentencesEndWhereAReaderStops(String marked) {
    String text = marked.replace("|", "");
    assertThat(
            ANNOTATOR.annotate(text).sentences().stream()
                .map(sentence -> sentence.range().of(text))
                .collect(joining("|")))
        .isEqualTo(marked.replace("| ", "|"));
  }

  @Test
  void aSentenceNeverCrossesALineBreakAndBlankLinesAreNoParagraphs() {
    String text = "Harbour vote\r\n\r\n  \nThe mayor\nlost.";
    assertThat(ANNOTATOR.annotate(text).sentences())
        .extracting(sentence -> sentence.paragraph() + ": " + sentence.range().of(text))
        .containsExactly("0: Harbour vote", "1: The mayor", "2: lost.");
  }

  @Test
  void namesPointToTheirTokens() {
    Annotation annotation = ANNOTATOR.annotate("It rained.\nAnna Whitcombe met Tom Bell in Leeds.");
    for (Name name : annotation.names()) {
      Sentence sentence = annotation.sentences().get(name.sentence());
      assertThat(sentence.tokens().get(name.firstToken()).range().begin())
          .isEqualTo(name.range().begin());
      assertThat(sentence.tokens().get(name.endToken() - 1).range().end())
          .isEqualTo(name.range().end());
    }
    assertThat(annotation.names()).extracting(Name::sentence).containsExactly(1, 1, 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Senate heard Anna Whitcombe's plea in The Hague. | Senate; Anna Whitcombe; The Hague",
        "Floods hit Hubei province and the United States’ coast. | Hubei; United States",
        "Write to anna.bell@example.com or @annabell for details. |",
      })
  void namesHaveNoArticlesPossessivesOrAddresses(String text, String names) {
    assertThat(
            ANNOTATOR.annotate(text).names().stream()
                .map(name -> name.range().of(text))
                .collect(joining("; ")))
        .isEqualTo(names == null ? "" : names);
  }

  @Test
  void whatIsTooLongIsCutAndCounted() {
    Annotation list = ANNOTATOR.annotate("word ".repeat(900));
    assertThat(list.sentences()).hasSize(3);
    assertThat(list.cutCount()).isEqualTo(1);
    Annotation blob = ANNOTATOR.annotate("See " + "x".repeat(450) + " there.");
    assertThat(blob.sentences().get(0).tokens()).hasSize(6);
    assertThat(blob.cutCount()).isEqualTo(1);
    assertThat(ANNOTATOR.annotate("An ordinary sentence.").cutCount()).isZero();
  }

  @Test
  void twoThreadsReadTheSameAsOne() {
    List<String> texts =
        List.of(
            "Tom Bell of Leeds sued Northgate Bank. It did not answer.",
            "“Rivers rise,” said Anna Whitcombe; Ohio’s governor agreed.");
    List<Annotation> alone = texts.stream().map(ANNOTATOR::annotate).toList();
    List<CompletableFuture<Annotation>> together =
        IntStream.range(0, 200)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> ANNOTATOR.annotate(texts.get(i % 2))))
            .toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i).join()).isEqualTo(alone.get(i % 2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "\"", "a-", "ab.cd ", "(", "x", "a.b/", "“I am.” ", "'s", "."})
  void aPathologicalArticleIsReadInSeconds(String piece) {
    String text = piece.repeat(500_000 / piece.length());
    assertTimeout(Duration.ofSeconds(5), () -> ANNOTATOR.annotate(text));
  }
}

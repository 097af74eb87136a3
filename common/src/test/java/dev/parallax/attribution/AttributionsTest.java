package dev.parallax.attribution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.language.Annotation;
import dev.parallax.language.Annotator;
import dev.parallax.language.Range;
import dev.parallax.language.english.EnglishAnnotator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences made up for the purpose; who says what is what a reader takes from them. */
class AttributionsTest {
  private static final Annotator ANNOTATOR = EnglishAnnotator.shared();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"The bridge is safe,\" the mayor said. | the mayor | said | \"The bridge is safe,\"",
        "\"The bridge is safe,\" said Ann Lee, the mayor. | Ann Lee | said | \"The bridge is safe,\"",
        "\"The bridge,\" she said, \"is safe.\" | she | said | \"The bridge,\" + \"is safe.\"",
        "''The bridge is safe,'' he said. | he | said | ''The bridge is safe,''",
        "The mayor said, \"The bridge is safe.\" | The mayor | said | \"The bridge is safe.\""
      })
  void whatStandsInMarksBesideACueIsDirect(
      String text, String speaker, String cue, String content) {
    assertOnly(text, SpeechForm.DIRECT, speaker, cue, content);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The mayor said that the bridge was safe. | The mayor | said | that the bridge was safe",
        "The mayor said the bridge was safe. | The mayor | said | the bridge was safe",
        "The mayor told reporters on Monday that the bridge was safe."
            + " | The mayor | told | that the bridge was safe",
        "The bridge was safe, the mayor said on Monday. | the mayor | said | The bridge was safe",
        "The bridge was safe, said Ann Lee. | Ann Lee | said | The bridge was safe",
        "Ann Lee, who runs the port, argued that the bridge was safe."
            + " | Ann Lee | argued | that the bridge was safe",
        "The mayor vowed to repair the bridge. | The mayor | vowed | to repair the bridge",
        "The mayor urged drivers to use the ferry."
            + " | The mayor | urged | drivers to use the ferry",
        "The mayor asked whether the bridge was safe."
            + " | The mayor | asked | whether the bridge was safe",
        "The mayor criticized the builders of the bridge."
            + " | The mayor | criticized | the builders of the bridge",
        "According to the mayor, the bridge was safe."
            + " | the mayor | According to | the bridge was safe",
        "The bridge was safe, according to the mayor."
            + " | the mayor | according to | The bridge was safe",
        "The mayor's claim that the bridge was safe was wrong."
            + " | The mayor | claim | that the bridge was safe",
        "As the Port Gazette reported, the bridge was safe."
            + " | the Port Gazette | reported | the bridge was safe"
      })
  void whatStandsInAClauseBesideACueIsIndirect(
      String text, String speaker, String cue, String content) {
    assertOnly(text, SpeechForm.INDIRECT, speaker, cue, content);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The mayor said the bridge was \"as safe as houses\"."
            + " | The mayor | said | the bridge was \"as safe as houses\"",
        "The bridge was \"as safe as houses\", the mayor added."
            + " | the mayor | added | The bridge was \"as safe as houses\"",
        "The mayor called the bridge \"a jewel of the coast\"."
            + " | The mayor | called | the bridge \"a jewel of the coast\""
      })
  void aClauseWithAQuotationInItIsMixed(String text, String speaker, String cue, String content) {
    assertOnly(text, SpeechForm.MIXED, speaker, cue, content);
  }

  @Test
  void marksAroundAPhraseThatNobodySaysAreNoQuotation() {
    assertThat(find("The so-called \"bridge\" opened in May. He read \"War and Peace\" there."))
        .isEmpty();
  }

  @Test
  void aQuotationWithinAQuotationBelongsToTheOuterSpeaker() {
    assertOnly(
        "\"He told me, 'The bridge is safe,' and I believed him,\" the driver said.",
        SpeechForm.DIRECT,
        "the driver",
        "said",
        "\"He told me, 'The bridge is safe,' and I believed him,\"");
  }

  @Test
  void theSpeakerGoesOnAfterTheCue() {
    assertOnly(
        "\"The bridge is safe,\" the mayor said. \"We checked it twice last week.\"",
        SpeechForm.DIRECT,
        "the mayor",
        "said",
        "\"The bridge is safe,\" + \"We checked it twice last week.\"");
  }

  @Test
  void aQuotationThatRunsOverParagraphsIsOne() {
    assertOnly(
        """
        "The bridge is safe," the mayor said. "We checked it twice last week.

        "And we will check it again next month."
        """,
        SpeechForm.DIRECT,
        "the mayor",
        "said",
        "\"The bridge is safe,\" + \"We checked it twice last week."
            + " + \"And we will check it again next month.\"");
  }

  @Test
  void aQuotationInAParagraphOfItsOwnInheritsTheSpeakerBefore() {
    List<Attribution> found =
        find(
            """
            The mayor said the bridge was safe.

            "We have checked it twice since the winter."
            """);
    assertThat(found).hasSize(2);
    assertThat(found.get(1).speaker()).isNull();
    assertThat(found.get(1).cue()).isNull();
    assertThat(found.get(1).inheritsFrom()).isZero();
  }

  @Test
  void aPullQuoteInheritsFromWhereItWasSaid() {
    List<Attribution> found =
        find(
            """
            "We have checked it twice since the winter," the mayor said.

            The builders said the ferry was late.

            "We have checked it twice since the winter"
            """);
    assertThat(found).hasSize(3);
    assertThat(found.get(2).inheritsFrom()).isZero();
  }

  @Test
  void aSentenceWithWouldGoesOnWithWhatWasReported() {
    List<Attribution> found =
        find("The mayor said the bridge was old. It would close in May. The ferry is free.");
    assertThat(found).hasSize(2);
    assertThat(found.get(1).form()).isEqualTo(SpeechForm.INDIRECT);
    assertThat(found.get(1).cue()).isNull();
    assertThat(found.get(1).inheritsFrom()).isZero();
  }

  @Test
  void aColonHandsOverToTheNextParagraph() {
    assertOnly(
        """
        The mayor continued:

        "We have checked it twice since the winter."
        """,
        SpeechForm.DIRECT,
        "The mayor",
        "continued",
        "\"We have checked it twice since the winter.\"");
  }

  @Test
  void whoSaidItGoesBeforeWhereItWasRead() {
    assertOnly(
        "\"The bridge is safe,\" the mayor said, according to the Port Gazette.",
        SpeechForm.DIRECT,
        "the mayor",
        "said",
        "\"The bridge is safe,\"");
  }

  @Test
  void twoSpeakersInASentenceAreKeptApart() {
    assertThat(
            find("The mayor said the bridge was safe, but the builders claimed it was not.")
                .stream()
                .map(Attribution::stance))
        .containsExactly(CueStance.NEUTRAL, CueStance.DISTANCING);
  }

  @Test
  void aNestedReportBelongsToTheOuterSpeaker() {
    assertOnly(
        "The mayor said the builders believed the bridge was safe.",
        SpeechForm.INDIRECT,
        "The mayor",
        "said",
        "the builders believed the bridge was safe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor said the bridge was safe. | NEUTRAL",
        "The mayor claimed the bridge was safe. | DISTANCING",
        "The mayor alleged that the bridge was unsafe. | DISTANCING",
        "The mayor admitted that the bridge was unsafe. | ENDORSING",
        "The mayor pointed out that the bridge was safe. | ENDORSING",
        "The builders allegedly knew about the cracks. | DISTANCING"
      })
  void theCueTellsHowFarTheOutletGoesAlong(String text, CueStance stance) {
    assertThat(find(text)).extracting(Attribution::stance).containsExactly(stance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Lee | NAMED",
        "She | NAMED",
        "The mayor | NAMED",
        "The company | NAMED",
        "A senior official | OFFICIAL",
        "A security source | OFFICIAL",
        "A spokesman for the company | OFFICIAL",
        "Analysts at the bank | ANALYST",
        "Critics | COLLECTIVE",
        "The transport ministry | COLLECTIVE",
        "A leaked report | DOCUMENT",
        "Two people familiar with the talks | ANONYMOUS",
        "A source | ANONYMOUS"
      })
  void theWordsForASpeakerTellWhatKindItIs(String speaker, SpeakerKind kind) {
    List<Attribution> found = find(speaker + " said that the bridge would close in May.");
    assertThat(found).extracting(Attribution::speakerKind).containsExactly(kind);
  }

  @Test
  void aPronounIsOfTheKindOfTheSpeakerBefore() {
    assertThat(
            find(
                """
                A senior official said the bridge would close. He said it was old.

                Ann Lee opened the ferry. She said it was new.
                """))
        .extracting(Attribution::speakerKind)
        .containsExactly(SpeakerKind.OFFICIAL, SpeakerKind.OFFICIAL, SpeakerKind.NAMED);
  }

  @Test
  void aVerbInsideAQuotationMakesTheClause() {
    assertOnly(
        "Ann Lee says the mayor \"has a record to be proud of\".",
        SpeechForm.MIXED,
        "Ann Lee",
        "says",
        "the mayor \"has a record to be proud of\"");
  }

  @Test
  void aCueAfterAFinishedQuotationMayHaveAClauseOfItsOwn() {
    assertThat(find("\"The old bridge is closed.\" The mayor says drivers will use the ferry."))
        .anySatisfy(
            one ->
                assertThat(one.content().get(0).begin())
                    .isEqualTo(43)); // "drivers will use the ferry"
  }

  @Test
  void aTextWithoutWordsHasNoAttributions() {
    assertThat(find("")).isEmpty();
    assertThat(find("\n \n")).isEmpty();
  }

  private static void assertOnly(
      String text, SpeechForm form, String speaker, String cue, String content) {
    assertThat(find(text))
        .extracting(
            one -> words(one.content(), text),
            one -> one.speaker() == null ? null : one.speaker().of(text),
            one -> one.cue() == null ? null : one.cue().of(text),
            Attribution::form)
        .containsExactly(tuple(content, speaker, cue, form));
  }

  private static String words(List<Range> content, String text) {
    return content.stream().map(range -> range.of(text)).collect(joining(" + "));
  }

  private static List<Attribution> find(String text) {
    Annotation annotation = ANNOTATOR.annotate(text);
    return Attributions.find(annotation);
  }
}

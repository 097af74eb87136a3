package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;

/** The text of a record is one article; only repeats of its fields and page furniture go. */
class TextExtractorRecordTest {
  private static final KnownMetadata KNOWN =
      new KnownMetadata(
          "Harbour strike spreads",
          "Ann Lee, Bo Ek",
          "2023-03-12",
          "Vale Courier",
          "https://vale.example/strike");

  @Test
  void theFieldsWinOverTheText() {
    Article article = only("By Cy Day\n\nMarch 1, 2001\n\nThe strike began on Friday.");

    assertThat(article.title()).isEqualTo("Harbour strike spreads");
    assertThat(article.byline()).isEqualTo("Ann Lee, Bo Ek");
    assertThat(article.publishedText()).isEqualTo("2023-03-12");
    assertThat(article.outletText()).isEqualTo("Vale Courier");
    assertThat(article.url()).isEqualTo("https://vale.example/strike");
    assertThat(article.body()).isEqualTo("The strike began on Friday.");
  }

  @Test
  void whatTheRecordDoesNotKnowIsTakenFromTheText() {
    KnownMetadata title = new KnownMetadata("Harbour strike spreads", null, null, null, null);
    String text = "Harbour strike spreads\n\nBy Ann Lee\nMarch 12, 2023\n\nThe strike began.";
    Article article = TextExtractor.extract(text, title).articles().get(0);

    assertThat(article.byline()).isEqualTo("Ann Lee");
    assertThat(article.publishedText()).isEqualTo("March 12, 2023");
    assertThat(article.body()).isEqualTo("The strike began.");
  }

  @Test
  void repeatsOfTheFieldsGo() {
    assertThat(body("HARBOUR STRIKE SPREADS\n\nAnn Lee\n\nVale Courier\n\nThe strike began."))
        .isEqualTo("The strike began.");
  }

  @Test
  void aCaptionThatRanIntoTheHeadlineGoesWithIt() {
    assertThat(body("Dockers on Monday. | AP Photo Harbour strike spreads\n\nThe strike began."))
        .isEqualTo("The strike began.");
  }

  @Test
  void aSentenceThatHoldsTheHeadlineStays() {
    String text = "The harbour strike spreads, and with it the anger.\n\nNobody knows the end.";
    assertThat(body(text)).isEqualTo(text);
  }

  @Test
  void furnitureBetweenParagraphsGoesAndTheParagraphsStayApart() {
    String text =
        """
        The strike began.
        ADVERTISEMENT

        It spread.

        SEE ALSO: Ferries stop
        It went on.

        CLICK HERE TO GET THE FOX NEWS APP""";
    assertThat(body(text)).isEqualTo("The strike began.\n\nIt spread.\n\nIt went on.");
  }

  @Test
  void headlinesUnderReadMoreGoWithIt() {
    String text =
        """
        The strike began on Friday.

        READ MORE:

        Ferry prices to rise again in June

        Mayor of Northport faces a recall vote

        It spread on Saturday.""";
    assertThat(body(text)).isEqualTo("The strike began on Friday.\n\nIt spread on Saturday.");
  }

  @Test
  void nothingIsSplitOrCutOffInARecord() {
    String text =
        """
        The strike began on Friday.

        Comments

        The minister’s words angered the dockers.

        Ferry line sues the port over the strike

        April 9, 2023

        It wants its money back.

        The port did not reply.""";
    assertThat(TextExtractor.extract(text, KNOWN).articles()).hasSize(1);
    assertThat(body(text)).contains("It wants its money back.", "angered", "April 9, 2023");
  }

  @Test
  void subHeadingsDatelinesAndOddCharactersStay() {
    String text =
        "NORTHPORT, March 12 (Reuters) - The strike\u00a0began…\r\n\r\nWhat happens next\r\n\r\n"
            + "“Share this,” she said. \uD83D\uDEA2 e\u0301";
    assertThat(body(text)).isEqualTo(text);
  }

  @Test
  void oneSentenceIsAnArticle() {
    assertThat(body("The strike is over.")).isEqualTo("The strike is over.");
    assertThat(body("Strike over")).isEqualTo("Strike over");
  }

  /** The full name runs into the first headline, as a saved page has no markup between them. */
  @Test
  void boxesOfHeadlinesThatOpenAtANameGo() {
    String text =
        "The strike began. Sen. Marit Solano Marit (Mari) Ines SolanoDockers walk out | 'Enough'"
            + " Overnight Tides: Harbour lease signed MORE (R-Vale) and Mayor Bo Ek Bo Ek5 things to"
            + " know about piers MORE spoke, as did Cy Day Jr. Cy Alan Day‘No deal’ says union MORE.";
    assertThat(body(text))
        .isEqualTo(
            "The strike began. Sen. Marit Solano (R-Vale) and Mayor Bo Ek spoke, as did Cy Day Jr..");
    assertThat(TextExtractor.extract(text, KNOWN).removed())
        .extracting(Extraction.Removed::reason)
        .containsExactly(Reason.TEASER, Reason.TEASER, Reason.TEASER);
  }

  @Test
  void namesSaidTwiceAndTheWordMoreAreNoBoxes() {
    String text =
        "Day, Cy Day, said MORE was due. Mac MacDuff wants MORE. Ek Bo EkDockers walk out, and no end.";
    assertThat(body(text)).isEqualTo(text);
  }

  @Test
  void nothingButFurnitureIsNoArticle() {
    assertThat(TextExtractor.extract("Advertisement\n\nShare this:", KNOWN).articles()).isEmpty();
    assertThat(TextExtractor.extract(" \n\u00a0\n", KNOWN).articles()).isEmpty();
    assertThat(TextExtractor.extract("", KNOWN).articles()).isEmpty();
  }

  @Test
  void verbatimKeepsEveryCharacter() {
    String text = " \n# Advertisement\r\n\r\n[a](b) \uD83D\uDE00 ";
    Extraction extraction = TextExtractor.verbatim(text, KNOWN);

    assertThat(extraction.articles()).extracting(Article::body).containsExactly(text);
    assertThat(extraction.articles().get(0).kept().get(0).of(text)).isEqualTo(text);
    assertThat(extraction.removed()).isEmpty();
    assertThat(TextExtractor.verbatim(" \n\u00a0", KNOWN).articles()).isEmpty();
  }

  private static Article only(String text) {
    Extraction extraction = TextExtractor.extract(text, KNOWN);
    assertThat(extraction.articles()).hasSize(1);
    return extraction.articles().get(0);
  }

  private static String body(String text) {
    return only(text).body();
  }
}

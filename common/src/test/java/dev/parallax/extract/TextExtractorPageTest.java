package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Extraction.Removed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages saved as text, by fictitious outlets, in the shapes real ones have. */
class TextExtractorPageTest {
  private static final String NEWS_PAGE =
      """
      We use cookies to improve your experience. By continuing to use this site you agree to our cookie policy.

      Accept all

      Skip to main content
      Menu
      Home
      World
      Politics
      Business
      Sport
      Search

      The Vale Courier

      Home > World > Europe

      Harbour strike spreads to third port as talks collapse

      Dockers reject a pay offer of four per cent

      By Jane Doe and Ravi Patel
      Political correspondents
      Published: 12 March 2023 09:15 GMT | Updated: 12 March 2023 11:02 GMT
      4 min read

      Share this:
      Click to share on Facebook (Opens in new window)
      Click to share on Twitter (Opens in new window)

      Dockers walk out at the port of Vale on Saturday. Photograph: Kim Ray/AFP/Getty Images

      NORTHPORT, March 12 (Reuters) - Dockworkers in a third port stopped work on Sunday after talks with the harbour board collapsed, unions said.

      The strike began on Friday in Vale and reached Northport a day later. The board has offered four per cent.

      ADVERTISEMENT

      "We will not move for four per cent," said Ana Ruiz, who leads the dockers' union. "Share this with your friends, and sign up for the picket," she told the crowd.

      READ MORE: Harbour board chief quits over leaked letter

      What happens next

      The two sides meet again on Tuesday, the labour ministry said in a statement published on March 11, 2023.

      Sign up for our newsletter
      Enter your email address

      By signing up you agree to our terms and privacy policy.

      Ministers have so far declined to step in, but the prime minister told parliament that the talks could not go on for ever.

      Reporting by Jane Doe; editing by Ravi Patel

      Tags: strike, ports, unions

      Related Articles

      Ferry prices to rise in June

      Northport mayor faces recall vote

      Leave a Reply
      Your email address will not be published. Required fields are marked *
      Comment *
      Name *
      Email *

      © 2023 The Vale Courier. All rights reserved.
      Terms of Use | Privacy Policy | Contact us
      """;

  private static final String MARKDOWN_PAGE =
      """
      # Council backs tram line through old town

      [Home](/) / [News](/news) / [Local](/local)

      *By [Maria Lopez](https://lopez.example)*

      **June 3, 2022** · 3 min read

      ![Tram](https://img.example/tram.jpg)

      The city council voted on Friday night to build a tram line through the old town, [ending a decade of argument](https://vale.example/decade).

      > "This is the *only* way to cut traffic," Mayor Ellen Grey said after the vote.

      ## A narrow vote

      The motion passed by 21 votes to 19. Two members of the Green group abstained, and **one voted against**.

      [Read more about the vote](https://vale.example/vote)

      Shopkeepers fear that two years of works will drive customers away. "They have not asked us [the shopkeepers] (not once)," one of them said.

      * The line will be 7 km long
      * It will cost 300m crowns

      ***

      [Share on Facebook](https://facebook.com/x) [Share on Twitter](https://twitter.com/x)

      [Flood wall wins design prize](https://vale.example/flood)
      [Library to close on Sundays](https://vale.example/library)
      """;

  private static final String DIGEST =
      """
      Glacier retreat speeds up, survey finds

      By Ole Berg

      March 1, 2024

      The glaciers of the northern range lost two metres of ice last year, the mountain survey said on Friday, the fastest retreat since records began.

      Scientists blamed a warm spring. The survey, which has been measuring the ice since 1921, called the loss extraordinary.

      Its director, Tor Lind, said that villages downstream would have less water in summer and more floods in spring.

      ----------

      Parliament passes fishing bill after marathon debate

      By Siri Dahl

      March 2, 2024

      Lawmakers voted 88 to 81 on Saturday for a bill that bans bottom trawling within forty miles of the coast, after a debate of nineteen hours.

      The fishing lobby called the bill a death sentence. Environmental groups said that it came ten years too late.

      The bill goes to the upper house next week, where the government has no majority.

      Support our work: donate via PayPal.me/northobserver
      """;

  private static final String BROADCASTER_PAGE =
      """
      BBC-like Broadcaster
      Menu
      Close menu

      Prime minister survives confidence vote
      Published
      7 June 2022
      Share
      close panel
      Share page
      Copy link
      About sharing

      Related Topics
      Party leadership election

      Image source, Getty Images
      Image caption,
      The prime minister leaves parliament after the vote

      By Tom Hall
      Political correspondent

      The prime minister has won a confidence vote by 211 votes to 148, leaving a party deeply split over his future.

      He called the result "decisive" and said it was time to move on.

      But critics said that the scale of the revolt showed that his authority was gone.

      One minister said: "It is the beginning of the end."

      More on this story
      Who voted against the leader?
      What happens next for the party?

      Related Topics
      Parliament
      Top Stories
      Storm warning for the coast
      Rail strike goes ahead
      Features
      The town that banned phones
      Most Read
      1
      Storm warning for the coast
      2
      Actor dies aged 80
      """;

  private static final String BARE_ARTICLE =
      """
      Troops reach edge of border town

      Troops reached the edge of the border town of Kessel on Sunday after three days of shelling, the defence ministry said.

      Residents reached by telephone said that they had been sheltering in cellars since Thursday.

      The ministry did not say how many soldiers had been killed.

      The opposition accused the government of hiding losses and demanded an inquiry.
      """;

  private static final String PORTAL_PAGE =
      """
      Asia Pacific
      Fishing boats collide off Luna Bay, three missing
      AFP
      Wed, July 5, 2023 at 4:12 AM EDT
      2 min read
      Three fishermen were missing on Wednesday after two boats collided in fog off Luna Bay, the coastguard said.
      A helicopter and four ships were searching an area of sixty square kilometres.
      Story continues
      The skipper of the larger boat was rescued and taken to hospital.
      View comments
      Recommended Stories
      The Daily Wave
      Luna Bay mayor resigns over harbour deal
      The mayor of Luna Bay has resigned after prosecutors searched his office in connection with...
      Island Post
      Five things to know about the fog
      Sea fog forms when warm air passes over cold water and the air near the surface cools until...
      """;

  private static final String STORY =
      """
      Dockworkers in a third port stopped work on Sunday after talks with the board collapsed.

      The strike began on Friday in Vale and reached Northport a day later, the unions said.

      The board has offered the dockworkers four per cent, and the unions want twice as much.
      """;

  @Test
  void aNewsPageIsItsArticle() {
    Article article = only(NEWS_PAGE);

    assertThat(article.title()).isEqualTo("Harbour strike spreads to third port as talks collapse");
    assertThat(article.byline()).isEqualTo("Jane Doe and Ravi Patel");
    assertThat(article.publishedText()).isEqualTo("12 March 2023 09:15 GMT");
    assertThat(article.url()).isNull();
    assertThat(article.body().split("\n\n"))
        .hasSize(8)
        .startsWith("Dockers reject a pay offer of four per cent")
        .contains("What happens next")
        .endsWith("Reporting by Jane Doe; editing by Ravi Patel");
    assertThat(article.body())
        .contains("NORTHPORT, March 12 (Reuters) - ", "\"Share this with your friends,")
        .doesNotContain("Photograph", "ADVERTISEMENT", "READ MORE", "newsletter", "Tags", "©");
  }

  @Test
  void everyStretchHasItsReason() {
    assertThat(reasonOf(NEWS_PAGE, "We use cookies")).isEqualTo(Reason.FOOTER);
    assertThat(reasonOf(NEWS_PAGE, "Home > World")).isEqualTo(Reason.NAVIGATION);
    assertThat(reasonOf(NEWS_PAGE, "By Jane")).isEqualTo(Reason.BYLINE);
    assertThat(reasonOf(NEWS_PAGE, "Published: 12")).isEqualTo(Reason.DATE_LINE);
    assertThat(reasonOf(NEWS_PAGE, "Click to share")).isEqualTo(Reason.SHARE);
    assertThat(reasonOf(NEWS_PAGE, "Photograph:")).isEqualTo(Reason.CAPTION);
    assertThat(reasonOf(NEWS_PAGE, "READ MORE")).isEqualTo(Reason.TEASER);
    assertThat(reasonOf(NEWS_PAGE, "Enter your email")).isEqualTo(Reason.SUBSCRIBE);
    assertThat(reasonOf(NEWS_PAGE, "Northport mayor")).isEqualTo(Reason.MOST_POPULAR);
    assertThat(reasonOf(NEWS_PAGE, "Leave a Reply")).isEqualTo(Reason.COMMENTS);
    assertThat(reasonOf(NEWS_PAGE, "Privacy Policy |")).isEqualTo(Reason.FOOTER);
  }

  @Test
  void markdownLosesItsSyntaxAndKeepsItsText() {
    Article article = only(MARKDOWN_PAGE);

    assertThat(article.title()).isEqualTo("Council backs tram line through old town");
    assertThat(article.byline()).isEqualTo("Maria Lopez");
    assertThat(article.publishedText()).isEqualTo("June 3, 2022");
    assertThat(article.body())
        .startsWith("The city council voted")
        .contains("old town, ending a decade of argument.", "\n\nA narrow vote\n\n")
        .contains("the *only* way".replace("*", ""), "us [the shopkeepers] (not once),")
        .endsWith("* The line will be 7 km long\n* It will cost 300m crowns");
  }

  @Test
  void aDigestIsSplitWhereHeadlineAndDateSaySo() {
    List<Article> articles = TextExtractor.extract(DIGEST, KnownMetadata.NONE).articles();

    assertThat(articles)
        .extracting(Article::title)
        .containsExactly(
            "Glacier retreat speeds up, survey finds",
            "Parliament passes fishing bill after marathon debate");
    assertThat(articles).extracting(Article::byline).containsExactly("Ole Berg", "Siri Dahl");
    assertThat(articles)
        .extracting(Article::publishedText)
        .containsExactly("March 1, 2024", "March 2, 2024");
    assertThat(articles.get(0).body()).startsWith("The glaciers").endsWith("floods in spring.");
    assertThat(articles.get(1).body()).startsWith("Lawmakers").endsWith("no majority.");
  }

  @Test
  void pagesWithoutBlankLinesAreReadAsWell() {
    Article article = only(BROADCASTER_PAGE);

    assertThat(article.title()).isEqualTo("Prime minister survives confidence vote");
    assertThat(article.byline()).isEqualTo("Tom Hall");
    assertThat(article.publishedText()).isEqualTo("7 June 2022");
    assertThat(article.body()).startsWith("The prime minister has won").endsWith("of the end.\"");
  }

  @Test
  void portalsAreReadAsWell() {
    Article article = only(PORTAL_PAGE);

    assertThat(article.title()).isEqualTo("Fishing boats collide off Luna Bay, three missing");
    assertThat(article.publishedText()).isEqualTo("Wed, July 5, 2023 at 4:12 AM EDT");
    assertThat(article.body().lines()).hasSize(3);
  }

  @Test
  void anArticleAloneKeepsEveryWord() {
    Article article = only(BARE_ARTICLE);

    assertThat(article.title()).isEqualTo("Troops reach edge of border town");
    assertThat(article.byline()).isNull();
    assertThat(article.publishedText()).isNull();
    assertThat(article.body()).isEqualTo(BARE_ARTICLE.substring(34).strip());
  }

  @Test
  void aDateInRunningTextIsNotTheDateOfPublication() {
    Article article =
        only("Strike spreads to third port\n\nOn April 8, 2024 it began.\n\n" + STORY);
    assertThat(article.publishedText()).isNull();
    assertThat(article.body()).startsWith("On April 8, 2024");
  }

  @Test
  void textUnderAnAppealForMoneyThatSpeaksOfOtherThingsBelongsToNoArticle() {
    String essay =
        "Why bees dance\n\nBees dance to show the way to flowers, and nobody taught them how.\n\n"
            + "That proves that schools are useless!";
    String page =
        "Harbour strike spreads\n\n" + STORY + "\nSupport the author on Patreon\n\n" + essay;

    assertThat(only(page).body()).endsWith("twice as much.");
    assertThat(reasonOf(page, "Bees dance")).isEqualTo(Reason.UNRELATED);
  }

  @Test
  void anAppealInTheMiddleDoesNotEndTheArticle() {
    String page = "Harbour strike spreads\n\n" + STORY + "\nSupport our journalism\n\n" + STORY;
    assertThat(only(page).body())
        .endsWith("twice as much.")
        .hasSizeGreaterThan(STORY.length() * 2 - 5);
  }

  @Test
  void aListInTheMiddleDoesNotEndTheArticle() {
    String page =
        "Harbour strike spreads\n\n"
            + STORY
            + "\nYou may also like\n\nMayor of Northport faces a recall vote\n\n"
            + STORY.replace("Dockworkers", "Striking dockworkers");
    assertThat(only(page).body()).contains("Striking dockworkers").doesNotContain("recall");
  }

  @Test
  void theTeaserOfAnotherStoryAtTheVeryEndGoes() {
    String page =
        "Harbour strike spreads\n\n"
            + STORY
            + "\nBishop of Vale calls on the faithful to sell their golden candlesticks\n"
            + "The bishop spoke on Sunday in front of a full cathedral.\nAuthors: Ann Lee\n";
    assertThat(only(page).body()).endsWith("twice as much.");
    assertThat(only(page).byline()).isEqualTo("Ann Lee");
  }

  @Test
  void addressesAreTakenWhereTheyAreLabelled() {
    String page = STORY + "\nOriginal url:\n\n<https://vale.example/strike>\n";
    assertThat(only(page).url()).isEqualTo("https://vale.example/strike");
    assertThat(only(page).body()).isEqualTo(STORY.strip());

    String middle = STORY + "\nhttps://other.example/x\n\n" + STORY;
    assertThat(only(middle).url()).isNull();
  }

  @Test
  void theOutletIsTheOneWhoseDeskSigns() {
    String page = "Harbour strike spreads\n\nby Ann Lee and The Vale Courier news desk\n\n" + STORY;
    assertThat(only(page).outletText()).isEqualTo("The Vale Courier");
    assertThat(only("Harbour strike spreads | Vale Courier\n\n" + STORY).outletText())
        .isEqualTo("Vale Courier");
  }

  @Test
  void mastheadsAreReadFieldByField() {
    for (String head :
        List.of(
            "Vale Courier · By Ann Lee · Tue 7 May 2024",
            "By Ann Lee  |  Vale Courier  |  7 May 2024 16:40",
            "By Ann Lee in Vale  VALE COURIER  May 7, 2024 7:02 AM 2 min read",
            "By Ann Lee for the Vale Courier\nMay 7, 2024",
            "By Ann Lee\nVale Courier, 7 May 2024")) {
      Article article = only("Harbour strike spreads to a third port\n\n" + head + "\n\n" + STORY);
      assertThat(article.title()).isEqualTo("Harbour strike spreads to a third port");
      assertThat(article.byline()).as(head).isEqualTo("Ann Lee");
      assertThat(article.outletText()).as(head).isEqualToIgnoringCase("Vale Courier");
      assertThat(article.publishedText()).as(head).contains("2024");
      assertThat(article.body()).as(head).isEqualTo(STORY.strip());
    }
  }

  @Test
  void theOwnerOfTheCopyrightIsTheOutletOfAPageThatNamesNone() {
    String page = "Harbour strike spreads to a third port\n\n" + STORY;
    assertThat(only(page + "\n\n© 2024 Vale Courier. All rights reserved.").outletText())
        .isEqualTo("Vale Courier");
    assertThat(only(page + "\n\n© 2024 The Associated Press").outletText()).isNull();
  }

  @Test
  void aLineAloneIsABody() {
    assertThat(only("Strike over").body()).isEqualTo("Strike over");
    assertThat(only("Strike over").title()).isNull();
  }

  private static Article only(String page) {
    Extraction extraction = TextExtractor.extract(page, KnownMetadata.NONE);
    assertThat(extraction.articles()).hasSize(1);
    return extraction.articles().get(0);
  }

  private static Reason reasonOf(String page, String words) {
    return TextExtractor.extract(page, KnownMetadata.NONE).removed().stream()
        .filter(removed -> removed.span().of(page).contains(words))
        .map(Removed::reason)
        .findFirst()
        .orElse(null);
  }
}

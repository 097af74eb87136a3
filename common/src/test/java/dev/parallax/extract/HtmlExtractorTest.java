package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.extract.Extraction.Reason;
import dev.parallax.extract.Extraction.Removed;
import org.junit.jupiter.api.Test;

class HtmlExtractorTest {
  static final String URL = "https://www.courier.example/news/ferry";

  static final String FIRST =
      "The island's only ferry will stop running in November, the harbour board said on Tuesday"
          + " after a night of talks with the crew.";
  static final String SECOND =
      "Fishermen had warned for months that the hull was rusting, and that a winter crossing would"
          + " put the forty people who commute at risk.";
  static final String THIRD =
      "The board's chair, Ida Brandt, said a second-hand boat from the mainland could be in service"
          + " by spring if parliament agrees to pay.";

  private static String page(String body) {
    return "<html><head><title>Ferry to stop in November - The Courier</title></head><body>"
        + "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
        + "<h1>Ferry to stop in November</h1>"
        + body
        + "<footer>Imprint and contact of the newsroom</footer></body></html>";
  }

  private static String story(String... between) {
    StringBuilder html = new StringBuilder("<div class='story'>");
    html.append("<p>").append(FIRST).append("</p>");
    for (String block : between) {
      html.append(block);
    }
    html.append("<p>").append(SECOND).append("</p><p>").append(THIRD).append("</p></div>");
    return page(html.toString());
  }

  private static String body(String html) {
    Extraction extraction = HtmlExtractor.extract(html, URL);
    assertThat(extraction.articles()).hasSize(1);
    return extraction.articles().get(0).body();
  }

  private static Reason reason(String html, String text) {
    Extraction extraction = HtmlExtractor.extract(html, URL);
    return extraction.removed().stream()
        .filter(removed -> removed.span().of(extraction.text()).equals(text))
        .map(Removed::reason)
        .findFirst()
        .orElse(null);
  }

  private static final String PLAIN = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;

  @Test
  void theBodyIsTheParagraphsWithoutHeadlineMenuAndFooter() {
    assertThat(body(story())).isEqualTo(PLAIN);
    assertThat(reason(story(), "Ferry to stop in November")).isEqualTo(Reason.HEADLINE);
    assertThat(reason(story(), "Sport")).isEqualTo(Reason.NAVIGATION);
    assertThat(reason(story(), "Imprint and contact of the newsroom")).isEqualTo(Reason.FOOTER);
  }

  @Test
  void subheadingsListsAndQuotationsStay() {
    String html =
        story(
            "<h2>What the crew wants</h2>",
            "<ul><li>a second engineer</li><li>heated cabins</li></ul>",
            "<blockquote><p>We will not sail in her again.</p></blockquote>");
    assertThat(body(html))
        .contains(
            "What the crew wants\n\na second engineer\n\nheated cabins\n\n"
                + "We will not sail in her again.");
  }

  @Test
  void anEmbeddedPostIsQuotedNotShared() {
    String post = "<blockquote><p>Another winter on the rust bucket, then.</p></blockquote>";
    assertThat(body(story("<div class='social-media-embed'>" + post + "</div>")))
        .contains("Another winter on the rust bucket, then.");
    assertThat(body(story("<div class='social-media-bar'>" + post + "</div>"))).isEqualTo(PLAIN);
  }

  @Test
  void picturesLoseTheirCaptionsAndCredits() {
    String html =
        story(
            "<figure><img src='a.jpg'><figcaption>The ferry in 2019</figcaption></figure>",
            "<div><img src='b.jpg'><span>Rust on the hull</span></div>",
            "<p>Ida Brandt at the harbour (Image: GETTY)</p>");
    assertThat(body(html)).isEqualTo(PLAIN);
    assertThat(reason(html, "The ferry in 2019")).isEqualTo(Reason.CAPTION);
    assertThat(reason(html, "Rust on the hull")).isEqualTo(Reason.CAPTION);
    assertThat(reason(html, "Ida Brandt at the harbour (Image: GETTY)")).isEqualTo(Reason.CAPTION);
  }

  @Test
  void aPullQuoteIsALineRepeated() {
    String quote = "a winter crossing would put the forty people who commute at risk";
    assertThat(body(story("<blockquote>" + quote + "</blockquote>"))).isEqualTo(PLAIN);
    assertThat(reason(story("<blockquote>" + quote + "</blockquote>"), quote))
        .isEqualTo(Reason.REPEATED);
  }

  @Test
  void pointersToOtherStoriesAreTeasers() {
    String html =
        story(
            "<p>Read also: <a href='/x'>Harbour board in debt</a></p>",
            "<p><a href='/y'>Bridge plan buried for good</a></p>",
            "<h3>Related stories</h3><ul><li><a href='/z'>Crew on strike</a> last week</li></ul>");
    assertThat(body(html)).isEqualTo(PLAIN);
    assertThat(reason(html, "Read also: Harbour board in debt")).isEqualTo(Reason.TEASER);
    assertThat(reason(html, "Crew on strike last week")).isEqualTo(Reason.TEASER);
  }

  @Test
  void shareNewsletterAdvertisementAndCommentBlocksSayWhatTheyAre() {
    String html =
        story(
            "<div class='share-bar'>Send by mail</div>",
            "<p>Sign up for our morning newsletter and never miss a tide.</p>",
            "<div>Advertisement</div>",
            "<div class='post-comments'><p>Finally, I have been saying for years that this boat is"
                + " a disgrace to us all.</p></div>");
    assertThat(body(html)).isEqualTo(PLAIN);
    assertThat(reason(html, "Send by mail")).isEqualTo(Reason.SHARE);
    assertThat(reason(html, "Sign up for our morning newsletter and never miss a tide."))
        .isEqualTo(Reason.SUBSCRIBE);
    assertThat(reason(html, "Advertisement")).isEqualTo(Reason.ADVERTISEMENT);
    assertThat(
            HtmlExtractor.extract(html, URL).removed().stream()
                .filter(removed -> removed.reason() == Reason.COMMENTS))
        .hasSize(1);
  }

  @Test
  void lineBreaksMakeParagraphsWhereTheyAreDoubled() {
    String html =
        page("<div>" + FIRST + "<br><br>" + SECOND + "<br> <br/>" + THIRD + "<br>Next day.</div>");
    assertThat(body(html)).isEqualTo(PLAIN + "\nNext day.");
  }

  @Test
  void aLongThreadOfCommentsDoesNotOutweighTheArticle() {
    String comment =
        "<div class='comment'><p>" + "I never trusted that boat at all. ".repeat(9) + "</p></div>";
    assertThat(
            body(
                page(
                    "<div><p>"
                        + FIRST
                        + "</p><p>"
                        + SECOND
                        + "</p><p>"
                        + THIRD
                        + "</p></div>"
                        + "<section id='comments'>"
                        + comment.repeat(12)
                        + "</section>")))
        .isEqualTo(PLAIN);
  }

  @Test
  void teasersOfOtherStoriesDoNotOutweighAShortArticle() {
    String card =
        "<li class='card'><h3><a href='/s'>A headline of another story</a></h3><p>Something else"
            + " happened elsewhere, and this sentence says a little about it.</p></li>";
    assertThat(
            body(
                page(
                    "<div><p>"
                        + FIRST
                        + "</p><p>"
                        + SECOND
                        + "</p><p>"
                        + THIRD
                        + "</p></div>"
                        + "<ul>"
                        + card.repeat(30)
                        + "</ul>")))
        .isEqualTo(PLAIN);
  }

  @Test
  void aBodyInAnElementNamedAfterFurnitureIsBelieved() {
    String html =
        page(
            "<div class='gallery'><div class='gallery__item'><p>"
                + FIRST
                + "</p></div>"
                + "<div class='gallery__item'><p>"
                + SECOND
                + "</p></div>"
                + "<div class='gallery__item'><p>"
                + THIRD
                + "</p></div></div>");
    assertThat(body(html)).isEqualTo(PLAIN);
  }

  @Test
  void whatTheBrowserHidesIsNotInTheText() {
    String html =
        story("<p style='display: none'>Hidden line.</p><p hidden>Too.</p><script>x()</script>");
    assertThat(HtmlExtractor.extract(html, URL).text())
        .doesNotContain("Hidden line", "Too.", "x()");
  }

  @Test
  void whiteSpaceIsThatOfABrowser() {
    String html = story("<p>Ice&nbsp;was \n\t expected<b> at </b>the so\u00adcalled pier.</p>");
    assertThat(body(html)).contains("\n\nIce was expected at the socalled pier.\n\n");
  }

  @Test
  void aStatedBodyShowsWhereTheArticleIs() {
    String aside = "<div><p>" + "Our terms of use are long and say a great deal. ".repeat(40);
    String html =
        "<script type='application/ld+json'>{'@type':'NewsArticle','articleBody':\""
            + FIRST
            + " "
            + SECOND
            + " "
            + THIRD
            + "\"}</script>"
            + "<div><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p><p>"
            + THIRD
            + "</p></div>"
            + aside
            + "</p></div>";
    assertThat(body(html)).isEqualTo(PLAIN);
  }

  @Test
  void spansCountCodePoints() {
    Extraction extraction = HtmlExtractor.extract(story("<p>Flags 🇫🇮 flew 🛳️ there.</p>"), URL);
    assertThat(extraction.articles().get(0).kept().get(1).of(extraction.text()))
        .isEqualTo("Flags 🇫🇮 flew 🛳️ there.");
  }

  @Test
  void aMenuIsNoArticle() {
    assertThat(
            HtmlExtractor.extract(
                    "<nav><a href='/a'>News</a><a href='/b'>Sport</a></nav>"
                        + "<ul><li><a href='/c'>A headline that links to a story</a></li></ul>",
                    URL)
                .articles())
        .isEmpty();
  }

  @Test
  void anErrorPageIsNoArticle() {
    String html =
        "<title>404 Not Found</title><h1>Page not found</h1><p>" + FIRST + "</p><p>" + SECOND;
    assertThat(HtmlExtractor.extract(html, URL).articles()).isEmpty();
  }

  @Test
  void aFrontPageOfTeasersIsNoArticle() {
    String card =
        "<article><h2><a href='/s'>A headline of another story</a></h2><p>Something else happened"
            + " elsewhere, and this sentence says a little about it.</p></article>";
    Extraction extraction =
        HtmlExtractor.extract("<h1>The Courier</h1><div>" + card.repeat(20) + "</div>", URL);
    assertThat(extraction.articles()).isEmpty();
    assertThat(extraction.removed()).hasSize(41);
  }

  @Test
  void anEmptyPageIsNoArticle() {
    assertThat(HtmlExtractor.extract("", null))
        .isEqualTo(HtmlExtractor.extract("<html><head></head></html>", null));
    assertThat(HtmlExtractor.extract("", null).articles()).isEmpty();
  }
}

package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.extract.Extraction.Article;
import org.junit.jupiter.api.Test;

class HtmlMetadataTest {
  private static final String URL = "https://www.courier.example/news/ferry?ref=home";

  private static Article article(String head, String before) {
    String html =
        "<html lang='en-GB'><head>"
            + head
            + "</head><body>"
            + before
            + "<div><p>"
            + HtmlExtractorTest.FIRST
            + "</p><p>"
            + HtmlExtractorTest.SECOND
            + "</p><p>"
            + HtmlExtractorTest.THIRD
            + "</p></div></body></html>";
    Extraction extraction = HtmlExtractor.extract(html, URL);
    assertThat(extraction.articles()).hasSize(1);
    return extraction.articles().get(0);
  }

  private static Article stated(String json) {
    return article("<script type='application/ld+json'>" + json + "</script>", "");
  }

  @Test
  void jsonLdIsBelievedBeforeOpenGraph() {
    Article article =
        article(
            """
            <meta property="og:title" content="Another title">
            <meta property="og:site_name" content="Another outlet">
            <meta name="author" content="Somebody Else">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "NewsArticle",
             "headline": "Ferry to stop &amp; rust", "datePublished": "2024-04-09T08:00:00+02:00",
             "author": {"@type": "Person", "name": "Ann Bell"},
             "publisher": {"@type": "Organization", "name": "The Courier"}}
            </script>
            """,
            "");
    assertThat(article.title()).isEqualTo("Ferry to stop & rust");
    assertThat(article.byline()).isEqualTo("Ann Bell");
    assertThat(article.publishedText()).isEqualTo("2024-04-09T08:00:00+02:00");
    assertThat(article.outletText()).isEqualTo("The Courier");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.url()).isEqualTo(URL);
  }

  @Test
  void jsonLdIsFoundInGraphsAndReferencesAreFollowed() {
    Article article =
        stated(
            """
            {"@graph": [{"@type": "WebSite", "name": "Site"},
              {"@type": ["Article", "NewsArticle"], "headline": "Ferry to stop",
               "author": [{"@id": "#ann"}, "Carl Dorn"], "publisher": {"@id": "#courier"}},
              {"@type": "Person", "@id": "#ann", "name": "Ann Bell"},
              {"@type": "Organization", "@id": "#courier", "name": "The Courier"}]}
            """);
    assertThat(article.title()).isEqualTo("Ferry to stop");
    assertThat(article.byline()).isEqualTo("Ann Bell, Carl Dorn");
    assertThat(article.outletText()).isEqualTo("The Courier");
  }

  @Test
  void carelessJsonIsReadAndBrokenJsonPassedOver() {
    assertThat(
            stated("//<![CDATA[\n[{'@type':'Article','headline':'Ferry\nto stop',},]\n//]]>")
                .title())
        .isEqualTo("Ferry to stop");
    assertThat(stated("{\"@type\":\"Article\",\"headline\":").title()).isNull();
  }

  @Test
  void openGraphAndMetaElementsAreRead() {
    Article article =
        article(
            """
            <title>Ferry to stop | The Courier</title>
            <meta property="og:title" content="Ferry to stop | The Courier">
            <meta property="og:site_name" content="The Courier">
            <meta property="article:published_time" content="2024-04-09T06:00:00Z">
            <meta name="Author" content="By Ann Bell and Carl Dorn">
            <link rel="canonical" href="/news/ferry">
            """,
            "<h1>Ferry to stop</h1>");
    assertThat(article.title()).isEqualTo("Ferry to stop");
    assertThat(article.byline()).isEqualTo("Ann Bell, Carl Dorn");
    assertThat(article.publishedText()).isEqualTo("2024-04-09T06:00:00Z");
    assertThat(article.outletText()).isEqualTo("The Courier");
    assertThat(article.url()).isEqualTo("https://www.courier.example/news/ferry");
  }

  @Test
  void theSiteIsTakenOffTheTitleAndDashesInHeadlinesStay() {
    assertThat(
            article(
                    "<title>Ferry - and crew - to stop - Courier</title>"
                        + "<meta property='og:site_name' content='Courier'>",
                    "")
                .title())
        .isEqualTo("Ferry - and crew - to stop");
    assertThat(article("<title>Courier | Ferry to stop</title>", "<h1>Ferry to stop</h1>").title())
        .isEqualTo("Ferry to stop");
  }

  @Test
  void microdataAndTimeElementsAreRead() {
    Article article =
        article(
            "",
            "<article><h1>Ferry to stop</h1><span itemprop='author'><a itemprop='name'>Ann Bell</a>"
                + "</span><time datetime='2024-04-09'>Tuesday</time></article>");
    assertThat(article.title()).isEqualTo("Ferry to stop");
    assertThat(article.byline()).isEqualTo("Ann Bell");
    assertThat(article.publishedText()).isEqualTo("2024-04-09");
  }

  @Test
  void printedBylineAndDateAreReadWhereNothingIsStated() {
    Article article =
        article("", "<h1>Ferry to stop</h1><p>By Ann Bell, Harbour Editor</p><p>9 April 2024</p>");
    assertThat(article.byline()).isEqualTo("Ann Bell");
    assertThat(article.publishedText()).isEqualTo("9 April 2024");
    assertThat(article.body()).startsWith(HtmlExtractorTest.FIRST);
  }

  @Test
  void anAgencyIsNotTheOutletOfWhatOthersRepublish() {
    Article article =
        article(
            "<title>Ferry to stop - Harbour Post</title><script type='application/ld+json'>"
                + "{'@type':'NewsArticle','publisher':{'name':'Associated Press'}}</script>",
            "");
    assertThat(article.outletText()).isEqualTo("Harbour Post");
  }

  @Test
  void aCanonicalAddressWithoutAPathIsNotBelieved() {
    assertThat(article("<link rel='canonical' href='https://www.courier.example/'>", "").url())
        .isEqualTo(URL);
  }

  @Test
  void whatIsNotStatedIsNull() {
    Article article = article("", "");
    assertThat(article.title()).isNull();
    assertThat(article.byline()).isNull();
    assertThat(article.publishedText()).isNull();
    assertThat(article.outletText()).isNull();
  }
}

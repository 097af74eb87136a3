package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.extract.Extraction.Removed;
import dev.parallax.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlAnyInputTest {
  private static final String PARAGRAPH = "<p>" + HtmlExtractorTest.FIRST + "</p>";

  private static final String[] PIECES = {
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<br>",
    "<br><br>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<table><tr><td>",
    "</table>",
    "<ul><li>",
    "</ul>",
    "<h1>",
    "</h1>",
    "<h2>Read more</h2>",
    "<figure><img src=x>",
    "</figure>",
    "<blockquote>",
    "</blockquote>",
    "<article class=card>",
    "</article>",
    "<aside>",
    "</aside>",
    "<form>",
    "</form>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<div class='comments'>",
    "<span style='display:none'>",
    "</span>",
    "<title>t</title>",
    "<body>",
    "</body>",
    "<nav>",
    "</nav>",
    " ",
    "\n\n",
    "&nbsp;",
    "\u00ad",
    "\ud83d\ude00",
    "\ud83d",
    "\0",
    "x",
    "By Ann Bell ",
    "9 April 2024 ",
    "Advertisement",
    "(Image: GETTY)",
    "&lt;img src=\"x\"&gt;",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"",
    HtmlExtractorTest.FIRST,
    HtmlExtractorTest.SECOND,
    PARAGRAPH
  };

  @Test
  void keptAndRemovedStretchesTileTheText() {
    Random random = new Random(20_240_409);
    for (int run = 0; run < 1_000; run++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        html.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertTiled(HtmlExtractor.extract(html.toString(), HtmlExtractorTest.URL));
    }
  }

  private static void assertTiled(Extraction extraction) {
    List<Span> spans = new ArrayList<>();
    extraction.articles().forEach(article -> spans.addAll(article.kept()));
    extraction.removed().stream().map(Removed::span).forEach(spans::add);
    spans.sort(Comparator.comparingInt(Span::begin));
    String text = extraction.text();
    int covered = 0;
    for (Span span : spans) {
      assertThat(span.begin()).isGreaterThanOrEqualTo(covered);
      assertThat(new Span(covered, span.begin()).of(text)).isBlank();
      assertThat(span.of(text)).isEqualTo(span.of(text).strip()).isNotEmpty();
      covered = span.end();
    }
    assertThat(covered).isEqualTo(text.codePointCount(0, text.length()));
    for (Article article : extraction.articles()) {
      assertThat(article.body())
          .isNotBlank()
          .isEqualTo(
              article.kept().stream()
                  .map(span -> span.of(text))
                  .collect(Collectors.joining("\n\n")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>", "<b>", "<div class='a b'>", "<a href=x><b><p>", "<table><tr><td>", "<ul><li>",
        "<svg><g>", "<template>", "<select><option>", "<figure>", "<form><label>", "<blockquote><p>"
      })
  void deepNestingIsRead(String opening) {
    String html = opening.repeat(50_000) + HtmlExtractorTest.FIRST;
    assertTimeout(Duration.ofSeconds(30), () -> assertTiled(HtmlExtractor.extract(html, null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PARAGRAPH_OF_A_LARGE_PAGE,
        "<li class='item'><a href='/x'>A headline of a story</a></li>",
        "a<br>",
        "word ",
        "a",
        " ",
        "<",
        "&amp",
        "<h1>Title of it</h1>",
        "<div><p><span>text ",
        "<time datetime=x>z</time>",
        "<div itemprop=author><i itemprop=name>A B</i>",
        "<script type='application/ld+json'>[[[[[[[[[[",
        "(photo (photo ",
        "get ",
        "A and ",
        "a - b | "
      })
  void largePagesAreRead(String piece) {
    String html = piece.repeat(500_000 / piece.length());
    assertTimeout(Duration.ofSeconds(60), () -> HtmlExtractor.extract(html, HtmlExtractorTest.URL));
    assertTimeout(
        Duration.ofSeconds(60),
        () -> HtmlExtractor.extract("<title>" + html + "</title><h1>" + html, null));
  }

  private static final String PARAGRAPH_OF_A_LARGE_PAGE =
      "<p>The council voted on Tuesday to close the road for nine weeks, and nobody asked her.</p>";
}

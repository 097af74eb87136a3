package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.extract.Extraction.Removed;
import dev.parallax.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The five real documents the project began with: what is known of them, none of their text. */
@Tag("shared")
class SeedDocumentsTest {
  private static final Path SEEDS = Path.of(System.getProperty("parallax.root"), "../shared/seeds");
  private static final Map<String, Extraction> BY_NUMBER = new HashMap<>();

  @BeforeAll
  static void readSeeds() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(SEEDS)) {
      try (Stream<Path> listed = Files.list(SEEDS)) {
        listed.filter(file -> file.toString().endsWith(".txt")).forEach(files::add);
      }
    }
    assumeTrue(files.size() == 5, "5 documents wanted in " + SEEDS + ", found " + files.size());
    for (Path file : files) {
      String number = file.getFileName().toString().substring(0, 3);
      BY_NUMBER.put(number, TextExtractor.extract(Files.readString(file), KnownMetadata.NONE));
    }
  }

  @Test
  void thereAreSevenArticlesInFiveDocuments() {
    assertThat(articles("000")).hasSize(3);
    for (String number : List.of("001", "002", "003", "004")) {
      assertThat(articles(number)).hasSize(1);
    }
  }

  @Test
  void everyArticleHasItsHeadline() {
    assertThat(articles("000"))
        .extracting(Article::title)
        .satisfiesExactly(
            title -> assertThat(title).startsWith("Russian FM Lavrov Arrives").endsWith("Conce"),
            title -> assertThat(title).startsWith("China and Russia agree").endsWith("West"),
            title -> assertThat(title).startsWith("China to ").endsWith("as Lavrov visits"));
    assertThat(article("001").title()).startsWith("Lavrov arrives in China with");
    assertThat(article("002").title()).endsWith("arrives in China on official visit");
    assertThat(article("003").title()).startsWith("China, Russia Say").endsWith("Lavrov Visit");
    assertThat(article("004").title()).startsWith("Chinese Leader Xi").endsWith("Partnership");
  }

  @Test
  void datesBylinesAndOutletsAreThoseThatArePrinted() {
    assertThat(articles("000"))
        .allSatisfy(
            article -> assertThat(words(article.publishedText())).isEqualTo("April 8, 2024"));
    assertThat(articles("000")).extracting(Article::byline).containsOnlyNulls();
    assertThat(articles("000")).extracting(Article::outletText).containsOnlyNulls();

    assertThat(article("002").publishedText()).startsWith("April 8, 2024");
    assertThat(article("002").byline())
        .isEqualTo("Martin Fornusek and The Kyiv Independent news desk");
    assertThat(article("002").outletText()).isEqualTo("The Kyiv Independent");

    assertThat(article("003").publishedText()).isEqualTo("April 09, 2024");
    assertThat(article("003").byline()).isEqualTo("AFP");
    assertThat(article("003").url())
        .startsWith("https://www.themoscowtimes.com/")
        .endsWith("a84778");

    for (String number : List.of("001", "004")) {
      assertThat(article(number).publishedText()).isNull();
      assertThat(article(number).byline()).isNull();
      assertThat(article(number).outletText()).isNull();
      assertThat(article(number).url()).isNull();
    }
  }

  @Test
  void noBodyHoldsWhatIsNotTheArticle() {
    List<String> clutter =
        List.of(
            "CO2",
            "Patreon",
            "Cherry",
            "RELATED",
            "Published April",
            "Skip to content",
            "News Feed",
            "Edit post",
            "min read",
            "AI assistance",
            "Press Service",
            "In this photo",
            "all-time high",
            "FM Wang Yi.",
            "Borrell",
            "Authors:",
            "Related article",
            "](",
            "**",
            "Original url",
            "http",
            "HomeWorld",
            "Advertisement",
            "Subscribtion",
            "Most Popular",
            "comment!",
            "Popular News",
            "Aquaman",
            "Read Now",
            "iPhone",
            "Global News");
    BY_NUMBER.values().stream()
        .flatMap(extraction -> extraction.articles().stream())
        .forEach(article -> assertThat(article.body()).doesNotContain(clutter));
  }

  @Test
  void bodiesKeepTheirSubHeadingsAndStandfirsts() {
    assertThat(articles("000").get(1).body())
        .startsWith("Russian Foreign Minister Sergey Lavrov has held bilateral talks")
        .contains("\nPlan to launch ");
    assertThat(article("003").body()).contains("'Vassalage to China'", "Lavrov\n\ntold Xi");
    assertThat(article("004").body()).contains("Strengthening Ties Amidst Isolation");

    assertThat(articles("000"))
        .extracting(SeedDocumentsTest::subHeadings)
        .containsExactly(0L, 2L, 0L);
    assertThat(subHeadings(article("001"))).isEqualTo(3);
    assertThat(subHeadings(article("002"))).isEqualTo(0);
    assertThat(subHeadings(article("003"))).isEqualTo(2);
    assertThat(subHeadings(article("004"))).isEqualTo(7);
  }

  @Test
  void bodiesEndWhereTheirArticlesEnd() {
    for (Extraction extraction : BY_NUMBER.values()) {
      assertThat(extraction.articles())
          .allSatisfy(article -> assertThat(article.body()).endsWith("."));
    }
    assertThat(articles("000")).extracting(SeedDocumentsTest::lines).containsExactly(9L, 17L, 7L);
    assertThat(lines(article("001"))).isEqualTo(11);
    assertThat(lines(article("002"))).isEqualTo(7);
    assertThat(lines(article("003"))).isEqualTo(29);
    assertThat(lines(article("004"))).isEqualTo(19);
  }

  @Test
  void everythingIsKeptOrRemoved() {
    for (Extraction extraction : BY_NUMBER.values()) {
      String text = extraction.text();
      boolean[] isCovered = new boolean[text.codePointCount(0, text.length())];
      Stream.concat(
              extraction.articles().stream().flatMap(article -> article.kept().stream()),
              extraction.removed().stream().map(Removed::span))
          .forEach(span -> cover(isCovered, span));
      int[] codePoints = text.codePoints().toArray();
      for (int i = 0; i < codePoints.length; i++) {
        assertThat(isCovered[i] || Line.isWhite((char) codePoints[i])).as("at %s", i).isTrue();
      }
    }
  }

  private static long lines(Article article) {
    return article.body().lines().filter(line -> !line.isBlank()).count();
  }

  private static long subHeadings(Article article) {
    return article
        .body()
        .lines()
        .filter(line -> line.matches("[\\p{Lu}'‘].{5,60}[^.,:”\"]") && line.split(" ").length < 10)
        .count();
  }

  private static void cover(boolean[] isCovered, Span span) {
    for (int i = span.begin(); i < span.end(); i++) {
      assertThat(isCovered[i]).as("twice at %s", i).isFalse();
      isCovered[i] = true;
    }
  }

  private static String words(String printed) {
    return printed.replaceAll("[\\s\\u00a0]+", " ");
  }

  private static List<Article> articles(String number) {
    return BY_NUMBER.get(number).articles();
  }

  private static Article article(String number) {
    return articles(number).get(0);
  }
}

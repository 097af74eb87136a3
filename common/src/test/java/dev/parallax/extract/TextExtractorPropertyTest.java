package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.extract.Extraction.Article;
import dev.parallax.extract.Extraction.Removed;
import dev.parallax.text.Span;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is true of every text, tried on seeded random ones made of the pieces that hurt. */
class TextExtractorPropertyTest {
  private static final List<String> PIECES =
      List.of(
          "The council voted on Monday to close the bridge, the mayor said. ",
          "Bridge closes for the winter",
          "Skip to content",
          "RELATED: Another bridge in Vale closes early",
          "Published April 8, 2024",
          "By Ann Lee and Bo Ek",
          "Most Popular",
          "Leave a Reply",
          "- Advertisement -",
          "[a link](https://vale.example/a_(b))",
          "![picture](p.png)",
          "**bold** and *slanted* and __thick__",
          "https://vale.example/story",
          "Original url:",
          "© 2024 Vale Courier. All rights reserved",
          "A boat on the river. (Kim Ray/Reuters)",
          "(Photo by Kim Ray/Getty Images) and the text goes on",
          "Read more:",
          "\uD83D\uDE00\uD83D\uDEA2",
          "e\u0301\u0301",
          "\u0301",
          "\uD83D",
          "\uDE00",
          "\u00a0",
          "\u200b",
          "\uFEFF",
          "\u0000",
          "\u0085",
          "\u2028",
          "\t ",
          "\r\n",
          "\r",
          "\n",
          "\n\n",
          "\n\n\n\n",
          "[",
          "](",
          ")",
          "*",
          "**",
          "_",
          "# ",
          "> ",
          "<",
          "...",
          "“",
          "”",
          "İstanbul",
          "ı");

  private static final List<KnownMetadata> KNOWN =
      List.of(
          KnownMetadata.NONE,
          new KnownMetadata("Bridge closes for the winter", "Ann Lee", "2024-04-08", "Vale", null),
          new KnownMetadata(null, null, "2024-04-08", null, null),
          new KnownMetadata("", "", "", "", ""));

  @Test
  void keptAndRemovedStretchesTileTheTextUpToWhiteSpace() {
    Random random = new Random(20240408);
    for (int i = 0; i < 1500; i++) {
      String text = randomText(random);
      for (KnownMetadata known : KNOWN) {
        assertTiles(TextExtractor.extract(text, known), text);
        assertTiles(TextExtractor.verbatim(text, known), text);
      }
    }
  }

  @Test
  void theSameTextGivesTheSameAnswer() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String text = randomText(random);
      assertThat(TextExtractor.extract(text, KnownMetadata.NONE))
          .isEqualTo(TextExtractor.extract(text, KnownMetadata.NONE));
    }
  }

  @Test
  void onlyTheLettersOfTheTextAreInABody() {
    Random random = new Random(11);
    for (int i = 0; i < 1000; i++) {
      String text = randomText(random);
      for (Article article : TextExtractor.extract(text, KnownMetadata.NONE).articles()) {
        assertThat(article.body()).isNotBlank();
        assertThat(white(article.body().charAt(0))).isFalse();
        assertThat(white(article.body().charAt(article.body().length() - 1))).isFalse();
      }
    }
  }

  @Test
  void hugeDocumentsTakeSecondsNotHours() {
    List<String> documents =
        List.of(
            "word ".repeat(3_000_000),
            "word\n".repeat(1_000_000),
            "x".repeat(15_000_000),
            "[".repeat(2_000_000),
            "](".repeat(1_000_000),
            "[a](".repeat(1_000_000),
            "* ".repeat(1_000_000),
            "*a".repeat(1_000_000),
            "(AP Photo ".repeat(200_000),
            "Read more:\n".repeat(100_000),
            "Most Popular\n\nA headline of another story in Vale\n\n".repeat(40_000),
            "Copyright 2024 Vale\n\nThe council of Vale voted on the bridge on Monday.\n\n"
                .repeat(20_000),
            "RELATED: Bridge closes in Vale\nPublished April 8, 2024\nWe know that.\n"
                .repeat(30_000));
    for (String document : documents) {
      for (KnownMetadata known : KNOWN.subList(0, 2)) {
        long before = cpuNanos();
        Extraction extraction = TextExtractor.extract(document, known);
        double seconds = (cpuNanos() - before) / 1e9;
        assertThat(extraction.text()).isSameAs(document);
        assertThat(seconds).as(document.substring(0, 20)).isLessThan(15);
      }
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) > 0) {
        text.append(random.nextBoolean() ? "\n\n" : "\r\n");
      }
    }
    return text.toString();
  }

  private static void assertTiles(Extraction extraction, String text) {
    List<Span> spans = new ArrayList<>();
    for (Article article : extraction.articles()) {
      String kept = article.kept().stream().map(s -> s.of(text)).collect(Collectors.joining());
      assertThat(article.body()).isEqualTo(kept);
      spans.addAll(article.kept());
    }
    for (Removed removed : extraction.removed()) {
      assertThat(removed.span().length()).isPositive();
      spans.add(removed.span());
    }
    assertThat(extraction.removed()).isSortedAccordingTo(bySpan());
    spans.sort(Comparator.comparingInt(Span::begin));
    int at = 0;
    for (Span span : spans) {
      assertThat(span.begin()).as("%s", extraction).isGreaterThanOrEqualTo(at);
      assertWhite(text, at, span.begin());
      at = span.end();
    }
    assertWhite(text, at, text.codePointCount(0, text.length()));
  }

  private static Comparator<Removed> bySpan() {
    return Comparator.comparingInt(removed -> removed.span().begin());
  }

  private static void assertWhite(String text, int begin, int end) {
    String between = new Span(begin, end).of(text);
    assertThat(between.chars().allMatch(c -> white((char) c))).as("[%s]", between).isTrue();
  }

  private static boolean white(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}

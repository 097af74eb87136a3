package dev.parallax.jobs.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.actor.ActorCatalogue;
import dev.parallax.actor.ActorResolver;
import dev.parallax.language.english.EnglishAnnotator;
import dev.parallax.text.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of every article, however odd its characters, and however long. */
class ArticleReaderTest {
  private static final ArticleReader READER = reader();

  /** Pieces that offsets go wrong on, among ordinary ones. */
  private static final List<String> PIECES =
      List.of(
          "The minister said ",
          "“We will not wait,” ",
          "Ona Rell told reporters",
          " that the pier 🚢 is closed",
          "‘it’s over’",
          "e\u0301tude ",
          "👩‍👩‍👧 ",
          "\r\n",
          "\n\n",
          ". ",
          "? ",
          "\"",
          "”",
          "“",
          " he added",
          "according to 𝒟r. Ümit Çelik, ",
          "Ms. Vint, the mayor, ",
          "\u200b",
          "\u00a0",
          "(sic) ",
          "…",
          "--",
          "\ud800",
          "Dravia");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  @BeforeAll
  static void warmUp() {
    READER.read("a", "A title", "A body, she said.", null);
  }

  @Test
  void everyOffsetIsACodePointOfItsText() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String title = text(random, 4);
      String body = text(random, 40);
      Row row = READER.read("a", title, body, null);

      assertSentencesAndVoices(body, row);
      assertMentions(body, rows(row, "body_mentions"));
      assertMentions(title, rows(row, "headline_mentions"));
      for (Row attribution : rows(row, "attributions")) {
        assertSpans(body, attribution);
      }
    }
  }

  private static void assertSentencesAndVoices(String body, Row row) {
    List<Row> sentences = rows(row, "sentences");
    List<Row> voices = rows(row, "voices");
    int last = 0;
    int nextVoice = 0;
    for (Row sentence : sentences) {
      int begin = sentence.getInt(2);
      int end = sentence.getInt(3);
      assertThat(begin).isGreaterThanOrEqualTo(last);
      assertThat(stretch(body, last, begin)).doesNotContainPattern(WORD);
      assertThat(end).isGreaterThan(begin);
      assertThat(stretch(body, begin, end)).doesNotContain("\n");
      int at = begin;
      int words = 0;
      for (; nextVoice < voices.size(); nextVoice++) {
        Row voice = voices.get(nextVoice);
        if (voice.getInt(0) != sentence.getInt(0)) {
          break;
        }
        assertThat(voice.getInt(1)).isEqualTo(at);
        at = voice.getInt(2);
        words += voice.getInt(4);
      }
      assertThat(at).isEqualTo(end);
      assertThat(sentence.getInt(4)).isEqualTo(words);
      last = end;
    }
    assertThat(stretch(body, last, body.codePointCount(0, body.length())))
        .doesNotContainPattern(WORD);
    assertThat(nextVoice).isEqualTo(voices.size());
  }

  private static void assertMentions(String text, List<Row> mentions) {
    int last = 0;
    for (Row mention : mentions) {
      assertThat(mention.getInt(2)).isGreaterThanOrEqualTo(last);
      last = mention.getInt(3);
      assertThat(stretch(text, mention.getInt(2), last)).isEqualTo(mention.getString(6));
      assertThat(mention.getDouble(5)).isBetween(0.0, 1.0);
    }
  }

  private static void assertSpans(String body, Row attribution) {
    List<Row> spans = List.of((Row[]) attribution.get(10));
    int words = 0;
    for (Row span : spans) {
      String stretch = stretch(body, span.getInt(1), span.getInt(2));
      words += span.getString(0).equals("content") ? Words.count(stretch) : 0;
      if (span.getString(0).equals("cue")) {
        assertThat(stretch).isEqualTo(attribution.getString(4));
      }
      if (span.getString(0).equals("speaker")) {
        assertThat(stretch).isEqualTo(attribution.getString(5));
      }
    }
    assertThat(attribution.getInt(9)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "word",
        "the minister said that ",
        "\"",
        "“",
        "“ ‘ ",
        "“a ” ",
        "he said, \"no\", ",
        "(",
        "Ona Rell ",
        "Ona Rell, the mayor of ",
        "who said ",
        "A",
        "1",
        ".",
        "\r\n",
        "a\n",
        "He said so. \"Yes.\" ",
        "🚢"
      })
  void aMegabyteOfAnythingTakesLessThanFiveSeconds(String piece) {
    String body = piece.repeat((1 << 20) / piece.length());
    double begin = cpuSeconds();

    Row row = READER.read("a", "A title", body, null);

    assertThat(row.getString(0)).isEqualTo("a");
    assertThat(cpuSeconds() - begin).isLessThan(5);
  }

  @Test
  void whatIsCutIsCounted() {
    assertThat(READER.read("a", "A title", "She said no.", null).getInt(2)).isZero();
    assertThat(READER.read("a", "A title", "word ".repeat(200_000), null).getInt(2)).isPositive();
  }

  @Test
  void tenThousandQuotationMarksAndDeepNestingTakeLessThanFiveSeconds() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      body.append("“Ona said ‘the pier ");
    }
    for (int i = 0; i < 5_000; i++) {
      body.append(" is closed’ said Vint”");
    }
    double begin = cpuSeconds();

    READER.read("a", null, body.toString(), null);

    assertThat(cpuSeconds() - begin).isLessThan(5);
  }

  @Test
  void anArticleWithoutAnythingHasNothing() {
    Row row = READER.read("a", null, "", null);

    assertThat(rows(row, "sentences")).isEmpty();
    assertThat(rows(row, "body_mentions")).isEmpty();
    assertThat(rows(row, "headline_mentions")).isEmpty();
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, random.nextInt(pieces))
        .forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
    return text.toString();
  }

  private static String stretch(String text, int begin, int end) {
    int first = text.offsetByCodePoints(0, begin);
    return text.substring(first, text.offsetByCodePoints(first, end - begin));
  }

  private static List<Row> rows(Row row, String column) {
    return List.of((Row[]) row.get(AnnotatedArticles.SCHEMA.fieldIndex(column)));
  }

  private static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static ArticleReader reader() {
    try {
      var none = new ByteArrayInputStream("{\"actors\":[]}".getBytes(StandardCharsets.UTF_8));
      return new ArticleReader(
          EnglishAnnotator.shared(), new ActorResolver(ActorCatalogue.parse(none)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

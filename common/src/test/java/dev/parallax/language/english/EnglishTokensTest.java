package dev.parallax.language.english;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.Annotation;
import dev.parallax.language.Sentence;
import dev.parallax.language.Token;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTokensTest {
  private static final EnglishAnnotator ANNOTATOR = EnglishAnnotator.shared();

  private static final String[] PIECES = {
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\0",
    "\u0085",
    ".",
    "...",
    "…",
    "!",
    "?!",
    ",",
    ";",
    ":",
    "'",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "(",
    ")",
    "[",
    "]",
    "-",
    "--",
    "–",
    "—",
    "/",
    "$",
    "£",
    "%",
    "#",
    "@",
    "&",
    "*",
    "=",
    "`",
    "1",
    "23",
    "1,234",
    "5km",
    "US$5",
    "a",
    "A",
    "I",
    "x.y",
    "No.",
    "Mr.",
    "U.S.",
    "don't",
    "cannot",
    "it’s",
    "non-profit",
    "2019-20",
    "end.The",
    "example.com",
    "http://example.org/a.",
    "a.b@example.com",
    "naïve",
    "e\u0301",
    "\u0301",
    "Zürich",
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    "\u200d",
    "中文",
    "ﬁ",
    "\u0130",
    "Flynn",
    "said",
    "'90s",
    "(1)",
    "R&D",
    "w/o",
    "192.168.0.1",
    "//",
    "\\",
    "|",
    "→"
  };

  /** Cut by hand after the guidelines of the Penn Treebank. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "They don't, can't and won't. | They do n't , ca n't and wo n't .",
        "It’s Ohio’s “best-known” non-profit… | It ’s Ohio ’s “ best - known ” non-profit …",
        "Sales rose 4.5% to $1,234.50 (£990). | Sales rose 4.5 % to $ 1,234.50 ( £ 990 ) .",
        "Mr. Bell, Jr., left at 5 p.m. | Mr. Bell , Jr. , left at 5 p.m.",
        "He cannot stay: it's 10km away. | He can not stay : it 's 10 km away .",
        "See www.example.com/a?b=c, or a.bell@example.org! | See www.example.com/a?b=c , or a.bell@example.org !",
        "In 2019-20, the 21st of May--not June. | In 2019 - 20 , the 21st of May -- not June .",
        "Rock 'n' roll of the '90s; AT&T and R&D. | Rock ' n ' roll of the '90s ; AT&T and R&D .",
        "Either/or: 24/7 or 9/11. | Either / or : 24/7 or 9/11 .",
        "@anna said #vote2024 was \"fine\"?! | @anna said #vote2024 was \" fine \" ?!",
      })
  void wordsAreCutAsTheTreebankDoes(String text, String tokens) {
    assertThat(
            ANNOTATOR.annotate(text).sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::form)
                .collect(joining(" ")))
        .isEqualTo(tokens);
  }

  @Test
  void everyTokenIsTheTextAtItsPlaceAndNothingButSpaceIsLeftOut() {
    Random random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    Annotation annotation = ANNOTATOR.annotate(text);
    int end = 0;
    int paragraph = 0;
    for (Sentence sentence : annotation.sentences()) {
      assertThat(sentence.tokens()).isNotEmpty();
      assertThat(sentence.paragraph()).isGreaterThanOrEqualTo(paragraph);
      assertThat(sentence.range().of(text)).doesNotContain("\n", "\r", "\u2028");
      paragraph = sentence.paragraph();
      int first = sentence.tokens().get(0).range().begin();
      for (Token token : sentence.tokens()) {
        assertThat(token.range().of(text)).isEqualTo(token.form()).isNotBlank();
        assertThat(token.range().begin()).isGreaterThanOrEqualTo(end);
        assertThat(isSpace(text.substring(end, token.range().begin()))).as(text).isTrue();
        end = token.range().end();
        assertThat(isInsidePair(text, end)).isFalse();
      }
      assertThat(sentence.range().begin()).isEqualTo(first);
      assertThat(sentence.range().end()).isEqualTo(end);
    }
    assertThat(isSpace(text.substring(end))).as(text).isTrue();
    int nameEnd = 0;
    for (var name : annotation.names()) {
      assertThat(name.range().begin()).isGreaterThanOrEqualTo(nameEnd);
      nameEnd = name.range().end();
    }
  }

  private static boolean isSpace(String text) {
    return text.chars().allMatch(c -> LineTokenizer.isSpace((char) c));
  }

  private static boolean isInsidePair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}

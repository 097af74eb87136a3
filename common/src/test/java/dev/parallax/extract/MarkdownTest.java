package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a [link](https://vale.example/a_(b)) here  | a link here
          a [link](# "Title of it") here             | a link here
          [one](#) and [two](/b)                     | one and two
          ## A heading                               | A heading
          > quoted                                   | quoted
          **Strong** and *slanted*, __both__ _ways_  | Strong and slanted, both ways
          "[We must] (all) go," he said              | "[We must] (all) go," he said
          f**k and s**t                              | f**k and s**t
          5 * 3 * 2                                  | 5 * 3 * 2
          *Asterisks mark winners. *So they say      | *Asterisks mark winners. *So they say
          snake_case_name                            | snake_case_name
          #vale is a hashtag                         | #vale is a hashtag
          [China](sic)                               | [China](sic)
          see ![a boat](boat.jpg) there              | see  there
          """)
  void syntaxIsTakenOutAndTextIsKept(String markdown, String plain) {
    assertThat(Line.of(markdown, Markdown.PAGE).get(0).plain).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a [link](https://vale.example) in a field | a link in a field
          *not* a _page_ > at all                   | *not* a _page_ > at all
          # 4 on the list                           | # 4 on the list
          """)
  void aFieldLosesItsLinksOnly(String field, String plain) {
    assertThat(Line.of(field, Markdown.FIELD).get(0).plain).isEqualTo(plain);
  }
}

package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "April 8, 2024",
        "Published April 8, \u00a0 2024",
        "8 April 2024",
        "Mon, 8 Apr 2024 07:21 GMT",
        "Posted on 2024-04-08",
        "date 2024-04-08 Skip to content",
        "08/04/2024 - 10:15",
        "10:15 AM, April 8, 2024",
        "Sept. 8th, 2024 at 5 p.m. ET",
        "2024-04-08T10:15:00+02:00",
        "Published: 8 April 2024 | 5 min read",
      })
  void aDateOnItsOwnIsADateLine(String line) {
    assertThat(of(line).hasDate()).isTrue();
    assertThat(of(line).published()).contains("2024");
    assertThat(of(line).byline()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On April 8, 2024 the port was closed.",
        "April 8, 2024, was a cold day",
        "By April 8, 2024 all were gone",
        "By then it was over",
        "By the numbers",
        "By and large, a success",
        "In April 2024",
        "24 people were hurt",
        "2024",
        "Authors of the report said so",
        "Posted to the front line",
        "Published in three languages",
        "By Monday",
        "By 2030, half of the fleet will be electric",
      })
  void proseIsNot(String line) {
    assertThat(of(line)).isNull();
  }

  @Test
  void aBylineIsTheNamesAsPrinted() {
    assertThat(of("By Ann Lee").byline()).isEqualTo("Ann Lee");
    assertThat(of("by ANN LEE and Bo van der Ek, Vale Courier").byline())
        .isEqualTo("ANN LEE and Bo van der Ek, Vale Courier");
    assertThat(of("Authors: Ann Lee, The Vale Courier news desk").byline())
        .isEqualTo("Ann Lee, The Vale Courier news desk");
    assertThat(of("Written by J. R. O’Neil").byline()).isEqualTo("J. R. O’Neil");
  }

  @Test
  void namesDateAndReadingTimeCanShareALine() {
    MetadataLine line =
        of("by Ann Lee and The Vale Courier news desk April 8, 2024 8:21 AM 1 min read");

    assertThat(line.byline()).isEqualTo("Ann Lee and The Vale Courier news desk");
    assertThat(line.published()).isEqualTo("April 8, 2024 8:21 AM");
    assertThat(line.parts())
        .extracting(part -> part.reason().name())
        .containsExactly("BYLINE", "DATE_LINE", "OTHER");
  }

  @Test
  void theDateOfAChangeIsNotTheDateOfPublication() {
    assertThat(of("Updated: April 9, 2024").published()).isNull();
    assertThat(of("Last modified on 9 April 2024").published()).isNull();
    assertThat(of("Published April 8, 2024 | Updated April 9, 2024").published())
        .isEqualTo("April 8, 2024");
  }

  @Test
  void markdownAroundTheFieldsDoesNotMatter() {
    String text = "*By [Ann Lee](https://vale.example/ann)* · **June 3, 2022**";
    MetadataLine line = MetadataLine.of(Line.of(text, Markdown.PAGE).get(0));

    assertThat(line.byline()).isEqualTo("Ann Lee");
    assertThat(line.published()).isEqualTo("June 3, 2022");
    assertThat(
            line.parts().stream()
                .map(part -> text.substring(part.begin(), part.end()))
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static MetadataLine of(String text) {
    List<Line> lines = Line.of(text, Markdown.FIELD);
    return MetadataLine.of(lines.get(0));
  }
}

package dev.parallax.language.english;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSpansTest {
  /** Worked by hand after NLP4J's rules for sequences that cannot be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "B-PERSON L-PERSON O U-GPE | PERSON 0-2, GPE 3-4",
        "B-ORG I-ORG I-ORG L-ORG | ORG 0-4",
        "U-PERSON L-PERSON | PERSON 0-2",
        "B-ORG I-ORG U-ORG L-ORG | ORG 0-4",
        "B-ORG L-ORG I-ORG L-ORG | ORG 0-4",
        "O I-ORG L-ORG | ''",
        "B-GPE O L-GPE | ''",
        "U-GPE U-GPE | GPE 0-1, GPE 1-2",
      })
  void namesAreReadOffTheLabels(String labels, String names) {
    assertThat(
            NameSpans.of(labels.split(" ", -1)).stream()
                .map(name -> name.kind() + " " + name.first() + "-" + name.end())
                .collect(joining(", ")))
        .isEqualTo(names);
  }
}

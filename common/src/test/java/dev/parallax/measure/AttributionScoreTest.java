package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.language.Range;
import dev.parallax.measure.AttributionScore.Article;
import dev.parallax.measure.AttributionScore.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every expected number is counted by hand. */
class AttributionScoreTest {
  private static final String TEXT =
      "Mayor Vint said the pier is closed. \"We wait,\" Ona Rell said.";

  private static final Item PIER = item(List.of("the pier is closed"), "Mayor Vint");
  private static final Item WAIT = item(List.of("\"We wait,\""), "Ona Rell");

  @Test
  void whatIsFoundAsMarkedIsRightInEveryWay() {
    AttributionScore score = score(List.of(PIER, WAIT), List.of(PIER, WAIT));

    assertThat(score.voice().f1()).isEqualTo(1);
    assertThat(score.voice().gold()).isEqualTo(6); // the, pier, is, closed, We, wait
    assertThat(score.spans().f1()).isEqualTo(1);
    assertThat(score.spansNearlyWhole().f1()).isEqualTo(1);
    assertThat(score.directSpans()).isEqualTo(new AttributionScore.Counts(1, 1, 1, 1));
    assertThat(score.speakerAccuracy()).isEqualTo(1);
  }

  @Test
  void halfAContentIsFoundButNotNearlyWhole() {
    Item half = item(List.of("is closed"), "Vint"); // 9 of 18 characters

    AttributionScore score = score(List.of(PIER), List.of(half));

    assertThat(score.spans().f1()).isEqualTo(1);
    assertThat(score.spansNearlyWhole().f1()).isZero();
    assertThat(score.voice().precision()).isEqualTo(1);
    assertThat(score.voice().recall()).isEqualTo(.5);
    assertThat(score.speakerAccuracy()).isEqualTo(1); // shares "Vint"
  }

  @Test
  void oneFoundContentMatchesOneTrueOneOnly() {
    Item both = item(List.of("the pier is closed. \"We wait,\""), "Mayor Vint");

    AttributionScore score = score(List.of(PIER, WAIT), List.of(both));

    assertThat(score.spans()).isEqualTo(new AttributionScore.Counts(2, 1, 1, 1));
    assertThat(score.spans().f1()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(score.speakerCount()).isEqualTo(1); // of the matched one, the first
    assertThat(score.speakerRightCount()).isEqualTo(1);
  }

  @Test
  void aWrongSpeakerAndNoneAreWrongANamelessTruthDoesNotCount() {
    Item wrong = item(List.of("the pier is closed"), "Ona Rell");
    Item nameless = new Item(WAIT.content(), List.of());

    assertThat(score(List.of(PIER), List.of(wrong)).speakerAccuracy()).isZero();
    assertThat(score(List.of(WAIT), List.of(nameless)).speakerAccuracy()).isZero();
    assertThat(score(List.of(nameless), List.of(WAIT)).speakerCount()).isZero();
  }

  @Test
  void nothingFoundHasNoPrecision() {
    AttributionScore score = score(List.of(PIER), List.of());

    assertThat(score.spans().precision()).isNaN();
    assertThat(score.spans().recall()).isZero();
  }

  private static AttributionScore score(List<Item> gold, List<Item> found) {
    return AttributionScore.of(List.of(new Article(TEXT, gold, found)));
  }

  private static Item item(List<String> content, String speaker) {
    return new Item(
        content.stream().map(AttributionScoreTest::range).toList(), List.of(range(speaker)));
  }

  private static Range range(String words) {
    int begin = TEXT.indexOf(words);
    return new Range(begin, begin + words.length());
  }
}

package dev.parallax.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.jobs.evaluate.PlantedCopy.Edit;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainComparisonTest {
  private static final String SOURCE = article("harbour");
  private static final String DONOR = article("council");

  @Test
  void containmentIsTheLargerShareOfFiveWordShingles() {
    // 6 and 3 shingles, of which "b c d e f" and "c d e f g" are in both.
    assertThat(PlainComparison.containment("a b c d e f g h i j", "B, c d; e f g! x"))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(PlainComparison.containment("a b c d", "a b c d")).isZero();
  }

  @Test
  void blocksAreMatchedInTheOrderOfBothTexts() {
    String first = "a b c d e f";
    String second = "k l m n o p q";
    assertThat(PlainComparison.matchedShare(first + " x " + second, first + " y " + second))
        .isCloseTo(13 / 14.0, within(1e-12));
    // Swapped, the longer block alone is in order.
    assertThat(PlainComparison.matchedShare(first + " " + second, second + " " + first))
        .isCloseTo(7 / 13.0, within(1e-12));
    assertThat(PlainComparison.matchedShare("a b c d x", "a b c d y")).isZero();
  }

  @ParameterizedTest
  @EnumSource(Edit.class)
  void aCopyIsAnotherTextThatHasPartOfItsSourceAndIsTheSameForTheSameSeed(Edit edit) {
    PlantedCopy copy = copy(edit);

    assertThat(copy).isEqualTo(copy(edit));
    assertThat(copy.title() + copy.body()).isNotEqualTo("Harbour" + SOURCE);
    assertThat(PlainComparison.containment(SOURCE, copy.body())).isBetween(0.1, 1.0);
  }

  @Test
  void anEditDoesWhatItsNameSays() {
    assertThat(SOURCE).isEqualTo(copy(Edit.NEW_HEADLINE).body());
    assertThat(copy(Edit.DATELINE).body()).startsWith("PORT ELSIN").endsWith("(CPA) - " + SOURCE);
    assertThat(SOURCE).startsWith(copy(Edit.CROPPED_END).body());
    assertThat(SOURCE).endsWith(copy(Edit.CROPPED_START).body());
    assertThat(copy(Edit.REMOVED_PARAGRAPHS).body().length()).isLessThan(SOURCE.length());
    assertThat(copy(Edit.INSERTED_PARAGRAPHS).body()).contains("council");
    assertThat(copy(Edit.MOVED_PARAGRAPHS).body().chars().sorted().boxed().toList())
        .isEqualTo(SOURCE.chars().sorted().boxed().toList());
    assertThat(PlainComparison.containment(SOURCE, copy(Edit.QUOTED).body())).isLessThan(0.5);
  }

  private static PlantedCopy copy(Edit edit) {
    return PlantedCopy.of(edit, "Harbour", SOURCE, "Council", DONOR, new Random(3));
  }

  private static String article(String word) {
    return IntStream.range(0, 12)
        .mapToObj(
            paragraph ->
                IntStream.range(0, 15)
                    .mapToObj(i -> word + paragraph + "x" + i)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n\n"));
  }
}

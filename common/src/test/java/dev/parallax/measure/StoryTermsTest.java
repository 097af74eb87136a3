package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryTermsTest {
  @Test
  void theHeadlineCountsThreeTimesAndTheOpeningMoreThanTheRest() {
    List<String> body = new ArrayList<>(Collections.nCopies(199, "the"));
    body.addAll(List.of("harbourmaster", "lighthousekeeper"));

    List<StoryTerms.StoryTerm> terms = StoryTerms.of(List.of("dravia"), body);

    // Counts 3, 1 and .3: damped 1 + ln 3, 1 and .3. Every article has "the", so it tells nothing.
    assertThat(terms.stream().map(StoryTerms.StoryTerm::term))
        .containsExactly("dravia", "harbourmaster", "lighthousekeeper");
    assertThat(terms.get(0).weight() / terms.get(1).weight()).isCloseTo(2.0986, within(1e-4));
    assertThat(terms.get(2).weight() / terms.get(1).weight()).isCloseTo(0.3, within(1e-12));
    assertThat(terms.stream().mapToDouble(term -> term.weight() * term.weight()).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void aWordCommonInTheNewsTellsLessThanARareOne() {
    List<StoryTerms.StoryTerm> terms = StoryTerms.of(List.of(), List.of("said", "osmere"));

    assertThat(terms.get(0).term()).isEqualTo("osmere");
    assertThat(terms.get(0).weight()).isGreaterThan(10 * terms.get(1).weight());
  }

  @Test
  void onlyTheHeaviestTermsAreKeptAndTiesFollowTheAlphabet() {
    List<String> words = IntStream.range(0, 99).mapToObj(i -> "zz" + (100 + i)).toList();

    List<StoryTerms.StoryTerm> terms = StoryTerms.of(List.of(), words);

    assertThat(terms.stream().map(StoryTerms.StoryTerm::term)).isEqualTo(words.subList(0, 60));
  }

  @Test
  void anArticleWithoutWordsIsAboutNothing() {
    assertThat(StoryTerms.of(List.of(), List.of())).isEmpty();
    assertThat(StoryTerms.of(List.of("the"), List.of())).isEmpty();
  }

  @Test
  void aVectorComesBackFromItsBytesAndItsCosineIsThatOfItsTerms() {
    StoryVector a = StoryVector.of(StoryTerms.of(List.of(), List.of("osmere", "dravia")));
    StoryVector b = StoryVector.of(StoryTerms.of(List.of(), List.of("lantern", "osmere")));

    assertThat(a.dot(b)).isCloseTo(0.5, within(1e-12)); // one of two equal terms
    assertThat(b.dot(a)).isEqualTo(a.dot(b));
    assertThat(StoryVector.fromBytes(a.toBytes()).dot(b)).isEqualTo(a.dot(b));
    assertThat(a.plus(b).dot(a)).isCloseTo(1.5, within(1e-12));
    assertThat(StoryVector.sum(List.of(a, b, a)).terms()).isSorted().hasSize(3);
  }
}

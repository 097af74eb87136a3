package dev.parallax.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final List<String> ARTICLES =
      List.of(
          "the minister met the envoy",
          "the envoy denied the talks the minister said",
          "storm closes harbour",
          "harbour reopens after storm storm storm");

  /**
   * scikit-learn 1.2.1: {@code TfidfVectorizer(sublinear_tf=True, analyzer=str.split)} on the same
   * articles.
   */
  private static final Map<Integer, Map<String, Double>> SKLEARN =
      Map.of(
          0,
              Map.of(
                  "envoy",
                  0.392973028829449,
                  "met",
                  0.49843645830237,
                  "minister",
                  0.392973028829449,
                  "the",
                  0.665361175798684),
          1,
              Map.of(
                  "denied",
                  0.378484236304824,
                  "envoy",
                  0.298401319220273,
                  "minister",
                  0.298401319220273,
                  "said",
                  0.378484236304824,
                  "talks",
                  0.378484236304824,
                  "the",
                  0.626228675470441),
          2,
              Map.of(
                  "closes",
                  0.66767854460954,
                  "harbour",
                  0.526405433609916,
                  "storm",
                  0.526405433609916),
          3,
              Map.of(
                  "after",
                  0.4319666652401,
                  "harbour",
                  0.340567480498751,
                  "reopens",
                  0.4319666652401,
                  "storm",
                  0.714719099695417));

  @Test
  void weightsAreThoseOfScikitLearn() {
    Vocabulary vocabulary = vocabulary(ARTICLES);

    assertThat(weights(vocabulary, ARTICLES.get(1)).keySet())
        .containsExactlyInAnyOrder("the", "envoy", "denied", "talks", "minister", "said");
    SKLEARN.forEach(
        (article, expected) ->
            weights(vocabulary, ARTICLES.get(article))
                .forEach(
                    (term, weight) ->
                        assertThat(weight).as(term).isCloseTo(expected.get(term), within(1e-12))));
  }

  @Test
  void termsAreNumberedFromTheMostFrequentTiesInOrderOfTheirCharacters() {
    Vocabulary vocabulary = new Vocabulary(9, Map.of("rare", 1L, "b", 4L, "a", 4L, "top", 8L));

    assertThat(List.of(0, 1, 2, 3).stream().map(vocabulary::term))
        .containsExactly("top", "a", "b", "rare");
  }

  @Test
  void anArticleWithoutTermsIsTheEmptyVector() {
    assertThat(vocabulary(ARTICLES).weigh(vocabulary(ARTICLES).count(List.of())).length()).isZero();
  }

  @Test
  void aTermOutsideTheVocabularyIsAnErrorThatNamesIt() {
    Vocabulary vocabulary = vocabulary(ARTICLES);

    assertThatThrownBy(() -> vocabulary.count(List.of("volcano"))).hasMessageContaining("volcano");
  }

  @Test
  void contributionsOfAllSharedTermsSumToTheCosine() {
    Vocabulary vocabulary = vocabulary(ARTICLES);
    TermVector a = vocabulary.weigh(vocabulary.count(words(ARTICLES.get(0))));
    TermVector b = vocabulary.weigh(vocabulary.count(words(ARTICLES.get(1))));

    List<TermVector.Contribution> contributions = TermVector.topContributions(a, b, 100);

    assertThat(contributions.stream().map(shared -> vocabulary.term(shared.term())))
        .containsExactly("the", "envoy", "minister");
    assertThat(contributions.stream().mapToDouble(TermVector.Contribution::value).sum())
        .isCloseTo(TermVector.cosine(a, b), within(1e-11));
    assertThat(TermVector.topContributions(a, b, 2)).isEqualTo(contributions.subList(0, 2));
    assertThat(TermVector.topContributions(a, b, 0)).isEmpty();
  }

  @Test
  void frequenciesAreWeighedHoweverLargeTheyAre() {
    Vocabulary vocabulary = new Vocabulary(1, Map.of("often", 1L, "once", 1L));
    List<String> words = new ArrayList<>(Collections.nCopies(40_000, "often"));
    words.add("once");

    TermVector vector = vocabulary.weigh(vocabulary.count(words));

    assertThat(vocabulary.term(vector.terms()[1])).isEqualTo("once");
    assertThat(vector.weights()[0] / vector.weights()[1])
        .isCloseTo(11.596634733096073, within(1e-12)); // 1 + ln 40000
  }

  private static Map<String, Double> weights(Vocabulary vocabulary, String article) {
    TermVector vector = vocabulary.weigh(vocabulary.count(words(article)));
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < vector.length(); i++) {
      weights.put(vocabulary.term(vector.terms()[i]), vector.weights()[i]);
    }
    return weights;
  }

  private static Vocabulary vocabulary(List<String> articles) {
    Map<String, Long> articleCounts =
        articles.stream()
            .flatMap(article -> Arrays.stream(article.split(" ")).distinct())
            .collect(Collectors.groupingBy(term -> term, Collectors.counting()));
    return new Vocabulary(articles.size(), articleCounts);
  }

  private static List<String> words(String article) {
    return List.of(article.split(" "));
  }
}

package dev.parallax.measure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StoryClustersTest {
  @Test
  void groupsAreThoseOfScipysAverageLinkage() {
    // V = [[(((i*7+3)*(k+5)*(k+2) + i*i*(k+1)) % 31)**2 for k in range(7)] for i in range(30)],
    // rows of length 1; Z = scipy.cluster.hierarchy.linkage(squareform(1 - V @ V.T), "average");
    // fcluster(Z, 1 - t, "distance")
    assertThat(shown(groups(30, 0.8)))
        .isEqualTo(
            "0 9 23|1 25 29|2 11 16|3 7 19|4|5 27|6 14 17 26 28|8 22|10|12 21 24|13|15|18 20");
    assertThat(shown(groups(30, 0.6)))
        .isEqualTo(
            "0 6 9 12 14 17 21 23 24 26 28|1 3 7 13 15 19 25 29|2 5 11 16 18 20 27|4 8 10 22");
    assertThat(groups(30, 0.5)).hasSize(1);
  }

  @Test
  void theOrderOfTheLinksHasNoSay() {
    List<int[]> links = new ArrayList<>(allLinks(30));
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(links, new Random(seed));
      assertThat(groups(30, 0.7, links)).isEqualTo(groups(30, 0.7));
    }
  }

  /** Single linkage would put all five in one: each is like the next. */
  @Test
  void aChainOfArticlesEachLikeTheNextIsNotOneStory() {
    StoryClusters clusters = new StoryClusters(0.4);
    for (int i = 0; i < 5; i++) {
      clusters.add(vector(i, i + 1), 0);
    }
    for (int i = 1; i < 5; i++) {
      clusters.link(i - 1, i);
    }
    assertThat(shown(clusters.join())).isEqualTo("0 1|2 3|4");
  }

  /** Cosines .5, .5 and 0, so a mean of .25 between the joined two and the third. */
  @Test
  void theMeanIsOverAllArticlesLinkedOrNot() {
    for (double threshold : new double[] {0.24, 0.26}) {
      StoryClusters clusters = new StoryClusters(threshold);
      clusters.add(vector(1, 2), 0);
      clusters.add(vector(2, 3), 0);
      clusters.add(vector(3, 4), 0);
      clusters.link(0, 1);
      clusters.link(1, 2);
      assertThat(shown(clusters.join())).isEqualTo(threshold < 0.25 ? "0 1 2" : "0 1|2");
    }
  }

  @Test
  void daysFarApartTakeMoreLikeness() {
    assertThat(StoryClusters.closeness(10, 10)).isEqualTo(1);
    assertThat(StoryClusters.closeness(10, 3)).isEqualTo(1);
    // 1 - .6 * (ln 31 - ln 8) / (ln 366 - ln 8)
    assertThat(StoryClusters.closeness(0, 30)).isCloseTo(0.78742, within(1e-5));
    assertThat(StoryClusters.closeness(0, 365)).isEqualTo(0.4);
    assertThat(StoryClusters.closeness(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(0.4);

    assertThat(shown(pair(0, 5, 0.45))).isEqualTo("0 1");
    assertThat(shown(pair(0, 400, 0.45))).isEqualTo("0|1");
    assertThat(shown(pair(0, null, 0.45))).isEqualTo("0|1");
    assertThat(shown(pair(null, null, 0.34))).isEqualTo("0 1");
  }

  @Test
  void tiesGoToTheArticlesAddedFirst() {
    StoryClusters clusters = new StoryClusters(0.4);
    clusters.add(vector(2, 3), 0);
    clusters.add(vector(1, 2), 0);
    clusters.add(vector(3, 4), 0);
    clusters.link(0, 2);
    clusters.link(0, 1);
    assertThat(shown(clusters.join())).isEqualTo("0 1|2");
  }

  @Test
  void aThresholdThatMeansNothingIsRefused() {
    assertThatThrownBy(() -> new StoryClusters(0)).hasMessageContaining("given 0.0");
    assertThatThrownBy(() -> new StoryClusters(Double.NaN)).hasMessageContaining("given NaN");
  }

  private static List<List<Integer>> pair(Integer dayA, Integer dayB, double threshold) {
    StoryClusters clusters = new StoryClusters(threshold);
    clusters.link(clusters.add(vector(1, 2), dayA), clusters.add(vector(2, 3), dayB));
    return clusters.join();
  }

  /** Two terms of equal weight. */
  private static StoryVector vector(long termA, long termB) {
    return new StoryVector(
        new long[] {termA, termB}, new double[] {Math.sqrt(0.5), Math.sqrt(0.5)});
  }

  private static List<List<Integer>> groups(int articles, double threshold) {
    return groups(articles, threshold, allLinks(articles));
  }

  private static List<List<Integer>> groups(int articles, double threshold, List<int[]> links) {
    StoryClusters clusters = new StoryClusters(threshold);
    for (int i = 0; i < articles; i++) {
      int row = i;
      double[] weights =
          IntStream.range(0, 7)
              .map(k -> ((row * 7 + 3) * (k + 5) * (k + 2) + row * row * (k + 1)) % 31)
              .mapToDouble(value -> value * value)
              .toArray();
      double norm =
          Math.sqrt(IntStream.range(0, 7).mapToDouble(k -> weights[k] * weights[k]).sum());
      clusters.add(
          new StoryVector(
              LongStream.range(0, 7).toArray(),
              IntStream.range(0, 7).mapToDouble(k -> weights[k] / norm).toArray()),
          0);
    }
    links.forEach(link -> clusters.link(link[0], link[1]));
    return clusters.join();
  }

  private static List<int[]> allLinks(int articles) {
    return IntStream.range(0, articles)
        .boxed()
        .flatMap(a -> IntStream.range(0, a).mapToObj(b -> new int[] {a, b}))
        .toList();
  }

  private static String shown(List<List<Integer>> groups) {
    return groups.stream()
        .map(group -> group.stream().map(String::valueOf).collect(joining(" ")))
        .collect(joining("|"));
  }
}

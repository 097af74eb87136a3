package dev.parallax.jobs.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayBlocksTest {
  private static final int DAY = 19_782; // 2024-02-29

  private record Article(String id, Integer day) {}

  @Test
  void anyTwoArticlesInsideTheWindowMeetExactlyOnceAndNoOthers() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int windowDays = random.nextInt(5);
      List<Article> articles =
          random
              .ints(60, -6, 7)
              .mapToObj(day -> new Article("id" + random.nextInt(), day == 6 ? null : crowded(day)))
              .toList();
      Map<Integer, Long> perDay = new HashMap<>();
      articles.forEach(article -> perDay.merge(article.day, 1L, Long::sum));
      DayBlocks blocks = new DayBlocks(perDay, windowDays, 1 + random.nextInt(20));

      for (int i = 0; i < articles.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(meetings(blocks, articles.get(i), articles.get(j)))
              .as("seed %d: %s and %s", seed, articles.get(i), articles.get(j))
              .isEqualTo(isInside(articles.get(i), articles.get(j), windowDays) ? 1 : 0);
        }
      }
    }
  }

  @Test
  void aCrowdedDayIsCutIntoBlocksOfAboutTheSameSize() {
    DayBlocks blocks = new DayBlocks(Map.of(DAY, 100_000L), 3, 4096);
    Map<Integer, Integer> members = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      String id = Integer.toHexString(new Random(i).nextInt());
      members.merge(blocks.of(id, DAY).get(0).number(), 1, Integer::sum);
    }

    assertThat(members).hasSize(25);
    assertThat(members.values()).allSatisfy(count -> assertThat(count).isBetween(3600, 4400));
  }

  @Test
  void anArticleOfADayThatWasNotCountedIsSentNowhere() {
    DayBlocks blocks = new DayBlocks(Map.of(DAY, 5L), 3, 4096);

    assertThat(blocks.of("a", null)).isEmpty();
    assertThat(blocks.of("a", DAY - 1)).isEmpty();
  }

  private static int crowded(int day) {
    return DAY + Math.max(0, day);
  }

  /** Blocks where one of the two is a member and the other one is too or is sent there. */
  private static long meetings(DayBlocks blocks, Article a, Article b) {
    List<DayBlocks.Block> blocksOfA = blocks.of(a.id, a.day);
    List<DayBlocks.Block> blocksOfB = blocks.of(b.id, b.day);
    return blocksOfA.stream()
        .filter(blocksOfB::contains)
        .filter(block -> block.equals(blocksOfA.get(0)) || block.equals(blocksOfB.get(0)))
        .count();
  }

  private static boolean isInside(Article a, Article b, int windowDays) {
    return a.day == null || b.day == null || Math.abs(a.day - b.day) <= windowDays;
  }
}

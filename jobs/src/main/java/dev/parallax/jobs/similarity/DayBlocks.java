package dev.parallax.jobs.similarity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles are compared with which. The articles of a day are cut into blocks of bounded
 * size, so that a day with a tenth of the corpus is many tasks and not one. An article is sent to
 * the blocks it is compared with, so that any two articles inside the window meet exactly once: in
 * the block of the later one, or of the one without a date. Articles without a date form a day of
 * their own and meet all others.
 */
final class DayBlocks implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<Integer, Integer> blockCounts = new HashMap<>();
  private final int windowDays;
  private final long copyCount;

  /** A block of a day's articles; the day as in {@link java.time.LocalDate#toEpochDay}, or null. */
  record Block(Integer day, int number) {}

  /**
   * @param articleCounts articles of each day; the null key stands for no date
   * @param windowDays articles this many days apart are compared; 0 for the same day only
   * @param articlesPerBlock about how many, as articles are dealt out by hash
   */
  DayBlocks(Map<Integer, Long> articleCounts, int windowDays, int articlesPerBlock) {
    this.windowDays = windowDays;
    articleCounts.forEach(
        (day, count) ->
            blockCounts.put(
                day, Math.toIntExact((count + articlesPerBlock - 1) / articlesPerBlock)));
    copyCount =
        articleCounts.entrySet().stream()
            .mapToLong(day -> day.getValue() * blockCount(day.getKey()))
            .sum();
  }

  /** How often articles are sent to a block, about. */
  long copyCount() {
    return copyCount;
  }

  private long blockCount(Integer day) {
    long count = 1L + blockCounts.get(day) / 2;
    if (day != null) {
      for (int later = 1; later <= windowDays; later++) {
        count += blockCounts.getOrDefault(day + later, 0);
      }
      count += blockCounts.getOrDefault(null, 0);
    }
    return count;
  }

  /**
   * The blocks that an article is sent to: first its own, whose members are compared with one
   * another, then those of other articles. None if the day has no articles by the counts given.
   */
  List<Block> of(String articleId, Integer day) {
    List<Block> blocks = new ArrayList<>();
    addOwnDay(articleId, day, blocks);
    if (day != null && !blocks.isEmpty()) {
      for (int later = 1; later <= windowDays; later++) {
        addAll(day + later, blocks);
      }
      addAll(null, blocks);
    }
    return blocks;
  }

  /** The blocks of a day stand in a circle; an article goes to its own and half way round. */
  private void addOwnDay(String articleId, Integer day, List<Block> blocks) {
    int count = blockCounts.getOrDefault(day, 0);
    if (count == 0) {
      return;
    }
    int own = Math.floorMod(articleId.hashCode(), count);
    for (int steps = 0; 2 * steps <= count; steps++) {
      int block = Math.floorMod(own + steps, count);
      boolean isOpposite = 2 * steps == count;
      if (!isOpposite || own < block) {
        blocks.add(new Block(day, block));
      }
    }
  }

  private void addAll(Integer day, List<Block> blocks) {
    for (int block = 0; block < blockCounts.getOrDefault(day, 0); block++) {
      blocks.add(new Block(day, block));
    }
  }
}

package dev.parallax.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How well groups found agree with true ones.
 *
 * @param itemCount items judged
 * @param bcubedPrecision of each item: the share of its group found that is of its true group,
 *     itself included; the mean over all items (BCubed, Amigo et al. 2009)
 * @param bcubedRecall the same the other way round
 * @param pairPrecision share of the pairs found together that truly are; 1 if none is found
 * @param pairRecall share of the pairs truly together that are found so; 1 if there is none
 */
public record ClusterScore(
    int itemCount,
    double bcubedPrecision,
    double bcubedRecall,
    double pairPrecision,
    double pairRecall) {

  /** Where an item was put, and where it belongs. */
  public record Item(String found, String truth) {}

  /** The score of some items, at least one. */
  public static ClusterScore of(Collection<Item> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to judge");
    }
    Map<String, Long> found = sizes(items.stream().map(Item::found).toList());
    Map<String, Long> truth = sizes(items.stream().map(Item::truth).toList());
    Map<Item, Long> both = new HashMap<>();
    items.forEach(item -> both.merge(item, 1L, Long::sum));
    double precision = 0;
    double recall = 0;
    for (Item item : items) {
      precision += (double) both.get(item) / found.get(item.found);
      recall += (double) both.get(item) / truth.get(item.truth);
    }
    long together = pairs(both.values());
    return new ClusterScore(
        items.size(),
        precision / items.size(),
        recall / items.size(),
        share(together, pairs(found.values())),
        share(together, pairs(truth.values())));
  }

  public double bcubedF1() {
    return harmonicMean(bcubedPrecision, bcubedRecall);
  }

  public double pairF1() {
    return harmonicMean(pairPrecision, pairRecall);
  }

  private static Map<String, Long> sizes(List<String> groups) {
    return groups.stream().collect(Collectors.groupingBy(group -> group, Collectors.counting()));
  }

  private static long pairs(Collection<Long> sizes) {
    return sizes.stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  private static double harmonicMean(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }
}

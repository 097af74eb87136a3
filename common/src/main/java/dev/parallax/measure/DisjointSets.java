package dev.parallax.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Ids joined to sets, each named by its smallest id (union-find). The order of joins is free. */
public final class DisjointSets {
  private final Map<String, Integer> numbers = new HashMap<>();
  private String[] ids = new String[16];
  private int[] parents = new int[16];

  /** Joins the sets of two ids; an id not seen before is a set of its own. */
  public void join(String a, String b) {
    int rootA = root(number(a));
    int rootB = root(number(b));
    if (rootA != rootB) {
      boolean isFirst = ids[rootA].compareTo(ids[rootB]) < 0;
      parents[isFirst ? rootB : rootA] = isFirst ? rootA : rootB;
    }
  }

  /** Gives every id seen, in the order first seen, with the smallest id of its set. */
  public void forEach(BiConsumer<String, String> idAndSmallest) {
    for (int number = 0; number < numbers.size(); number++) {
      idAndSmallest.accept(ids[number], ids[root(number)]);
    }
  }

  private int number(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == ids.length) {
      ids = Arrays.copyOf(ids, 2 * number);
      parents = Arrays.copyOf(parents, 2 * number);
    }
    ids[number] = id;
    parents[number] = number;
    numbers.put(id, number);
    return number;
  }

  /** Each node passed on the way is moved up to its grandparent, which keeps the ways short. */
  private int root(int number) {
    int node = number;
    while (parents[node] != node) {
      parents[node] = parents[parents[node]];
      node = parents[node];
    }
    return node;
  }
}

package dev.parallax.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Groups articles into stories by average linkage: the two most similar groups are joined, again
 * and again, until no two have a similarity of at least the threshold. The similarity of two groups
 * is the mean cosine of their articles, times the mean {@link #closeness} of their days. Ties go to
 * the articles added first.
 *
 * <p>Only groups are joined of which some articles are linked. The mean cosine is over all their
 * articles all the same, linked or not: it is the product of the groups' summed vectors.
 */
public final class StoryClusters {
  private static final int NEAR_DAYS = 7;
  private static final int FAR_DAYS = 365;
  private static final double FAR = 0.4;

  /** Of two articles of which one has no date: they may be near or far. */
  private static final double UNDATED = 0.7;

  private static final double[] CLOSENESS = closenessByGap();

  private static final Comparator<Join> BEST_FIRST =
      Comparator.comparingDouble(Join::bound)
          .reversed()
          .thenComparingInt(Join::a)
          .thenComparingInt(Join::b);

  private final double threshold;
  private final List<Cluster> clusters = new ArrayList<>();
  private final PriorityQueue<Join> joins = new PriorityQueue<>(BEST_FIRST);

  /** A possible join; outdated once one of the two has grown. */
  private record Join(double bound, int a, int b, int sizeA, int sizeB, boolean isExact) {}

  /** Upper bounds of the similarity of two groups. */
  private record Bound(double cosine, double closeness) {
    Bound or(Bound other) {
      return other == null
          ? this
          : new Bound(Math.max(cosine, other.cosine), Math.max(closeness, other.closeness));
    }

    double similarity() {
      return cosine * closeness;
    }
  }

  /** Articles joined, known by the first of them. */
  private static final class Cluster {
    StoryVector sum;
    final List<Integer> members = new ArrayList<>();
    final TreeMap<Integer, Integer> days = new TreeMap<>();
    final Map<Integer, Bound> neighbours = new HashMap<>();

    double cosine(Cluster other) {
      return sum.dot(other.sum) / ((double) members.size() * other.members.size());
    }

    /** Mean over all pairs of articles. */
    double closeness(Cluster other) {
      double sum = 0;
      long dated = 0;
      for (Map.Entry<Integer, Integer> day : days.entrySet()) {
        for (Map.Entry<Integer, Integer> otherDay : other.days.entrySet()) {
          long pairs = (long) day.getValue() * otherDay.getValue();
          sum += StoryClusters.closeness(day.getKey(), otherDay.getKey()) * pairs;
          dated += pairs;
        }
      }
      long pairs = (long) members.size() * other.members.size();
      return (sum + UNDATED * (pairs - dated)) / pairs;
    }
  }

  /**
   * @param threshold over 0, at most 1
   */
  public StoryClusters(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "A story threshold is over 0 and at most 1, but was given " + threshold);
    }
    this.threshold = threshold;
  }

  /** 1 up to a week, then falling with the logarithm of the days to 0.4 at a year and after. */
  static double closeness(int dayA, int dayB) {
    long gap = Math.abs((long) dayA - dayB);
    return gap >= FAR_DAYS ? FAR : CLOSENESS[(int) gap];
  }

  private static double[] closenessByGap() {
    double[] closeness = new double[FAR_DAYS];
    double near = StrictMath.log(1 + NEAR_DAYS);
    double far = StrictMath.log(1 + FAR_DAYS);
    for (int gap = 0; gap < FAR_DAYS; gap++) {
      double way = (StrictMath.log(1 + gap) - near) / (far - near);
      closeness[gap] = 1 - (1 - FAR) * Math.max(0, way);
    }
    return closeness;
  }

  /**
   * Adds an article.
   *
   * @param vector of length 1
   * @param day days since 1970; null if unknown
   * @return its number, from 0
   */
  public int add(StoryVector vector, Integer day) {
    Cluster cluster = new Cluster();
    cluster.sum = vector;
    cluster.members.add(clusters.size());
    if (day != null) {
      cluster.days.put(day, 1);
    }
    clusters.add(cluster);
    return cluster.members.get(0);
  }

  /** Lets two articles be compared. All are added before they are joined. */
  public void link(int a, int b) {
    Cluster clusterA = clusters.get(a);
    Cluster clusterB = clusters.get(b);
    if (a != b && !clusterA.neighbours.containsKey(b)) {
      meet(a, b, new Bound(clusterA.cosine(clusterB), clusterA.closeness(clusterB)), true);
    }
  }

  /** Joins what belongs together. Each list holds the articles of a story, in ascending order. */
  public List<List<Integer>> join() {
    while (!joins.isEmpty()) {
      Join best = joins.remove();
      Cluster a = clusters.get(best.a);
      Cluster b = clusters.get(best.b);
      boolean isOutdated =
          a == null
              || b == null
              || a.members.size() != best.sizeA
              || b.members.size() != best.sizeB;
      if (isOutdated) {
        continue;
      }
      if (best.isExact) {
        join(best.a, best.b);
      } else {
        meet(best.a, best.b, new Bound(a.cosine(b), a.closeness(b)), true);
      }
    }
    List<List<Integer>> stories = new ArrayList<>();
    for (Cluster cluster : clusters) {
      if (cluster != null) {
        stories.add(cluster.members.stream().sorted().toList());
      }
    }
    return stories;
  }

  /**
   * Notes what two groups have in common, or forgets them below the threshold: if they get over it
   * later, then by articles that join one of them and are over it with the other now.
   */
  private void meet(int first, int second, Bound bound, boolean isExact) {
    int a = Math.min(first, second);
    int b = Math.max(first, second);
    Cluster clusterA = clusters.get(a);
    Cluster clusterB = clusters.get(b);
    if (bound.similarity() < threshold) {
      clusterA.neighbours.remove(b);
      clusterB.neighbours.remove(a);
      return;
    }
    clusterA.neighbours.put(b, bound);
    clusterB.neighbours.put(a, bound);
    joins.add(
        new Join(
            bound.similarity(), a, b, clusterA.members.size(), clusterB.members.size(), isExact));
  }

  /**
   * Joins the second into the first. What the joined one has in common with a neighbour is between
   * what the two had, so their larger values bound it; it is computed once it is the best there is.
   */
  private void join(int first, int second) {
    Cluster joined = clusters.get(first);
    Cluster other = clusters.get(second);
    clusters.set(second, null);
    joined.sum = joined.sum.plus(other.sum);
    joined.members.addAll(other.members);
    other.days.forEach((day, count) -> joined.days.merge(day, count, Integer::sum));
    joined.neighbours.remove(second);
    other.neighbours.forEach(
        (neighbour, bound) -> {
          if (neighbour != first) {
            clusters.get(neighbour).neighbours.remove(second);
            joined.neighbours.merge(neighbour, bound, Bound::or);
          }
        });
    List.copyOf(joined.neighbours.entrySet())
        .forEach(neighbour -> meet(first, neighbour.getKey(), neighbour.getValue(), false));
  }
}

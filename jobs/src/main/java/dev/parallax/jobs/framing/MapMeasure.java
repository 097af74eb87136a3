package dev.parallax.jobs.framing;

import java.util.List;

/**
 * Whether a measure may make the map of outlets: their differences must be the same in any half of
 * the stories, and must not be those of one outlet, which are a habit of its house.
 *
 * @param number of the measure
 * @param scale standard deviation within stories; 0 where nothing differs
 * @param reliability weighted correlation over outlets of their differences in two halves of the
 *     stories, mean of the splits; NaN where nothing differs
 * @param largestShare of the squared differences, drawn as on the map, that one outlet has
 * @param largestOutlet that outlet's place in the list
 */
record MapMeasure(
    int number, double scale, double reliability, double largestShare, int largestOutlet) {
  static final double LEAST_RELIABILITY = 0.2;
  static final double LARGEST_SHARE = 0.5;

  static MapMeasure of(int number, List<OutletSums> outlets, List<int[]> halves) {
    double squares = outlets.stream().mapToDouble(outlet -> outlet.squares(number)).sum();
    double articles = outlets.stream().mapToDouble(outlet -> outlet.articleCount).sum();
    double correlations = 0;
    for (int[] half : halves) {
      correlations += correlation(number, outlets, half);
    }
    int largest = 0;
    double most = 0;
    double sum = 0;
    double mean = outlets.stream().mapToDouble(o -> drawn(o, number)).average().orElse(0);
    for (int i = 0; i < outlets.size(); i++) {
      double deviation = drawn(outlets.get(i), number) - mean;
      double square = deviation * deviation;
      sum += square;
      if (square > most) {
        most = square;
        largest = i;
      }
    }
    return new MapMeasure(
        number, Math.sqrt(squares / articles), correlations / halves.size(), most / sum, largest);
  }

  boolean isKnown() {
    return !Double.isNaN(reliability) && !Double.isNaN(largestShare);
  }

  boolean isUsed() {
    return isKnown() && reliability >= LEAST_RELIABILITY && largestShare <= LARGEST_SHARE;
  }

  private static double drawn(OutletSums outlet, int measure) {
    int[] all = OutletSums.all();
    return outlet.excess(all, measure) / (outlet.weight(all) + OutletMap.ADDED_WEIGHT);
  }

  /** Of the differences in a half and in the other; outlets weigh by what is known of both. */
  private static double correlation(int measure, List<OutletSums> outlets, int[] half) {
    int[] others = OutletSums.others(half);
    double weights = 0;
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (OutletSums outlet : outlets) {
      double first = outlet.weight(half);
      double second = outlet.weight(others);
      if (first > 0 && second > 0) {
        double weight = first * second / (first + second);
        double x = outlet.excess(half, measure) / first;
        double y = outlet.excess(others, measure) / second;
        weights += weight;
        a += weight * x;
        b += weight * y;
        aa += weight * x * x;
        bb += weight * y * y;
        ab += weight * x * y;
      }
    }
    return (ab - a * b / weights) / Math.sqrt((aa - a * a / weights) * (bb - b * b / weights));
  }
}

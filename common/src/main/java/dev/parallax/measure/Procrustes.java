package dev.parallax.measure;

/**
 * Two maps of the same places, one turned, mirrored and shifted so that it lies on the other as
 * well as it can (Gower 1975). In a plane the best turn has a closed form: the sum of the singular
 * values of the cross products is the larger of two lengths, one for turning, one for mirroring.
 */
public final class Procrustes {
  private Procrustes() {}

  /**
   * How well two maps agree, from 0 to 1, whatever their place, size, turn and mirroring: the root
   * of 1 less the Procrustes disparity. NaN if all places of a map are one.
   *
   * @param a one place a row: x, y
   * @param b the same places in the same order
   */
  public static double correlation(double[][] a, double[][] b) {
    double[][] first = centred(a);
    double[][] second = centred(b);
    double[] products = products(first, second);
    return Math.max(turning(products), mirroring(products)) / (norm(first) * norm(second));
  }

  /**
   * The places of a map, turned or mirrored about their centre and shifted onto another, in its
   * size.
   */
  public static double[][] aligned(double[][] map, double[][] onto) {
    double[][] moved = centred(map);
    double[] centre = centre(onto);
    double[] products = products(moved, centred(onto));
    boolean isMirrored = mirroring(products) > turning(products);
    double sine = isMirrored ? products[1] + products[2] : products[1] - products[2];
    double cosine = isMirrored ? products[0] - products[3] : products[0] + products[3];
    double length = Math.hypot(sine, cosine);
    if (length > 0) {
      sine /= length;
      cosine /= length;
    } else {
      cosine = 1;
    }
    for (double[] place : moved) {
      double x = place[0];
      double y = isMirrored ? -place[1] : place[1];
      place[0] = centre[0] + cosine * x - sine * y;
      place[1] = centre[1] + sine * x + cosine * y;
    }
    return moved;
  }

  /** The sums of products of coordinates: xx, xy, yx, yy. */
  private static double[] products(double[][] a, double[][] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " places against " + b.length);
    }
    double[] products = new double[4];
    for (int i = 0; i < a.length; i++) {
      products[0] += a[i][0] * b[i][0];
      products[1] += a[i][0] * b[i][1];
      products[2] += a[i][1] * b[i][0];
      products[3] += a[i][1] * b[i][1];
    }
    return products;
  }

  private static double turning(double[] products) {
    return Math.hypot(products[0] + products[3], products[1] - products[2]);
  }

  private static double mirroring(double[] products) {
    return Math.hypot(products[0] - products[3], products[1] + products[2]);
  }

  private static double[][] centred(double[][] map) {
    double[] centre = centre(map);
    double[][] centred = new double[map.length][];
    for (int i = 0; i < map.length; i++) {
      centred[i] = new double[] {map[i][0] - centre[0], map[i][1] - centre[1]};
    }
    return centred;
  }

  private static double[] centre(double[][] map) {
    double[] centre = new double[2];
    for (double[] place : map) {
      centre[0] += place[0] / map.length;
      centre[1] += place[1] / map.length;
    }
    return centre;
  }

  private static double norm(double[][] map) {
    double squares = 0;
    for (double[] place : map) {
      squares += place[0] * place[0] + place[1] * place[1];
    }
    return Math.sqrt(squares);
  }
}

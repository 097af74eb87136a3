package dev.parallax.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The axes along which rows of numbers differ most (principal components), for tables of some
 * hundred columns at most: eigenvectors of their covariance, by Jacobi's rotations. The largest
 * weight of an axis is positive, so that a rerun, or another machine, does not mirror it.
 */
public final class PrincipalAxes {
  private static final int SWEEPS = 60;

  /** Of the whole, below which nothing is left to rotate. */
  private static final double NEGLIGIBLE = 1e-24;

  private final double[][] weights;
  private final double[] shares;
  private final double[][] places;

  /**
   * @param rows as many numbers in each; centred first
   * @param count how many axes; not more than columns
   */
  public PrincipalAxes(double[][] rows, int count) {
    double[][] centred = centred(rows);
    int columns = centred[0].length;
    double[][] matrix = products(centred);
    double[][] vectors = identity(columns);
    diagonalise(matrix, vectors);
    double total = IntStream.range(0, columns).mapToDouble(i -> matrix[i][i]).sum();
    int[] order =
        IntStream.range(0, columns)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    weights = new double[count][columns];
    shares = new double[count];
    places = new double[rows.length][count];
    for (int axis = 0; axis < count; axis++) {
      shares[axis] = total > 0 ? Math.max(0, matrix[order[axis]][order[axis]]) / total : 0;
      for (int i = 0; i < columns; i++) {
        weights[axis][i] = vectors[i][order[axis]];
      }
      sign(weights[axis]);
      for (int row = 0; row < rows.length; row++) {
        for (int i = 0; i < columns; i++) {
          places[row][axis] += centred[row][i] * weights[axis][i];
        }
      }
    }
  }

  /** Of a column on an axis; the squares of an axis's weights sum to 1. */
  public double weight(int axis, int column) {
    return weights[axis][column];
  }

  /** Share of all squares that lie along an axis. */
  public double explainedShare(int axis) {
    return shares[axis];
  }

  /** Each row's place on the axes. */
  public double[][] places() {
    return places;
  }

  private static void sign(double[] axis) {
    double largest = 0;
    for (double weight : axis) {
      largest = Math.abs(weight) > Math.abs(largest) ? weight : largest;
    }
    if (largest < 0) {
      for (int i = 0; i < axis.length; i++) {
        axis[i] = -axis[i];
      }
    }
  }

  private static double[][] centred(double[][] rows) {
    double[] means = new double[rows[0].length];
    for (double[] row : rows) {
      for (int i = 0; i < means.length; i++) {
        means[i] += row[i] / rows.length;
      }
    }
    double[][] centred = new double[rows.length][means.length];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < means.length; i++) {
        centred[row][i] = rows[row][i] - means[i];
      }
    }
    return centred;
  }

  private static double[][] products(double[][] rows) {
    int columns = rows[0].length;
    double[][] products = new double[columns][columns];
    for (double[] row : rows) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          products[i][j] += row[i] * row[j];
        }
      }
    }
    return products;
  }

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  /** Cyclic Jacobi (Golub and Van Loan 1996, section 8.4): the matrix ends up diagonal. */
  private static void diagonalise(double[][] matrix, double[][] vectors) {
    int size = matrix.length;
    double all = Arrays.stream(matrix).flatMapToDouble(Arrays::stream).map(x -> x * x).sum();
    for (int sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > NEGLIGIBLE * all; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          if (matrix[p][q] != 0) {
            rotate(matrix, vectors, p, q);
          }
        }
      }
    }
  }

  private static double offDiagonal(double[][] matrix) {
    double squares = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        squares += 2 * matrix[i][j] * matrix[i][j];
      }
    }
    return squares;
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    double tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (double[] row : matrix) {
      turn(row, p, q, cosine, sine);
    }
    double[] first = matrix[p];
    double[] second = matrix[q];
    for (int k = 0; k < first.length; k++) {
      double x = first[k];
      first[k] = cosine * x - sine * second[k];
      second[k] = sine * x + cosine * second[k];
    }
    for (double[] row : vectors) {
      turn(row, p, q, cosine, sine);
    }
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double x = row[p];
    row[p] = cosine * x - sine * row[q];
    row[q] = sine * x + cosine * row[q];
  }
}

package dev.parallax.sentiment.encoder;

import java.util.Arrays;

/** Lengths of a weight's dimensions; none for a single number. */
public final class Shape {
  private final long[] lengths;

  public Shape(long... lengths) {
    this.lengths = lengths.clone();
  }

  /** How many dimensions. */
  public int dimensions() {
    return lengths.length;
  }

  /** Length of a dimension, from 0. */
  public long length(int dimension) {
    return lengths[dimension];
  }

  /** How many numbers. */
  public long size() {
    return Arrays.stream(lengths).reduce(1, Math::multiplyExact);
  }

  long[] toArray() {
    return lengths.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(lengths, shape.lengths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lengths);
  }

  @Override
  public String toString() {
    return Arrays.toString(lengths);
  }
}

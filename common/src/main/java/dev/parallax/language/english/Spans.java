package dev.parallax.language.english;

import java.util.Arrays;

/** Stretches of a text in order, as a growing list of pairs of offsets. */
final class Spans {
  private int[] offsets = new int[128];
  private int size;

  void add(int begin, int end) {
    if (2 * size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    offsets[2 * size] = begin;
    offsets[2 * size + 1] = end;
    size++;
  }

  int size() {
    return size;
  }

  int begin(int index) {
    return offsets[2 * index];
  }

  int end(int index) {
    return offsets[2 * index + 1];
  }

  void setEnd(int index, int end) {
    offsets[2 * index + 1] = end;
  }

  void setBegin(int index, int begin) {
    offsets[2 * index] = begin;
  }

  /** Puts one stretch in the place of it and the two after it. */
  void mergeThree(int first) {
    offsets[2 * first + 1] = offsets[2 * first + 5];
    System.arraycopy(offsets, 2 * first + 6, offsets, 2 * first + 2, 2 * (size - first - 3));
    size -= 2;
  }

  void clear() {
    size = 0;
  }
}

package dev.parallax.language;

/**
 * A stretch of an annotated text: {@code begin} inclusive, {@code end} exclusive, in UTF-16 units,
 * as Java's strings count. Tables count code points: {@link dev.parallax.text.CodePoints} turns one
 * into the other.
 */
public record Range(int begin, int end) implements Comparable<Range> {
  public Range {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("Not a range: [" + begin + ", " + end + ")");
    }
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - begin;
  }

  /** Whether the two share a unit. */
  public boolean overlaps(Range other) {
    return begin < other.end && other.begin < end;
  }

  /** Whether the other lies inside, ends included. */
  public boolean covers(Range other) {
    return begin <= other.begin && other.end <= end;
  }

  /** The text this range covers. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  /** By where they begin, the shorter first. */
  @Override
  public int compareTo(Range other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}

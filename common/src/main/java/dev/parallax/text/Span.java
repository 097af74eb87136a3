package dev.parallax.text;

/** A stretch of text: {@code begin} inclusive, {@code end} exclusive, in Unicode code points. */
public record Span(int begin, int end) {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("Not a span: [" + begin + ", " + end + ")");
    }
  }

  /** Number of code points. */
  public int length() {
    return end - begin;
  }

  /** The text this span covers. */
  public String of(String text) {
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, end - begin));
  }
}

package dev.parallax.jobs.sentiment;

import dev.parallax.jobs.sentiment.ArticleText.Part;
import java.util.Arrays;
import java.util.List;

/** The code points that lie in any of some stretches, counted once; asked in logarithmic time. */
public final class Cover {
  private final int[] begins;
  private final int[] ends;

  /** Covered code points before each stretch. */
  private final int[] before;

  /**
   * @param parts by where they begin
   */
  public Cover(List<Part> parts) {
    int[] begins = new int[parts.size()];
    int[] ends = new int[parts.size()];
    int count = 0;
    for (Part part : parts) {
      if (count > 0 && part.begin() <= ends[count - 1]) {
        ends[count - 1] = Math.max(ends[count - 1], part.end());
      } else {
        begins[count] = part.begin();
        ends[count++] = part.end();
      }
    }
    this.begins = Arrays.copyOf(begins, count);
    this.ends = Arrays.copyOf(ends, count);
    this.before = new int[count];
    for (int i = 1; i < count; i++) {
      before[i] = before[i - 1] + ends[i - 1] - begins[i - 1];
    }
  }

  /** Covered code points from {@code begin} to before {@code end}. */
  public int within(int begin, int end) {
    return upTo(end) - upTo(begin);
  }

  private int upTo(int place) {
    int found = Arrays.binarySearch(begins, place);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? 0 : before[last] + Math.min(place, ends[last]) - begins[last];
  }
}

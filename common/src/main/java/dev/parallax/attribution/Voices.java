package dev.parallax.attribution;

import dev.parallax.attribution.Quotations.Quotation;
import dev.parallax.language.Annotation;
import dev.parallax.language.Range;
import dev.parallax.language.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Whose words each part of an article is. */
public final class Voices {
  /**
   * A part of a sentence that one voice speaks.
   *
   * @param sentence index in {@link Annotation#sentences}
   */
  public record Stretch(Range range, Voice voice, int sentence) {}

  private Voices() {}

  /**
   * Every sentence cut by voice, in order: the stretches of a sentence cover it exactly, and no two
   * neighbours of a sentence have the same voice.
   *
   * @param attributions those of the same annotation
   */
  public static List<Stretch> of(Annotation annotation, List<Attribution> attributions) {
    List<Range> content =
        merged(attributions.stream().flatMap(one -> one.content().stream()).sorted().toList());
    Words words = new Words(annotation);
    List<Range> quoted = new ArrayList<>();
    for (Quotation quotation : new Quotations(words).all()) {
      quoted.add(words.range(quotation.from(), quotation.to()));
    }
    Cursor inContent = new Cursor(content);
    Cursor inQuotation = new Cursor(quoted);
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < annotation.sentences().size(); i++) {
      cut(annotation.sentences().get(i), i, inContent, inQuotation, stretches);
    }
    return List.copyOf(stretches);
  }

  private static void cut(
      Sentence sentence, int index, Cursor content, Cursor quotation, List<Stretch> stretches) {
    int end = sentence.range().end();
    int begin = sentence.range().begin();
    Voice voice = null;
    for (int at = begin; at < end; ) {
      Voice here = voice(content.covers(at), quotation.covers(at));
      if (here != voice && voice != null) {
        stretches.add(new Stretch(new Range(begin, at), voice, index));
        begin = at;
      }
      voice = here;
      at = Math.min(end, Math.min(content.nextChange(at), quotation.nextChange(at)));
    }
    if (voice != null) {
      stretches.add(new Stretch(new Range(begin, end), voice, index));
    }
  }

  private static Voice voice(boolean isAscribed, boolean isQuoted) {
    if (!isAscribed) {
      return Voice.OWN;
    }
    return isQuoted ? Voice.DIRECT : Voice.INDIRECT;
  }

  /** The same places as ranges that neither overlap nor touch. */
  static List<Range> merged(List<Range> sorted) {
    List<Range> merged = new ArrayList<>();
    for (Range range : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && range.begin() <= merged.get(last).end()) {
        int end = Math.max(range.end(), merged.get(last).end());
        merged.set(last, new Range(merged.get(last).begin(), end));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  /** Walks once through ranges in order that do not overlap; is asked for ever later places. */
  private static final class Cursor {
    private final List<Range> ranges;
    private int next;

    Cursor(List<Range> ranges) {
      this.ranges = ranges;
    }

    boolean covers(int at) {
      while (next < ranges.size() && ranges.get(next).end() <= at) {
        next++;
      }
      return next < ranges.size() && ranges.get(next).begin() <= at;
    }

    /** The next place after {@code at} where a range begins or ends. */
    int nextChange(int at) {
      if (next == ranges.size()) {
        return Integer.MAX_VALUE;
      }
      Range range = ranges.get(next);
      return range.begin() > at ? range.begin() : range.end();
    }
  }
}

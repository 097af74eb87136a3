package dev.parallax.jobs.sentiment;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a figure of tone is about: one voice or all, all copy or the outlet's own alone.
 *
 * @param voice own, direct, indirect or all
 * @param copy all_copy or own_copy
 */
public record ToneCell(String voice, String copy) {
  /** Voices of mentions, in the order of tallies. */
  static final List<String> VOICES = List.of("own", "direct", "indirect");

  static final String ALL_VOICES = "all";
  static final String ALL_COPY = "all_copy";
  static final String OWN_COPY = "own_copy";

  public static final List<ToneCell> ALL =
      Stream.of("own", "direct", "indirect", ALL_VOICES)
          .flatMap(voice -> Stream.of(new ToneCell(voice, ALL_COPY), new ToneCell(voice, OWN_COPY)))
          .toList();

  /**
   * What belongs to this cell of six amounts: of each voice in turn, in the outlet's own copy and
   * then in reused copy.
   */
  long of(long[] tally) {
    long sum = 0;
    for (int i = 0; i < VOICES.size(); i++) {
      if (voice.equals(ALL_VOICES) || voice.equals(VOICES.get(i))) {
        sum += tally[2 * i] + (copy.equals(ALL_COPY) ? tally[2 * i + 1] : 0);
      }
    }
    return sum;
  }
}

package dev.parallax.actor;

import dev.parallax.attribution.Attribution;
import dev.parallax.language.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who spoke last while a text is read. Not thread-safe. */
final class SpeakerMemory {
  private final List<Range> speakers;
  private int next;
  private int seen;
  private Member last;

  SpeakerMemory(List<Attribution> attributions) {
    List<Range> ranges = new ArrayList<>();
    for (Attribution attribution : attributions) {
      if (attribution.speaker() != null) {
        ranges.add(attribution.speaker());
      }
    }
    ranges.sort(Comparator.naturalOrder());
    speakers = ranges;
  }

  /** Takes note of what was read up to an offset. */
  void pass(int offset, List<TextReading.Resolved> resolved) {
    while (next < speakers.size() && speakers.get(next).end() <= offset) {
      Range speaker = speakers.get(next++);
      for (; seen < resolved.size(); seen++) {
        TextReading.Resolved one = resolved.get(seen);
        if (speaker.covers(one.range()) && one.member().kind == ActorKind.PERSON) {
          last = one.member();
        }
      }
    }
  }

  /** Takes note of somebody who said something. */
  void spoke(Member member) {
    last = member;
  }

  /** Whether the words are those of one who speaks. */
  boolean isSpeaker(Range range) {
    return next < speakers.size() && speakers.get(next).covers(range);
  }

  /** Null where nobody spoke yet. */
  Member last() {
    return last;
  }
}

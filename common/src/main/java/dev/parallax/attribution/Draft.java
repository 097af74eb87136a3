package dev.parallax.attribution;

import java.util.ArrayList;
import java.util.List;

/** An attribution in the making, in tokens. */
final class Draft {
  /** A stretch of tokens. */
  record Part(int from, int to) {}

  final List<Part> content = new ArrayList<>();

  /** Null where a quotation stands alone. */
  Part cue;

  /** Null where not known. */
  Part speaker;

  CueStance stance = CueStance.NEUTRAL;

  /** Whose speaker goes on speaking; null if nobody's. */
  Draft inheritsFrom;

  Draft(Part cue, Part speaker, CueStance stance) {
    this.cue = cue;
    this.speaker = speaker;
    this.stance = stance;
  }

  Draft add(int from, int to) {
    if (from < to) {
      content.add(new Part(from, to));
    }
    return this;
  }

  int first() {
    return content.get(0).from();
  }

  int last() {
    return content.get(content.size() - 1).to();
  }

  boolean covers(Part part) {
    return part != null
        && content.stream().anyMatch(one -> one.from() <= part.from() && part.to() <= one.to());
  }
}

package dev.parallax.sentiment;

import dev.parallax.language.Range;
import java.util.List;

/**
 * Somebody whom a text speaks of.
 *
 * @param text as a rule one sentence
 * @param mentions where the target is named in it, in UTF-16 units; the first is the one that is
 *     meant, others are further mentions of the same target
 */
public record ToneTarget(String text, List<Range> mentions) {
  public ToneTarget {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("A target without a mention: " + text);
    }
    for (Range mention : mentions) {
      if (mention.end() > text.length() || mention.length() == 0) {
        throw new IllegalArgumentException(mention + " is not in a text of " + text.length());
      }
    }
  }

  /** The target's words. */
  public String words() {
    return mentions.get(0).of(text);
  }
}

package dev.parallax.sentiment.lexical;

import dev.parallax.language.Range;
import dev.parallax.sentiment.ToneTarget;
import java.util.List;

/** Sentences whose target is written in brackets. */
public final class Marked {
  private Marked() {}

  /** The target of a sentence, without its brackets. */
  public static ToneTarget target(String marked) {
    int begin = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    return new ToneTarget(marked.replace("[", "").replace("]", ""), List.of(new Range(begin, end)));
  }
}

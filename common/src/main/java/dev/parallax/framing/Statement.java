package dev.parallax.framing;

import java.util.List;

/**
 * What sentences of a story state alike.
 *
 * @param mentions in the story's order, at least one
 * @param representative the one most like the others; the earliest of several
 */
public record Statement(Kind kind, StatedSentence representative, List<Mention> mentions) {
  /** What a statement is told by: its words, its number, or what it comes to. */
  public enum Kind {
    QUOTATION,
    CLAIM,
    FIGURE
  }

  /**
   * A sentence that carries a statement.
   *
   * @param similarity to the representative, from 0 to 1
   */
  public record Mention(StatedSentence sentence, double similarity) {}
}

package dev.parallax.framing;

import dev.parallax.text.Span;
import java.util.List;

/**
 * A sentence of a story's article, as statements are found in it.
 *
 * @param article place of its article among the story's, from 0
 * @param index place among the article's sentences
 * @param begin first code point in the article's body
 * @param end code point after the last
 * @param names where actors are named in it, in the text's order; none overlap
 * @param quotations what stands in a speaker's quotation marks, in the text's order
 * @param speaker actor of the person it is ascribed to; null if nobody, several or not known
 */
public record StatedSentence(
    int article,
    int index,
    int begin,
    int end,
    String text,
    List<Name> names,
    List<Span> quotations,
    String speaker) {

  /** An actor named in a sentence; the span counts UTF-16 units from the sentence's begin. */
  public record Name(Span span, String actorId) {}
}

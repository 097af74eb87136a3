package dev.parallax.language;

/**
 * A name found in a sentence, without article before it or possessive after it.
 *
 * @param sentence index of the sentence in {@link Annotation#sentences}
 * @param firstToken index of its first token in that sentence
 * @param endToken index after its last token
 */
public record Name(Range range, NameKind kind, int sentence, int firstToken, int endToken) {}

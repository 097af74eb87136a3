package dev.parallax.language;

import java.util.List;

/**
 * A sentence; it never crosses a line break.
 *
 * @param paragraph number of the line of text it stands in, from 0; blank lines are not counted
 * @param tokens at least one, in order, not overlapping
 */
public record Sentence(Range range, int paragraph, List<Token> tokens) {}

package dev.parallax.framing;

import dev.parallax.language.Range;

/**
 * What a text calls an actor, or says that the actor does or suffers.
 *
 * @param mention index of the mention it belongs to
 * @param range where it stands, in UTF-16 units
 * @param label dictionary form in lower case
 */
public record ActorLabel(int mention, Range range, LabelRole role, String label) {}

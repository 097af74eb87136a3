package dev.parallax.actor;

import dev.parallax.language.Range;

/**
 * A stretch of text that stands for an actor.
 *
 * @param actor index in {@link ArticleActors#actors}
 * @param certainty from 0 to 1: how often mentions found by the same rule are right
 */
public record Mention(Range range, MentionKind kind, int actor, double certainty) {}

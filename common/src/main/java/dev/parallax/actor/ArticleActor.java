package dev.parallax.actor;

/**
 * An actor as one article knows it.
 *
 * @param name the fullest name in the article, or the catalogue's where it knows the actor
 * @param catalogued whether the catalogue knows the actor; then {@code name} is the catalogue's own
 */
public record ArticleActor(String name, ActorKind kind, boolean catalogued) {}

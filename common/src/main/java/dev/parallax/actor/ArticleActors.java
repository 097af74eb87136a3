package dev.parallax.actor;

import java.util.List;

/**
 * Who is in an article.
 *
 * @param actors in order of first mention
 * @param title mentions in the headline, in order, not overlapping
 * @param body mentions in the body, in order, not overlapping
 */
public record ArticleActors(List<ArticleActor> actors, List<Mention> title, List<Mention> body) {}

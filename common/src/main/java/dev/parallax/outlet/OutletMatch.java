package dev.parallax.outlet;

/**
 * Which outlet published an article.
 *
 * @param outletId the same on any machine and in any order of articles
 * @param outletName the catalogue's name; for outlets outside it, as this one article states it, so
 *     that two articles of one id may differ
 * @param desk {@code news}, {@code opinion}, {@code editorial} or {@code blog}, where the outlet's
 *     name as printed or the URL says so; else null
 * @param evidence {@code known_domain} or {@code known_name} for outlets of the catalogue, {@code
 *     unknown_domain} or {@code unknown_name} for others
 */
public record OutletMatch(String outletId, String outletName, String desk, String evidence) {}

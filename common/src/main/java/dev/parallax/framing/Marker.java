package dev.parallax.framing;

/**
 * A word or phrase of a text that carries stance.
 *
 * @param firstWord its first word's place among the text's words, from 0
 * @param wordCount how many words it has
 * @param grade from 1 (mild) to 3 (an insult or slur) if it is loaded; else 1
 * @param text its words, folded
 */
public record Marker(int firstWord, int wordCount, MarkerKind kind, int grade, String text) {}
